"""Our own sentences pass our own listed phrases of wording: they travel into police systems."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from bot.guidance.model import Knowledge
from bot.paths import ROOT
from bot.understanding.wording.flags import by_rule
from tests.support.paths import yaml_of
from tests.support.readers import own_knowledge

RESPONSES = sorted((ROOT / "data" / "responses").glob("*.yml"))


@cache
def knowledge() -> Knowledge:
    """Return the knowledge base."""
    return own_knowledge()


def flagged(lines: Iterator[str]) -> list[tuple[str, list[str]]]:
    """Return the lines that read like blame, with the words that do."""
    found = ((line, [flag.phrase for flag in by_rule(line, knowledge().wording)]) for line in dict.fromkeys(lines))
    return [(line, phrases) for line, phrases in found if phrases]


def of_signs() -> Iterator[str]:
    """Give each sign's sentence, why it matters and what else it can be."""
    for sign in knowledge().indicators.values():
        yield from (sign.sentence, sign.why, *sign.innocent)


def of_trades() -> Iterator[str]:
    """Give what a trade is told to do and not to do, its notes, questions and choices."""
    for trade in knowledge().sectors.values():
        yield from (*trade.dos, *trade.donts, *trade.notes)
        for question in trade.questions:
            yield from (question.ask, *question.options, *([question.explain] if question.explain else ()))


def of_routing() -> Iterator[str]:
    """Give the reasons that a person is told."""
    yield from (rule.reason for rule in (*knowledge().routing.matrix, *knowledge().routing.extra))


def of_responses(node: Any) -> Iterator[str]:
    """Give every text and label of the bot's answers."""
    if isinstance(node, list):
        for part in node:
            yield from of_responses(part)
    if isinstance(node, dict):
        yield from (node[name] for name in ("text", "title") if isinstance(node.get(name), str))
        for part in node.values():
            yield from of_responses(part)


@pytest.mark.parametrize("lines", [of_signs, of_trades, of_routing])
def test_no_sentence_of_the_knowledge_reads_like_blame(lines: Any) -> None:
    """A sentence that blames a child would teach it, and be sent on in our name."""
    assert flagged(lines()) == []


@pytest.mark.parametrize("path", RESPONSES, ids=lambda path: path.stem)
def test_no_answer_of_the_bot_reads_like_blame(path: Any) -> None:
    """What a person reads in a bad moment never puts it on a child."""
    assert flagged(of_responses(yaml_of(path))) == []
