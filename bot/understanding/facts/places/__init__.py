"""Which places of an area's gazetteer a text names."""

from bot.understanding.facts.places.place_match import candidates

__all__ = ["candidates"]
