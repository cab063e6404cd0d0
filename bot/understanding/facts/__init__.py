"""The facts of one text: vehicles, times, ages, counts, places, postcodes, telephone numbers, online handles."""

from bot.understanding.facts.as_json import facts_to_json
from bot.understanding.facts.day_words import DAY_AS_TYPED
from bot.understanding.facts.extract import read_facts
from bot.understanding.facts.identifiers import parts_of_phones
from bot.understanding.facts.model import (
    Age,
    Facts,
    GazetteerEntry,
    Identifier,
    PersonMention,
    PersonRole,
    PlaceHit,
    Precision,
    ReadFacts,
    Recurrence,
    Registration,
    Role,
    Sex,
    Vehicle,
    When,
)
from bot.understanding.facts.people import grown_since, is_the_writer, name_mentions, read_ages, read_persons
from bot.understanding.facts.places import (
    SpokenPlace,
    detail_spans,
    is_addressed,
    is_denied,
    is_led_to,
    is_near_home,
    is_street,
    is_worn,
    read_spoken_places,
    role_of_place,
    schools_worn,
)
from bot.understanding.facts.times import read_when
from bot.understanding.facts.vehicle_kinds import kind_of, told_by_kind
from bot.understanding.facts.vehicles import (
    TaxiLicence,
    is_sign_written,
    names_no_vehicle,
    read_licence,
    vehicle_spans,
)

__all__ = [
    "DAY_AS_TYPED",
    "Age",
    "Facts",
    "GazetteerEntry",
    "Identifier",
    "PersonMention",
    "PersonRole",
    "PlaceHit",
    "Precision",
    "ReadFacts",
    "Recurrence",
    "Registration",
    "Role",
    "Sex",
    "SpokenPlace",
    "TaxiLicence",
    "Vehicle",
    "When",
    "detail_spans",
    "facts_to_json",
    "grown_since",
    "is_addressed",
    "is_denied",
    "is_led_to",
    "is_near_home",
    "is_sign_written",
    "is_street",
    "is_the_writer",
    "is_worn",
    "kind_of",
    "name_mentions",
    "names_no_vehicle",
    "parts_of_phones",
    "read_ages",
    "read_facts",
    "read_licence",
    "read_persons",
    "read_spoken_places",
    "read_when",
    "role_of_place",
    "schools_worn",
    "told_by_kind",
    "vehicle_spans",
]
