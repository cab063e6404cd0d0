"""The records of lexicon/: one file a subject, every word a string."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]
Spellings = Mapping[str, str]


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
class PlaceNames:
    """How names of places are typed, and which words say little of any place."""

    long_forms: Spellings
    generic_words: Words
    little_words: Words
    lead_to_a_place: Words


@dataclass(frozen=True)
class Languages:
    """Words, scripts and letters that tell languages apart."""

    words: Mapping[str, Words]
    scripts: Spellings
    letters: Spellings


@dataclass(frozen=True)
class OtherLanguage:
    """Phrases of danger in one language."""

    code: str
    name: str
    phrases: Words


@dataclass(frozen=True)
class DangerElsewhere:
    """Phrases of danger in languages other than English."""

    checked_by_native_speaker: bool
    languages: tuple[OtherLanguage, ...]


@dataclass(frozen=True)
class DangerSign:
    """One way to say that a child is in danger now: any of some phrases, or something of every group."""

    id: str
    says: str
    phrases: Words = ()
    all_of: Mapping[str, Words] = field(default_factory=dict)
    of_children_only: bool = False


@dataclass(frozen=True)
class DangerSigns:
    """The signs of danger and the lists that their phrases name."""

    lists: Mapping[str, Words]
    signs: tuple[DangerSign, ...]


@dataclass(frozen=True)
class DangerExclusions:
    """Phrases that speak against danger."""

    lists: Mapping[str, Words]
    past: Words
    now: Words
    hypothetical: Words
    happening: Words
    only_if: Words
    figures_of_speech: Words
    things: Words
    resolved: Words


@dataclass(frozen=True)
class DangerProportion:
    """What is said of the writer, only asked, over, or safe beside the writer, and what leaves it in doubt."""

    lists: Mapping[str, Words]
    of_the_writer: Words
    asked_only: Words
    safe_beside: Words
    taken_back: Words
    in_doubt: Words


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
    writer_dsl: Words
    writer_head: Words
    writer_parent: Words
    writer_worker: Words
    dsl_knows: Words
    harmed_as_child: Words
    still_near_children: Words


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
class VehicleMake:
    """A make of vehicle with its models as people name them; the head of the file says what each list is for."""

    name: str
    weak: bool = False
    also: Words = ()
    nicknames: Words = ()
    models: Words = ()
    words: Words = ()
    known_alone: Words = ()
    spelt: Mapping[str, Words] = field(default_factory=dict)
    nicknamed: Mapping[str, Words] = field(default_factory=dict)
    slips: Mapping[str, Words] = field(default_factory=dict)
    figures: str | None = None


@dataclass(frozen=True)
class VehicleMakes:
    """The makes and models on British roads."""

    makes: tuple[VehicleMake, ...]


@dataclass(frozen=True)
class VehicleWords:
    """Colours and kinds of vehicle, and the words that show that a name, a colour or a code is another thing's."""

    colours: Words
    colour_forms: Spellings
    shades: Words
    said_shades: Spellings
    types: Words
    things: Words
    codes: Words
    spots: Words
    common: Words
    shared: Words


@dataclass(frozen=True)
class FirstNames:
    """First names, and those of them that are ordinary words as well."""

    names: Words
    also_words: Words


@dataclass(frozen=True)
class PersonNouns:
    """Words for people with the sex and side that they tell, and words for what people look like."""

    child_female: Words
    child_male: Words
    child: Words
    adult_female: Words
    adult_male: Words
    adult: Words
    plurals: Spellings
    carers: Words
    listeners: Words
    relations: Words
    worn: Words
    looks: Words
    before: Words


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
    not_called: Words


@dataclass(frozen=True)
class NeverBlame:
    """Facts about a child that no opinion may call blame."""

    facts: Words
    lists: Mapping[str, Words]


@dataclass(frozen=True)
class QuestionFrames:
    """What stands in front of what was seen when somebody asks whether it is a sign."""

    lists: Mapping[str, Words]
    frames: Words


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
    vehicle_makes: VehicleMakes
    vehicle_words: VehicleWords
    first_names: FirstNames
    person_nouns: PersonNouns
    controls: Controls
    question_frames: QuestionFrames
    never_blame: NeverBlame
