"""The records of lexicon/: one file a subject, every word a string."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.text.lexicons.danger_records import (
    DangerElsewhere,
    DangerExclusions,
    DangerProportion,
    DangerSigns,
)
from bot.understanding.text.lexicons.fact_records import (
    CodeWords,
    FirstNames,
    PersonNouns,
    PlaceNames,
    VehicleMakes,
    VehicleWords,
)
from bot.understanding.text.lexicons.word_lists import Spellings, Words


@dataclass(frozen=True)
class ShortForms:
    """What is typed on a phone or in dialect, and the word that is meant."""

    everywhere: Spellings
    facts: Spellings
    models: Spellings
    stay: Words


@dataclass(frozen=True)
class Keywords:
    """The words that facts hang on, and the real words near them."""

    keywords: Words
    function_words: Words
    people: Words
    times: Words
    before_people: Words
    before_times: Words
    before_ago: Words
    ordinary_words: Words


@dataclass(frozen=True)
class Languages:
    """Words, scripts and letters that tell languages apart."""

    words: Mapping[str, Words]
    scripts: Spellings
    letters: Spellings


@dataclass(frozen=True)
class RoutingWords:
    """What decides who is told, in the words themselves: who is reported, who writes, where, and what was done."""

    lists: Mapping[str, Words]
    on_rail: Words
    no_railway: Words
    sexual_contact: Words
    works_with_children: Words
    works_in_school: Words
    driver: Words
    premises_staff: Words
    not_at_work: Words
    conduct: Words
    somebody_harmed: Words
    another_adult: Words
    child_among_workers: Words
    writer_dsl: Words
    writer_head: Words
    writer_parent: Words
    writer_worker: Words
    writer_outside: Words
    from_others: Words
    dsl_knows: Words
    harmed_as_child: Words
    still_near_children: Words
    has_died: Words
    no_child: Words
    says_none: Words
    child_in_other_languages: Words
    watched: Words


@dataclass(frozen=True)
class Works:
    """Trades of grown-ups who are told of, and what they do to a child."""

    lists: Mapping[str, Words]
    school_staff: Words
    works_with_children: Words
    with_children_doing: Words
    with_children_wearing: Words
    driver: Words
    driver_doing: Words
    the_driver: Words
    drives_it: Words
    of_a_cab: Words
    of_the_school_run: Words
    on_the_school_run: Words
    school_run_doing: Words
    licensed_staff: Words
    licensed_doing: Words
    premises_staff: Words
    premises_doing: Words
    boss: Words
    boss_doing: Words
    other_adults: Words
    child: Words
    acts: Words
    in_theirs: Words
    only_helps: Words
    claims: Words
    not_known: Words
    not_meant: Words
    dead: Words
    with_child: Words
    writer_is: Words


@dataclass(frozen=True)
class NothingToReport:
    """Accounts that say of themselves that there is nothing to pass on."""

    lists: Mapping[str, Words]
    cleared_up: Words
    all_well: Words
    joking: Words
    testing: Words
    ignore: Words
    moaning: Words
    not_children: Words
    trade_matter: Words
    another_s_papers: Words
    turned_away: Words
    party: Words
    all_of_age: Words
    everybody: Words
    an_opinion: Words
    one_person: Words
    only_a_rule: Words
    asked_for: Words
    told_all_the_same: Words
    somebody_acts: Words


@dataclass(frozen=True)
class ChildWords:
    """What is told of a child's circumstances, kept as told; no sign, danger or route hangs on it."""

    lists: Mapping[str, Words]
    looked_after: Words
    lives_with: Words
    carer_aware: Words
    safe_to_tell_carer: Words
    trusted_adult: Words
    wants: Words
    send_or_communication: Words


@dataclass(frozen=True)
class EarlierReport:
    """Words by which somebody comes back to what they told before, and the habit that is no second report."""

    lists: Mapping[str, Words]
    told_before: Words
    names_only: Words
    remembered: Words
    same_again: Words
    habit: Words


@dataclass(frozen=True)
class Professionals:
    """Who works with children or is responsible at work, and the words by which they are told or help."""

    who: Words
    hears: Words
    knows: Words


@dataclass(frozen=True)
class Trades:
    """How people say where they work: names of workers, and phrases that are the writer's own, by trade."""

    lists: Mapping[str, Words]
    workers: Mapping[str, Words]
    own: Mapping[str, Words]


@dataclass(frozen=True)
class NeutralReplacements:
    """What says sex, ethnicity, faith or disability, and what neutralising puts in its place."""

    groups: Mapping[str, Words]
    contractions: Spellings
    left_out: Words
    goes_with_it: Words
    joins: Words
    says_no_more: Words
    not_a_person: Words
    before_sat: Words
    after_sat: Words
    drunk_or_done: Words
    done_to: Words


@dataclass(frozen=True)
class Controls:
    """Whole messages that steer the interview instead of answering, and how a question begins."""

    courtesy: Words
    skip: Words
    unsure: Words
    go_back: Words
    cancel: Words
    discard: Words
    change: Words
    send: Words
    yes: Words
    no: Words
    small_talk: Words
    requests: Words
    asking: Words
    called: Words
    emergency_services: Words
    on_their_way: Words
    they_come: Words
    on_the_call: Words
    nothing_more: Words
    another_report: Words
    missing: Words
    not_called: Words


@dataclass(frozen=True)
class NeverBlame:
    """Facts about a child that no opinion may call blame."""

    facts: Words
    lists: Mapping[str, Words]


@dataclass(frozen=True)
class QuestionFrames:
    """What stands around what was seen when somebody asks whether it is a sign: frames in front, tails behind."""

    lists: Mapping[str, Words]
    frames: Words
    tails: Words
    whom: Words
    what_to_do: Words
    supposed: Words
    case: Words
    happened: Words
    somebody: Words
    who_is_told: Words
    what_becomes: Words
    how_long: Words
    too_late: Words


@dataclass(frozen=True)
class Lexicon:
    """Every word list that software reads texts with; a field is a file."""

    short_forms: ShortForms
    keywords: Keywords
    neutral: NeutralReplacements
    place_names: PlaceNames
    languages: Languages
    danger_signs: DangerSigns
    danger_exclusions: DangerExclusions
    danger_other_languages: DangerElsewhere
    danger_at_once: DangerSigns
    danger_proportion: DangerProportion
    routing_words: RoutingWords
    works: Works
    nothing_to_report: NothingToReport
    child_words: ChildWords
    earlier_report: EarlierReport
    professionals: Professionals
    trades: Trades
    vehicle_makes: VehicleMakes
    vehicle_words: VehicleWords
    code_words: CodeWords
    first_names: FirstNames
    person_nouns: PersonNouns
    controls: Controls
    question_frames: QuestionFrames
    never_blame: NeverBlame
