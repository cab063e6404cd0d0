"""Vehicles: makes, models, colours and registration marks of one text, put together vehicle by vehicle."""

from bot.understanding.facts.vehicles.vehicle_reader import read_vehicles

__all__ = ["read_vehicles"]
