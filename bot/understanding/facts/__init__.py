"""The facts of one text: vehicles, times, ages, counts, places, postcodes, telephone numbers, online handles."""

from bot.understanding.facts.extract import read_facts
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
from bot.understanding.facts.people import name_mentions, read_ages, read_persons
from bot.understanding.facts.places import (
    SpokenPlace,
    is_denied,
    is_led_to,
    is_street,
    is_worn,
    read_spoken_places,
    role_of_place,
    schools_worn,
)
from bot.understanding.facts.times import read_when
from bot.understanding.facts.vehicles import TaxiLicence, names_no_vehicle, read_licence, vehicle_spans

__all__ = [
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
    "is_denied",
    "is_led_to",
    "is_street",
    "is_worn",
    "name_mentions",
    "names_no_vehicle",
    "read_ages",
    "read_facts",
    "read_licence",
    "read_persons",
    "read_spoken_places",
    "read_when",
    "role_of_place",
    "schools_worn",
    "vehicle_spans",
]
