"""The facts of a concern, part by part: the account, each answer in words, and what was told in between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.concerns.corrected_facts import CORRECTION, facts_of_corrections, put_right
from bot.concerns.place_choice import with_place
from bot.concerns.redaction.redact import MARK, Redaction, redact
from bot.questions import catalogue
from bot.understanding.corrections import corrections
from bot.understanding.facts import Facts, PersonMention, PlaceHit, ReadFacts
from bot.understanding.trade import own_trade

if TYPE_CHECKING:
    from bot.concerns.model import Answer, Statement

IDENTIFYING = ("vehicles", "phones", "handles", "postcodes", "places")  # what may say who somebody is
SHORT = 120  # characters; a longer message is an account by itself
INTRODUCES = 5  # words
ADDED, LEADS = 2, 3  # words: so few go on with what was said before, and so far in a number does
STOPS = (".", "!", "?", "…", ",", ":", ";")
TOLD = "was_told"  # how somebody knows what was forwarded or quoted
PASSED_ON = "told:passed_on"  # the part of a draft that holds somebody else's words
NO_TIME: Mapping[str, Any] = {
    "when": None,
    "times": (),
    "planned": (),
    "tellings": (),
    "time_of_day": None,
    "recurrence": None,
}


def read_parts(
    statements: Sequence[Statement],
    given: Mapping[str, Answer],
    read: ReadFacts,
    redaction: Redaction = Redaction(),  # noqa: B008 - frozen
) -> Mapping[str, Facts]:
    """Return the facts of the account (`account`), each answer in words, and what else was told (`told:<where>`).

    What the person put right counts, and of the places that `where` names the one that is meant.
    """
    parts = _parts_as_told(statements, given, read, redaction)
    return with_place(_with_corrections(parts, statements, read), given)


def _parts_as_told(
    statements: Sequence[Statement], given: Mapping[str, Answer], read: ReadFacts, redaction: Redaction
) -> Mapping[str, Facts]:
    facts = catalogue.QUESTIONS.facts
    answered = {name: given[name].text or "" for name in (*facts, *given) if _is_read(name, given)}
    of_event = {name: text for name, text in answered.items() if name in facts}  # first, in the order that counts
    words = of_event | _account(statements, given) | answered | _said_elsewhere(statements)
    return {name: _facts(name, text, redaction, read) for name, text in words.items() if text}


def _with_corrections(
    parts: Mapping[str, Facts], statements: Sequence[Statement], read: ReadFacts
) -> Mapping[str, Facts]:
    """Return the facts of every part with what the person put right, the earlier correction first."""
    corrected = dict(parts)
    for statement in statements:
        if statement.source.startswith(CORRECTION) and (items := corrections(statement.text, read)):
            name = f"told:{statement.source}"
            others = {key: part for key, part in corrected.items() if key != name}
            corrected = put_right(others, items, read) | {name: facts_of_corrections(items, read)}
    return corrected


def _is_read(name: str, given: Mapping[str, Answer]) -> bool:
    return name in given and catalogue.holds_facts(name)


def _account(statements: Sequence[Statement], given: Mapping[str, Answer]) -> dict[str, str]:
    """Return the account, unless the person said no when it was read back."""
    if "read_back" in given and given["read_back"].value == "no":
        return {}
    own = [entry for entry in statements if entry.how != TOLD]
    return {"account": _joined(own, catalogue.QUESTIONS.statements)}


def _said_elsewhere(statements: Sequence[Statement]) -> dict[str, str]:
    own = [entry for entry in statements if entry.how != TOLD]
    elsewhere = [entry.source for entry in own if entry.source not in catalogue.QUESTIONS.statements]
    others = {PASSED_ON: "\n".join(entry.text for entry in statements if entry.how == TOLD)}
    return {f"told:{source}": _joined(own, (source,)) for source in elsewhere} | others


def _joined(statements: Sequence[Statement], sources: Sequence[str]) -> str:
    texts = [statement.text for statement in statements if statement.source in sources]
    return in_one_breath([text for text in texts if not _introduces(text)])


def _introduces(text: str) -> bool:
    """Say whether a short message only says where the writer works: nobody of the event."""
    return len(text.split()) <= INTRODUCES and own_trade(text) is not None


def in_one_breath(texts: Sequence[str]) -> str:
    """Return what was said as one text to be read; a short message that adds a number or a word goes on with the last.

    "a lass outside the arcade" and then "15 if that" tell of one person; "older fella" after that begins anew.
    """
    read = ""
    for text in texts:
        read += _between(read, text) + text
    return read


def _between(before: str, text: str) -> str:
    if not before or "\n" in text or len(text) > SHORT or before.endswith(STOPS):
        return "\n" if before else ""
    words = text.split()
    adds = len(words) <= ADDED or any(char.isdigit() for word in words[:LEADS] for char in word)
    return ", " if adds else ". "


def _facts(name: str, text: str, redaction: Redaction, read: ReadFacts) -> Facts:
    """Return the facts of a text, without the reporter's own number or plate; a birthday is no time of the event."""
    facts = _without_reporter(name, text, redaction, read)
    if name == PASSED_ON:
        return _second_hand(facts)
    return replace(facts, **NO_TIME) if name in catalogue.QUESTIONS.about_child else facts


def _second_hand(facts: Facts) -> Facts:
    """Return what somebody else's words tell of the event: their numbers, names and days are their own."""
    nameless = tuple(replace(person, name=None) for person in facts.persons)
    return replace(facts, phones=(), persons=nameless, **NO_TIME)


def _without_reporter(name: str, text: str, redaction: Redaction, read: ReadFacts) -> Facts:
    facts, copy = read(text), redact(text, redaction, name)
    if not copy.withheld:
        return facts
    visible = read(copy.text)
    shown = {kind: getattr(visible, kind) for kind in IDENTIFYING}
    withheld = _nameless(facts.places, visible.places, redaction)
    shown["places"] = (*visible.places, *withheld)
    return replace(facts, **shown, persons=tuple(_others(facts.persons, redaction, name)))


def _others(persons: Sequence[PersonMention], redaction: Redaction, question: str) -> Iterator[PersonMention]:
    """Give the people who are spoken of, without the reporter's name and in words without what says who reports."""
    for person in persons:
        own = person.name is not None and redact(person.name, redaction, question).withheld
        shown = redact(person.text, redaction, question).text
        yield replace(person, name=None if own else person.name, text=shown)


def _nameless(places: Sequence[PlaceHit], visible: Sequence[PlaceHit], redaction: Redaction) -> Iterator[PlaceHit]:
    """Give what kind of place it was, where its name is withheld."""
    shown = {hit.id for hit in visible}
    for hit in places:
        if hit.id not in shown and redact(hit.name, redaction).withheld:
            yield replace(hit, id="", name=MARK, lat=None, lon=None, locality=None)


def merge(parts: Sequence[Facts]) -> Facts:
    """Return facts of several texts as one; of single values the first that was given counts."""

    def first(name: str) -> Any:
        return next((getattr(part, name) for part in parts if getattr(part, name) is not None), None)

    def every(name: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(item for part in parts for item in getattr(part, name)))

    many = {name: every(name) for name in (*IDENTIFYING, "ages", "persons", "times", "planned", "tellings")}
    single = {name: first(name) for name in ("when", "time_of_day", "recurrence", "children", "adults")}
    return Facts(**{**many, **single})
