"""The names that an answer to "what is the child called" holds, without the words around them: "I think its Kez"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

_SEGMENT = re.compile(r"[,;.!?()\n]+|\s[-–—]+\s|\bbut\b", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|&|n|plus)\s+|\s*[&+/]\s*", re.IGNORECASE)
_TOKEN = re.compile(r"[\w'’-]+")
_WORD_OF_A_NAME = re.compile(r"[^\W\d_][\w'’-]*")
_AN_AGE = re.compile(
    r"(?:(?:is|shes|hes|about|aged?|in|only)\s+)*(?:\d{1,2}(?:\s*(?:years?|yrs?)(?:\s+old)?)?|(?:year|yr)\s*\d{1,2})",
    re.IGNORECASE,
)
_SURNAME = re.compile(
    r"(?:(?:her|his|the|their|and|think)\s+)*(?:surname|last\s+name|second\s+name|family\s+name)(?:\s+(?:is|was|may\s+be|might\s+be|maybe))*\s+(?P<name>.+)",
    re.IGNORECASE,
)
_MOST = 3  # words of one name
_OR = "or"  # "Mia or Maya" is one child


def names_answered(words: str) -> tuple[str, ...]:
    """Return the names as typed, one a child; empty where the words tell something else or nothing."""
    names: list[str] = []
    for segment in filter(None, (part.strip() for part in _SEGMENT.split(words))):
        surname = _SURNAME.fullmatch(segment)
        read = list(_of_segment(surname["name"] if surname else segment))
        if None in read:
            return ()
        names_here = [name for name in read if name]
        if surname and names and names_here:
            names[-1] = f"{names[-1]} {names_here[0]}"
        else:
            names += names_here
    return tuple(dict.fromkeys(names))


def _of_segment(segment: str) -> Iterator[str | None]:
    """Give the names between two stops, "" where nothing but words around names stands there, None for anything else."""
    if _AN_AGE.fullmatch(segment):
        yield ""
        return
    for part in _AND.split(segment):
        yield _name(_TOKEN.findall(part))


def _name(tokens: Sequence[str]) -> str | None:
    around = lexicon().first_names.around_names
    begin = next((at for at, token in enumerate(tokens) if _plain(token) not in around), len(tokens))
    own = list(tokens[begin:])
    end = next((at for at, token in enumerate(own) if at and _plain(token) in around), len(own))
    name, rest = own[:end], own[end:]
    if any(_plain(token) not in around for token in rest):
        return None
    return " ".join(name) if not name or _is_a_name(name) else None


def _is_a_name(tokens: Sequence[str]) -> bool:
    first, *others = [token for token in tokens if token != _OR]
    if len(others) + 1 > _MOST or not all(map(_WORD_OF_A_NAME.fullmatch, (first, *others))):
        return False
    return _may_be_a_name(first) and all(_may_be_a_name(token) or _listed(first) for token in others)


def _may_be_a_name(token: str) -> bool:
    return token[0].isupper() or _listed(token) or token.casefold() not in dictionary()


def _listed(token: str) -> bool:
    return token.capitalize() in lexicon().first_names.names


def _plain(token: str) -> str:
    return token.casefold().replace("’", "").replace("'", "")
