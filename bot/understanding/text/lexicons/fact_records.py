"""The records of the files of lexicon/ that facts are read with: places, vehicles and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.understanding.text.lexicons.word_lists import Spellings, Words


@dataclass(frozen=True)
class PlaceNames:
    """How names of places are typed, and which words say little of any place."""

    long_forms: Spellings
    generic_words: Words
    little_words: Words
    lead_to_a_place: Words
    goes_on: Words
    indefinite_words: Words
    pet_endings: Words
    no_first_parts: Words
    kinds_of_place: Words
    own_premises: Words
    stations_called: Words
    rail_words: Words
    chains: Words
    roads: Words
    roads_in_names: Words
    streets_in_names: Words
    named_in_small: Words
    hospital_initials: Words


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
    telling_types: Words
    things: Words
    codes: Words
    spots: Words
    common: Words
    shared: Words


@dataclass(frozen=True)
class FirstNames:
    """First names, those of them that are ordinary words as well, and what stands around one in an answer."""

    names: Words
    also_words: Words
    names_of_things: Words
    around_names: Words
    animals: Words


@dataclass(frozen=True)
class PersonNouns:
    """Words for people with the sex and side that they tell, and words for what people look like."""

    child_female: Words
    child_male: Words
    child: Words
    adult_female: Words
    adult_male: Words
    adult: Words
    anybody: Words
    work: Words
    plurals: Spellings
    carers: Words
    listeners: Words
    relations: Words
    workplaces: Words
    worn: Words
    looks: Words
    kinds_of_worn: Words
    of_men: Words
    before: Words


@dataclass(frozen=True)
class CodeWords:
    """What tells a registration, a postcode or an online name from an ordinary word."""

    postcode_areas: Words
    lettered_areas: Words
    unlikely_areas: Words
    never_in_marks: Words
    short_words: Words
    two_letter_words: Words
    no_handles: Words
    own_no_code: Words
