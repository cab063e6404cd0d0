"""Reviewed answers to what people ask, from knowledge/advice/: each with its sources and its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.guidance.reader import Reader

FILLED = frozenset({"childline", "code_words", "law"})  # what a text may leave open
CHECK_LASTS = timedelta(days=366)
_OPEN = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Advice:
    """One question and its answer; `sources` are ids of sources.yml, `written_on` is the day of these words.

    `by_trade`: another answer in a trade. `card`: short words that come when its topic is told of, without a question.
    `contacts`: kinds of contact that are named below, as far as they may be shown. `law`: a duty of law.yml.
    `checked_on` stays empty until a safeguarding lead has checked the words.
    """

    id: str
    question: str
    answer: str
    sources: tuple[str, ...]
    written_on: date
    by_trade: Mapping[str, str] = field(default_factory=dict)
    card: str | None = None
    contacts: tuple[str, ...] = ()
    law: str | None = None
    checked_on: date | None = None
    checked_by: str | None = None

    def answer_for(self, sector: str | None) -> str:
        """Return the answer in a trade."""
        return self.by_trade.get(sector or "", self.answer)

    def is_checked(self, today: date) -> bool:
        """Say whether a safeguarding lead has checked the words within a year, and not in the future."""
        return self.checked_on is not None and timedelta(0) <= today - self.checked_on <= CHECK_LASTS

    def texts(self) -> tuple[str, ...]:
        """Return everything that a person may read."""
        return (self.answer, *self.by_trade.values(), *((self.card,) if self.card else ()))


def read_advice(reader: Reader) -> dict[str, Advice]:
    """Return the answers by id, in the order of the files; an id that two of them have is a fault."""
    read: dict[str, Advice] = {}
    for file in reader.files("advice"):
        for number, row in enumerate(reader.rows(file, "advice")):
            path = str(row.get("id")) if isinstance(row, Mapping) and row.get("id") else f"advice.{number}"
            advice = reader.build(Advice, row, file, path)
            if advice and advice.id in read:
                reader.fault(file, path, "this id is used twice", "give one of them another id")
            if advice:
                read[advice.id] = advice
                for problem, remedy in _faults(advice):
                    reader.fault(file, path, problem, remedy)
    return read


def _faults(advice: Advice) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with one answer, and how to mend it."""
    if not advice.sources:
        yield "no source", "name a document of sources.yml"
    opened = {name for text in advice.texts() for name in _OPEN.findall(text)}
    for name in sorted(opened - FILLED):
        yield f"nothing fills {{{name}}}", f"use one of {sorted(FILLED)}"
    if ("law" in opened) != (advice.law is not None):
        yield "{law} and `law:` go together", "name the duty, or take {law} out"
    if (advice.checked_on is None) != (advice.checked_by is None):
        yield "a check needs a day and a name", "fill in both, or leave both null"
    if advice.checked_on is not None and advice.checked_on < advice.written_on:
        yield "checked before it was written", "check the words as they are now"


def check_named(
    reader: Reader, advice: Mapping[str, Advice], sources: frozenset[str], kinds: frozenset[str], trades: frozenset[str]
) -> None:
    """Note a fault for each source, kind of contact or trade that an answer names and that is nowhere."""
    for row in advice.values():
        named = (
            ("sources", set(row.sources) - sources, "add it to sources.yml or correct the id"),
            ("contacts", set(row.contacts) - kinds, "use a kind of contact that areas/ have"),
            ("by_trade", set(row.by_trade) - trades, "use the id of a file in sectors/"),
        )
        for key, missing, remedy in named:
            for name in sorted(missing):
                reader.fault("advice", f"{row.id}.{key}", f"there is no {name!r}", remedy)
