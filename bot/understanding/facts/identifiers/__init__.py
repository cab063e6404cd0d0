"""What identifies people and places by itself: telephone numbers, online handles, postcodes."""

from bot.understanding.facts.identifiers.handles import read_handles
from bot.understanding.facts.identifiers.parts_of_phones import parts_of_phones
from bot.understanding.facts.identifiers.phones import read_phones
from bot.understanding.facts.identifiers.postcodes import read_postcodes

__all__ = ["parts_of_phones", "read_handles", "read_phones", "read_postcodes"]
