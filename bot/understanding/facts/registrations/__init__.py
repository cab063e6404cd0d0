"""Registration marks of the United Kingdom, whole or in part, as they are typed, said or spelt."""

from bot.understanding.facts.registrations.whole_and_partial import read_registrations

__all__ = ["read_registrations"]
