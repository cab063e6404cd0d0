"""Whole messages that steer instead of answering: closed lists of lexicon/controls.yml, and no model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, get_args

from bot.understanding.text.lexicons.lexicon import lexicon

Steering = Literal["skip", "unsure", "go_back", "cancel", "discard", "change"]
ListName = Literal[
    Steering,
    "send",
    "yes",
    "no",
    "small_talk",
    "requests",
    "parked",
    "they_come",
    "on_the_call",
    "nothing_more",
    "another_report",
    "missing",
]
LONGEST = 12  # words; the longest phrase with courtesy around it


def says(text: str, name: ListName) -> bool:
    """Say whether a message is, from its first word to its last, a phrase of a list."""
    return bool(_forms(text) & _listed()[name])


def steering(text: str) -> Steering | None:
    """Return which control a whole message is, or None: then it is an answer."""
    return next((name for name in get_args(Steering) if says(text, name)), None)


def asks_in_form(text: str) -> bool:
    """Say whether a message begins as a question does, whatever ends it."""
    words = _bare(spoken(text))
    return any(words == start or words.startswith(f"{start} ") for start in _openings())


def begins_with(text: str, name: ListName) -> bool:
    """Say whether a message begins with a phrase of a list, with no stop in it."""
    words = " ".join(text.casefold().replace("'", "").split())
    return any(words == phrase or words.startswith((f"{phrase} ", f"{phrase},")) for phrase in _listed()[name])


def spoken(text: str) -> str:
    """Return the words of a message in small letters, without apostrophes and punctuation; signs alone stay."""
    joined = text.casefold().replace("'", "").replace("\u2019", "")
    words = "".join(letter if letter.isalnum() else " " for letter in joined)
    return " ".join(words.split()) or text.strip()


def _forms(text: str) -> set[str]:
    """Return a message as it is, and without the courtesy around it."""
    whole = spoken(text)
    return {whole, _bare(whole)} - {""} if len(whole.split()) <= LONGEST else set()


def _bare(words: str) -> str:
    polite, last = _courtesy(), None
    while words != last:
        last = words
        for phrase in polite:
            words = words.removeprefix(f"{phrase} ").removesuffix(f" {phrase}")
    return words


@lru_cache(maxsize=1)
def _listed() -> Mapping[str, frozenset[str]]:
    controls = lexicon().controls
    return {name: frozenset(map(spoken, getattr(controls, name))) for name in _names()}


def _names() -> tuple[str, ...]:
    return tuple(name for part in get_args(ListName) for name in (get_args(part) or (part,)))


@lru_cache(maxsize=1)
def _courtesy() -> tuple[str, ...]:
    return tuple(map(spoken, lexicon().controls.courtesy))


@lru_cache(maxsize=1)
def _openings() -> tuple[str, ...]:
    return tuple(map(spoken, lexicon().controls.asking))
