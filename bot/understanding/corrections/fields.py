"""Which fact words put right: by what was told before, else by what both the old and the new words hold."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.understanding.corrections.contacts import contact_mended
from bot.understanding.corrections.looks import look_of_another_kind, looks_in, mended_look, names_a_look
from bot.understanding.corrections.model import Earlier, Field
from bot.understanding.corrections.place_words import is_place
from bot.understanding.corrections.plates import code_in, mended
from bot.understanding.corrections.values import (
    colour_in,
    how_many,
    is_hour,
    name_in,
    names_known,
    numbers_in,
    person_in,
    says_of_whom,
    vehicle_in,
)
from bot.understanding.facts import Facts, ReadFacts, name_mentions, read_spoken_places

GROWN = 18
_NAME = 3  # words of a name that was wrong, with what leads to it
_ANY = ("any",)  # a name in small letters is read where some name was told
_STREET = re.compile(
    r"\b(?:[A-Z][\w'’]+\s+)+(?:Road|Rd|Lane|Street|St|Avenue|Ave|Close|Row|Way|Drive|Place|Court|Gardens|Terrace|Crescent|Square|Park|Hill|"
    r"Station|Services|Estate|Grove|Walk|Yard|Green|Quay|Bridge)\b"
)
_AT = re.compile(
    r"\b(?:got (?:out|in|off)|dropped|picked up|went|lives?|stays?|parked|waited|it was|came)\b.*\b(?:at|to|in|on|by|from|outside)\s+\w",
    re.IGNORECASE,
)
_ROOM = re.compile(r"\b(?:room|flat|apartment|unit|house|number|no|platform|stand|caravan)\.? ?\d+\w?\b", re.IGNORECASE)
_PLATE = re.compile(r"\b(?:plate|reg|registration|number plate)\b", re.IGNORECASE)
_CODE = re.compile(r"\b(?:[A-Z]{2,8}|[A-Z0-9]*\d[A-Z0-9]*)\b")
_SMALL_CODE = re.compile(r"[a-z0-9]{2,8}(?: [a-z0-9]{2,4})?", re.IGNORECASE)


def field_of_pair(old: str, new: str, clause: str, read: ReadFacts, earlier: Earlier) -> Field | None:
    """Return the field that the old and the new words hold, one of which the old was told before the others."""
    by_facts = next((field for field, holds in _KNOWN if holds(old, new, read, earlier)), None)
    return by_facts or _both(old, new, clause, read)


def _is_plate(old: str, new: str, read: ReadFacts, earlier: Earlier) -> bool:
    code = code_in(new)
    if code is None or (code.isdigit() and old.isdigit() and _is_another_number(old, earlier)):
        return False
    return any(mended(plate, old, new) for plate in earlier.plates)


def _is_another_number(old: str, earlier: Earlier) -> bool:
    """Return whether a bare number is an age or an hour that was told."""
    return any(age.min <= int(old) <= age.max for age in earlier.facts.ages) or is_hour(old, earlier.facts)


def _is_colour(old: str, new: str, read: ReadFacts, earlier: Earlier) -> bool:
    wrong = colour_in(old, read)
    return wrong is not None and wrong != colour_in(new, read) is not None


def _is_look(old: str, new: str, read: ReadFacts, earlier: Earlier) -> bool:
    """Return whether both are looks, of a thing that is worn or of somebody; a bare colour only where nothing else has it."""
    if not looks_in(old) or not looks_in(new):
        return False
    if names_a_look(old) or names_a_look(new):
        return True
    wrong = colour_in(old, read)
    of_vehicle = any(vehicle.colour == wrong for vehicle in earlier.facts.vehicles)
    people = (*earlier.facts.persons, *earlier.facts.spoken_of)
    return not of_vehicle and any(mended_look(person.description or "", old, new) for person in people)


def _is_name(old: str, new: str, read: ReadFacts, earlier: Earlier) -> bool:
    may_be_names = len(old.split()) <= _NAME and name_in(new, names=_ANY) is not None
    return may_be_names and bool(names_known(old, earlier.names))


def _is_number(old: str, new: str, read: ReadFacts, earlier: Earlier) -> bool:
    counts = how_many(old), how_many(new)
    of_people = says_of_whom(old, read) or says_of_whom(new, read)
    return None not in counts and counts[0] != counts[1] and (counts[0] in earlier.counts or of_people)


def _is_person(old: str, new: str, read: ReadFacts, earlier: Earlier) -> bool:
    return person_in(old, read) is not None and person_in(new, read) is not None


def _is_place(old: str, new: str, read: ReadFacts, earlier: Earlier) -> bool:
    return bool(read_spoken_places(new, whole=True) or new[:1].isupper()) and is_place(old, earlier.words)


def _is_hour(old: str, new: str, read: ReadFacts, earlier: Earlier) -> bool:
    when = read(new).when if any(char.isdigit() for char in new) else None
    return when is not None and when.precision in ("exact", "hour") and is_hour(old, earlier.facts)


def _is_contact(old: str, new: str, read: ReadFacts, earlier: Earlier) -> bool:
    return contact_mended(earlier.facts, old, new, read) is not None


_Holds = Callable[[str, str, ReadFacts, Earlier], bool]
_KNOWN: tuple[tuple[Field, _Holds], ...] = (
    ("vehicle", _is_plate),
    ("looks", _is_look),
    ("vehicle", _is_colour),
    ("name", _is_name),
    ("number", _is_number),
    ("person", _is_person),
    ("where", _is_place),
    ("when", _is_hour),
    ("contact", _is_contact),
)


def _both(old: str, new: str, clause: str, read: ReadFacts) -> Field | None:
    """Return the field that both the old and the new words hold."""
    before, after = fields(old, clause, read), fields(new, clause, read)
    if shared := [field for field in after if field in before]:
        return shared[0]
    ages: set[Field] = {"children", "adults"}
    return after[0] if after and before and {after[0], before[0]} <= ages else None


def fields_of_new(new: str, clause: str, read: ReadFacts, earlier: Earlier) -> list[Field]:
    """Return the fields that words hold which name nothing wrong, the surest first."""
    code = code_in(new)
    if code and any(char.isdigit() for char in code) and not code.isdigit() and _is_plate("", new, read, earlier):
        return ["vehicle"]
    if _puts_a_look_right(new, earlier):
        return ["looks"]
    if how_many(new) and says_of_whom(new, read) and earlier.facts != Facts():
        return ["number"]
    return fields(new, clause, read)


def _puts_a_look_right(new: str, earlier: Earlier) -> bool:
    people = (*earlier.facts.persons, *earlier.facts.spoken_of) if looks_in(new) else ()
    return any(look_of_another_kind(person.description or "", new) for person in people)


def fields(words: str, clause: str, read: ReadFacts) -> list[Field]:
    """Return the fields that words hold something of, the surest first."""
    facts = read(words)
    held: list[tuple[Field | None, bool]] = [
        ("vehicle", _tells_vehicle(words, clause, read)),
        ("when", facts.when is not None),
        (_age_field(facts, words), True),
        ("where", _tells_place(words, facts)),
        ("name", bool(name_mentions(words))),
    ]
    return [field for field, holds in held if field is not None and holds]


def _tells_vehicle(words: str, clause: str, read: ReadFacts) -> bool:
    return vehicle_in(words, read) is not None or (_PLATE.search(clause) is not None and _holds_code(words))


def _holds_code(words: str) -> bool:
    return _CODE.search(words) is not None or _SMALL_CODE.fullmatch(words.strip()) is not None


def _tells_place(words: str, facts: Facts) -> bool:
    return bool(facts.places or facts.postcodes or any(p.search(words) for p in (_STREET, _AT, _ROOM)))


def _age_field(facts: Facts, words: str) -> Field | None:
    """Return whose age it is: by the age that was read, else by a bare number of years."""
    years = [age.min for age in facts.ages] or numbers_in(words)
    if not years or _ROOM.search(words) or (facts.when is not None and not facts.ages):
        return None
    return "children" if years[0] < GROWN else "adults"
