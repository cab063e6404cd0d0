"""Registration marks of the United Kingdom, whole or in part, as they are typed, said or spelt."""

from bot.understanding.facts.registrations.registration_reader import read_registrations

__all__ = ["read_registrations"]
