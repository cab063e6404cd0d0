"""How somebody was reached: phone numbers, online names, online spaces by their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject


def online(facts: SourcedFacts) -> Iterator[Subject]:
    """Give every number and online name, each once."""
    words = facts.words("online")
    yield from _reached(facts, "phones", "phone", "number")
    yield from _reached(facts, "handles", "online_space", "handle")
    own = facts.own_part("online")
    if words and not (own and (own.phones or own.handles)):
        yield facts.subject("online_space", "online", as_told=words)


def _reached(facts: SourcedFacts, fact: str, kind: str, key: str) -> Iterator[Subject]:
    listed: set[str] = set()
    for source, value in facts.each(fact, "online"):
        if value not in listed:
            listed.add(value)
            values = {"as_told": facts.words(source), key: facts.redacted(value)}
            yield facts.subject(kind, "online", source, **values)
