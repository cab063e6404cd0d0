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
from bot.understanding.text.lexicons.routing_records import NothingToReport, RoutingWords, Works
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
class OwnClauses:
    """By which words a clause of "I" or "we" tells who writes, and by which it tells what happened."""

    lists: Mapping[str, Words]
    mind: Words
    happens: Words
    lives: Words
    feels: Words
    evidence: Words
    another: Words
    no_nicknames: Words
    without_subject: Words
    numbered_places: Words
    of_anybody: Words
    own_verbs: Words
    no_thing: Words


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
    parked: Words
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
    own_clauses: OwnClauses
    trades: Trades
    vehicle_makes: VehicleMakes
    vehicle_words: VehicleWords
    code_words: CodeWords
    first_names: FirstNames
    person_nouns: PersonNouns
    controls: Controls
    question_frames: QuestionFrames
    never_blame: NeverBlame
