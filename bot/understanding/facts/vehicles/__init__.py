"""Vehicles: makes, models, colours and registration marks of one text, vehicle by vehicle; what is said of a licence."""

from bot.understanding.facts.vehicles.licences import TaxiLicence, is_sign_written, read_licence
from bot.understanding.facts.vehicles.no_vehicle import names_no_vehicle
from bot.understanding.facts.vehicles.vehicle_reader import read_vehicles, told_by_kind, vehicle_spans

__all__ = [
    "TaxiLicence",
    "is_sign_written",
    "names_no_vehicle",
    "read_licence",
    "read_vehicles",
    "told_by_kind",
    "vehicle_spans",
]
