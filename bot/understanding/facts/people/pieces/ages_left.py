"""The age of somebody of no told age, in a piece behind where they are named: "Kyle drives a Corsa and is about 19"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import GROWN, AgeMention, about, at_most, mention_of
from bot.understanding.facts.people.ages.age_patterns import UNIT
from bot.understanding.facts.people.persons.person_ages import may_be
from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.facts.people.pieces.told_pieces import ToldBehind, pieces
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_GUESS = r"(?:about|bout|abt|around|maybe|mebbe|mayb|perhaps|probably|prob|possibly|approx|approximately|roughly|nearer|nearly|like|could be|might be|cant be more than|cant of been more than|looked|looks|look|looking|say|guess|reckon|what)"
_SAYS = r"(?:barely|going on|supposedly|over|well|somewhere|only|just|also|is|was|be|been|age|aged|turned|now|id|i|i would|can|well|very|old|still|easily|at least|must|must have|have|has to|got to|little|small|tiny|young|all|from|the|elder|older|eldest|oldest|younger|youngest|one|himself|herself|both)"
_LEAD = r"(?:^ ?,?|[,.;:!?(–-] ?|\b(?:and|but|who|whos|hes|shes|he|she|said|says|thats|is|was|looks|looked|be) )"
_BEHIND = r"(?P<behind>(?: ?(?:ish|odd|summat|something|plus|about|approx|approximately|roughly|or so|maybe|mebbe|perhaps|probably|tops|at (?:the )?most|if that|more like|(?:years?|yrs?) old|yrs?|yo|i (?:think|reckon|guess|would say)|id say|saal|lat|ani))*)"
_END = r"(?=\s*(?:[,.;!?)]|$|(?:and|but|with|in|wearing|who|from|when|herself|himself|called|k[aiey])\b))"
_PIECE = re.compile(
    rf"{_LEAD}(?P<hedges>(?:(?:{_GUESS}|{_SAYS}),? )*)(?P<n>[3-9]|[1-8][0-9])(?: ?(?:or|to|-|/) ?(?:maybe )?(?P<m>[3-9]|[1-8][0-9]))?{_BEHIND}{UNIT}{_END}"
)
_OPEN = 4  # years between the ends of an age that may be told more closely
_KIN = frozenset({"brother", "sister", "stepbrother", "stepsister", "cousin", "friend", "mate", "son", "stepson"})
_STOPS = re.compile(r" ?[,.;)]")
_THING = re.compile(
    r"\b(?:it|its|time|this|that|which|there|train|bus|fare|room|flat|number|cost|came to)(?: [a-z]+)? $"
)
_GUESSED = re.compile(rf"\b{_GUESS}\b|ish|or so|maybe|perhaps|probably|reckon|guess|think|say")
_AN_HOUR = re.compile(r"(?:(?:is|was|looked|just|only),? )*(?:about|around|bout|abt|roughly|nearly),? (?: ?ish)?")
_HOURS = 12  # a number above it is no clock time
_SOME_ODD = re.compile(r"\b(?:odd|summat|something)\b")
_AT_LEAST = re.compile(r"\bat least\b|\bover\b")
_OLDEST = 99
_AT_MOST = re.compile(r"\b(?:tops|at (?:the )?most|if that|cant (?:be|of been) more than)\b")


def ages_left(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give each single person of no told age the first age that a piece behind where they are named tells."""
    if not any(letter.isdigit() for letter in source.text) or not any(map(_is_ageless, people)):
        return
    for piece in pieces(people, source, names):
        age = _age_in(piece, source.text) if _is_ageless(piece.person) else None
        if age is not None and not _is_anothers(people, piece.person, age):
            piece.person.ages.insert(0, age)


def _is_ageless(person: SpokenPerson) -> bool:
    if person.then or person.aside or (person.noun.group and person.ages):
        return False  # "a teenager, could be 14" and "never 19, 15 more like" are still open
    return all(age.age.max - age.age.min >= _OPEN for age in person.ages)


def _is_anothers(people: Sequence[SpokenPerson], person: SpokenPerson, age: AgeMention) -> bool:
    """Return whether an age that stands at a place was given to somebody else already."""
    others = (other for other in people if other is not person)
    return any(own.start <= age.start < own.end for other in others for own in other.ages)


def _age_in(piece: ToldBehind, text: str) -> AgeMention | None:
    numbers = (match for match in _PIECE.finditer(piece.words) if match["m"] or not piece.person.noun.group)
    ages = (_age_of(match, piece) for match in numbers)
    fitting = (age for age in ages if age is not None and _fits(piece.person, age))
    return next((age for age in fitting if not gap_has_people(text, piece.start, age.start)), None)


def _fits(person: SpokenPerson, age: AgeMention) -> bool:
    """Return whether an age may be somebody's: within what was told before, and by the word for them."""
    within = all(own.age.min <= age.age.min and age.age.max <= own.age.max for own in person.ages)
    closer = not person.ages or age.age.max - age.age.min < _OPEN
    return within and closer and _may_be_so_old(person, age)


def _age_of(match: re.Match[str], piece: ToldBehind) -> AgeMention | None:
    """Return the age of a piece; a bare number may count anything, and "it was about 10" is an hour."""
    says = match["hedges"] + match["behind"]
    is_one = says or match["m"] or _is_set_off(match)
    if not is_one or _may_be_an_hour(match, says) or _THING.search(piece.words[: match.start("hedges")]):
        return None
    age, at = _years(match, says), piece.start
    return AgeMention(at + match.start("n"), at + match.end("m" if match["m"] else "n"), age.age)


def _may_be_an_hour(match: re.Match[str], says: str) -> bool:
    """Return whether "about 12" may tell when: no year is said, and no other guess."""
    return int(match["n"]) <= _HOURS and _AN_HOUR.fullmatch(says) is not None and not match["m"]


def _is_set_off(match: re.Match[str]) -> bool:
    """Return whether a bare number stands between commas right behind somebody, or behind what they look like."""
    right_behind = match.start() == 0 and match[0].startswith(",")
    return _STOPS.match(match.string, match.end()) is not None and (right_behind or _is_behind_looks(match))


def _is_behind_looks(match: re.Match[str]) -> bool:
    """Return whether a bare number goes on with a description: ", tall, 30, hood up"."""
    last = match.string[: match.start()].rsplit(",", 1)[-1].strip()
    words = lexicon().person_nouns
    return last in words.looks or last.split(" ")[-1] in {*words.worn, *words.looks, "married", "single", "divorced"}


def _years(match: re.Match[str], says: str) -> AgeMention:
    low = int(match["n"])
    if match["m"]:
        return mention_of(match, low, int(match["m"]))
    if _AT_LEAST.search(says):
        return mention_of(match, low, max(low, GROWN - 1) if low < GROWN else _OLDEST)
    if _AT_MOST.search(says):
        return at_most(match, 0, low)
    if _SOME_ODD.search(match["behind"]):
        return mention_of(match, low, low + 9)
    return about(match, low) if _GUESSED.search(says) else mention_of(match, low, low)


def _may_be_so_old(person: SpokenPerson, age: AgeMention) -> bool:
    """Return whether somebody may be so old by the word for them: a girl of 40 is none, a name may be anybody's."""
    by_name = person.noun.noun == ""
    if age.age.max >= GROWN and not by_name:
        return person.noun.side == "adult" or person.noun.noun in OF_ANY_AGE | _KIN
    return by_name or may_be(person, age)
