"""Vehicles: makes, models, colours and registration marks of one text, vehicle by vehicle; what is said of a licence."""

from bot.understanding.facts.vehicles.licences import (
    TaxiLicence,
    badges_in,
    is_told_by_a_firm,
    names_a_vehicle,
    read_licence,
)
from bot.understanding.facts.vehicles.no_vehicle import names_no_vehicle
from bot.understanding.facts.vehicles.vehicle_reader import kinds_alone, read_vehicles, vehicle_spans, words_for_kinds

__all__ = [
    "TaxiLicence",
    "badges_in",
    "is_told_by_a_firm",
    "kinds_alone",
    "names_a_vehicle",
    "names_no_vehicle",
    "read_licence",
    "read_vehicles",
    "vehicle_spans",
    "words_for_kinds",
]
