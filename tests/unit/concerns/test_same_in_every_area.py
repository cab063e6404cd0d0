"""The same concern goes the same way wherever it is reported: 500 accounts in five areas.

Where an area's own data say otherwise it is listed here, so that nobody finds out by a child's waiting.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice, product
from typing import Any

import pytest

from bot.concerns.model import Draft, Route
from bot.concerns.parts.facts_by_part import read_parts
from bot.concerns.parts.merged import merge
from bot.concerns.routing import route
from bot.guidance.model import Knowledge
from bot.guidance.procedure.procedure_model import GRAVEST_FIRST
from bot.paths import ROOT
from bot.understanding.danger import recognise
from tests.support.concerns import a_draft, facts_read, given

AREAS = ("central_bedfordshire", "croydon", "liverpool", "oxfordshire", "south_tyneside")
HELD = ROOT / "tests" / "cases" / "held"
SETS = ("danger_development", "extraction_development", "recognition_development")
NUMBER = 500
HAPPENING = ("yes", "maybe", "no_recent", "no_older", "recurring", "unknown")
# What an area's own data say otherwise: number of the account -> the areas, and why. Clocks: step and lane -> the area.
OTHERWISE: Mapping[int, tuple[tuple[str, ...], str]] = {}
OWN_CLOCKS: Mapping[tuple[str, str], str] = {}


def accounts() -> list[dict[str, Any]]:
    """Return what people wrote, each with its trade."""
    every = (json.loads(line) for name in SETS for line in (HELD / f"{name}.jsonl").read_text("utf-8").splitlines())
    return list(islice((one for one in every if one["text"].strip()), NUMBER))


def drafts(knowledge: Knowledge) -> list[Draft]:
    """Return a concern for each account, with signs and answers drawn by lot."""
    lot, signs, made = random.Random(12), sorted(knowledge.indicators), []
    for account in accounts():
        ticked = lot.sample(signs, lot.choice((0, 1, 1, 2, 3)))
        answers: dict[str, Any] = {
            "happening_now": given(lot.choice(HAPPENING)),
            "child_known": given(lot.choice(("yes", "no"))),
        }
        answers |= {"indicators": given(ticked)}
        danger = bool(recognise(account["text"]))
        made.append(a_draft(account["text"], sector=account["sector"], danger=danger, **answers))
    return made


def routed(draft: Draft, area: str, knowledge: Knowledge) -> Route:
    """Return the route of a concern that is told in an area, its facts read among the places of that area."""
    there = replace(draft, concern=replace(draft.concern, area=area))
    read = facts_read(knowledge.areas[area].places)
    parts = read_parts(there.statements, there.answers, read, there.redaction)
    return route(replace(there, parts=parts, typed=lambda: parts, facts=merge(list(parts.values()))), knowledge)


def test_the_same_concern_goes_the_same_way_in_every_area(knowledge: Knowledge) -> None:
    """Recipients, lanes, products, urgency and its reason, danger and what is asked: 500 of 500, but for the list."""
    concerns = drafts(knowledge)
    routes = {(n, area): routed(concerns[n], area, knowledge) for n, area in product(range(len(concerns)), AREAS)}
    first = AREAS[0]
    other = {n: tuple(a for a in AREAS if routes[n, a] != routes[n, first]) for n in range(len(concerns))}

    assert len(concerns) == NUMBER
    assert {n: areas for n, areas in other.items() if areas} == {n: areas for n, (areas, _) in OTHERWISE.items()}
    assert len({routes[n, first] for n in range(NUMBER)}) > 20  # the concerns do differ


@pytest.mark.parametrize("lane", GRAVEST_FIRST)
def test_the_same_step_has_the_same_clock_in_every_area(knowledge: Knowledge, lane: Any) -> None:
    """A child waits no longer in one area than in another, but where the area wrote another time down."""
    book = knowledge.procedures
    for step in book.steps:
        spans = {area: book.span(step, lane, area) for area in AREAS if OWN_CLOCKS.get((step.id, lane)) != area}
        assert len(set(spans.values())) <= 1, (step.id, spans)
