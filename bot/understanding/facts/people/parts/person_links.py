"""Who is with whom, whose relative somebody is, and what they are in, where one sentence says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson, meant, sentence_end
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_WITH = re.compile(
    r"^[^.!?;\n]{0,40}?\b(?:with|met|meets|meeting|beside|alongside|followed by|brought in|brings in|picked up|picks up|dragging|dragged|"
    r"had|has|has got|and)\b[^.!?;\n,]{0,14}$"
)
_IN_VEHICLE = re.compile(
    r"\b(?:(?P<drives>drives|driving|drove|driver of|got out of|gets out of|getting out of|came in|turned up in|pulled up in|owns)|in|with|out of|from) "
    r"(?=(?P<vehicle>(?:an?|his|her|their|the) (?:(?!driving|drives|drove| (?:but|when|while|who|with|then|because|cos)\b| and (?:there|theres|an?|s?he|they|the|his|her|then|another|we|i|one|two|gets?|got|takes?|took|picks?|gives?|gave|makes?|has|had|is|was|drives?|let|lets|waits?|waited|said|says|keeps|kept)\b)[^.!?;,\n]){2,40}))"
)
_BEGINS = re.compile(r"[.!?;\n,] ?(?:and |but )?(?P<who>he|she|hes|shes)\b")
_OF_A_PERSON = frozenset({"her", "his", "their"})
_VEHICLE_WORDS = re.compile(
    r"\b(?:car|van|taxi|cab|suv|motor|minibus|lorry|truck|moped|motorbike|hatchback|saloon|estate|4x4)\b"
)


def companions_of(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> tuple[int, ...]:
    """Return the places of those whom a sentence puts with somebody: "a girl with a man"."""
    return tuple(number for number, other in enumerate(people) if _joined(person, other, text))


def _joined(person: SpokenPerson, other: SpokenPerson, text: str) -> bool:
    gap = text[person.noun.end : other.noun.start]
    return bool(gap) and person is not other and bool(_WITH.match(gap))


def relative_of(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> int | None:
    """Return the place of whose relative somebody is, where only one can be meant: "her uncle" behind a girl."""
    if person.noun.owner not in _OF_A_PERSON or person.noun.noun not in lexicon().person_nouns.relations:
        return None
    owners = [number for number, other in enumerate(people) if _may_own(other, person, text)]
    children = [number for number in owners if people[number].side == "child"]
    candidates = children or owners
    return candidates[0] if len(candidates) == 1 else None


def _may_own(other: SpokenPerson, person: SpokenPerson, text: str) -> bool:
    if other is person or other.noun.end > person.noun.start:
        return False
    sexes = {"her": "female", "his": "male"}
    fits = other.sex in (None, sexes.get(person.noun.owner or "", other.sex))
    return fits and len(SENTENCE_END.findall(text, other.noun.end, person.noun.start)) <= 1


def vehicle_of(person: SpokenPerson, people: Sequence[SpokenPerson], source: Plain) -> tuple[str | None, bool]:
    """Return the words for the vehicle that a sentence puts somebody in, and whether they drive: "a man in a red Clio"."""
    for start in (person.noun.end, *_where_meant(person, people, source.text)):
        vehicle, drives = _vehicle_behind(start, people, source)
        if vehicle:
            return vehicle, drives
    return None, False


def _where_meant(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> Iterator[int]:
    """Give where "he" or "she" that means somebody begins a later sentence: "He is about 20 and drives a Golf"."""
    for match in _BEGINS.finditer(text, person.noun.end):
        if meant(people, match["who"], match.start("who")) is person:
            yield match.end()


def _vehicle_behind(start: int, people: Sequence[SpokenPerson], source: Plain) -> tuple[str | None, bool]:
    """Return the vehicle told behind a place, up to the next person of its sentence, and whether somebody drives it."""
    later = [other.noun.start for other in people if other.noun.start > start]
    end = min([*later[:1], sentence_end(source.text, start)])
    for match in _IN_VEHICLE.finditer(source.text, start, end):
        drives = match["drives"] is not None
        if drives or _names_vehicle(match["vehicle"]):
            return source.phrase(*match.span("vehicle")).strip(), drives
    return None, False


def _names_vehicle(words: str) -> bool:
    return bool(_VEHICLE_WORDS.search(words)) or any(name.strength == "strong" for name in catalogue().named(words))
