"""An inspector who has the export alone can say who did what, when, what the reporter heard, and what is missing."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.concerns import ConcernContext
from bot.run.inspection import Inspection, as_json, as_text, inspect
from tests.support.concerns import ACCOUNT, NOW
from tests.support.feed import World
from tests.unit.run.inspection.conftest import REASON

LATER = NOW + timedelta(days=35)

# What an outsider asks, where the answer stands, and what it is.
QUESTIONS: Mapping[str, tuple[str, str]] = {
    "How many cases does the area have?": (r"passed on: (\d+)", "3"),
    "Can the draw be repeated?": (r"with seed (\d+)", "7"),
    "Is this a real case?": (r"Practice data: (\w+)", "yes"),
    "When was it first passed on?": (r"First passed on: (.+?) \(", "Fri 20 Nov 2026, 22:31"),
    "Did the reporter confirm it?": (r"version 1; (.+)", "confirmed by the reporter"),
    "Who got it?": (r"To: (Children's social care.*)", "Children's social care (Demo social_care)"),
    "How urgent was it, and why?": (r"Urgency: (\w+)", "Look"),
    "When did police take it on?": (r"Answered (.+?) \((.+?) after", "Fri 20 Nov 2026, 22:42"),
    "When did social care read it?": (r"Children's(?:.|\n)*?Read: (.+)", "Sat 21 Nov 2026, 00:30"),
    "What did police decide, and why?": (
        r"recorded by Police: done, (.+)",
        f"investigation; because: {REASON}",
    ),
    "Was there a strategy discussion, and with whom?": (
        r"on (2026-11-25; with: .+)",
        "2026-11-25; with: Police, health, school",
    ),
    "Was it in time?": (
        r"\* (.+Strategy discussion was done late)",
        "Children's social care: Strategy discussion was done late",
    ),
    "Whose key is missing?": (r"Key of (.+): NOT TURNED", "Children's social care"),
    "Is it closed?": (r"PROCEDURE\nLane: \w+\nState: (\w+)", "OPEN"),
    "What was the reporter asked?": (r'Police: ("Which car\?" - .+)', '"Which car?" - NOT answered'),
    "What was the reporter told came of it?": (r"\| (.+police team.+)", "police team"),
    "Who asked to know the reporter?": (r"confidential identity: (.+)", "1 (asked)"),
    "Who has not taken it on?": (r"\* (.+): nobody has taken it on", "Children's social care"),
}


async def drawn(world: World, *, sample: int = 10, seed: int = 7) -> Inspection:
    """Draw cases of the demo area."""
    context = ConcernContext.of(world.services)
    async with world.services.database.reading() as session:
        return await inspect(session, context, "demo", sample=sample, seed=seed, now=LATER)


async def case_of(world: World) -> str:
    """Return the head of the export and the one case that was handled, as text."""
    text = as_text(await drawn(world), world.services.knowledge.procedures)
    head, *cases = re.split(r"(?m)^-{60}\nCASE ", text)
    return head + next(case for case in cases if case.startswith(world.reference))


async def test_an_outsider_answers_from_the_export_alone(world: World) -> None:
    """Eighteen questions of an inspection, each answered by a line of it."""
    text = await case_of(world)
    answers = {question: re.search(pattern, text) for question, (pattern, _) in QUESTIONS.items()}

    unanswered = {question for question, match in answers.items() if match is None}
    wrong = {q: m[1] for q, m in answers.items() if m is not None and QUESTIONS[q][1] not in m[1]}
    assert (unanswered, wrong) == (set(), {}), text


async def test_a_case_that_nobody_touched_says_so(world: World) -> None:
    """Everything that is missing has its line, with the day on which it was due."""
    text = as_text(await drawn(world), world.services.knowledge.procedures)
    other = next(case for case in re.split(r"(?m)^CASE ", text)[1:] if not case.startswith(world.reference))
    missing = other.partition("MISSING\n")[2]
    for line in ("Police: nobody has taken it on", "Decision and its reason is OVERDUE, due Mon 23 Nov 2026"):
        assert line in missing
    assert "No service has said what came of it." in missing
    assert "NOT confirmed by the reporter" in other


async def test_nothing_of_the_account_or_its_reporter_is_in_it(world: World) -> None:
    """Neither words, nor organisation, nor conversation, in the text and in the data."""
    inspection = await drawn(world)
    for export in (as_text(inspection, world.services.knowledge.procedures), as_json(inspection)):
        assert [word for word in (ACCOUNT[:20], "Zebra Cabs", '"h1"', "DS Example") if word in export] == []


@pytest.mark.parametrize("seed", [1, 2])
async def test_the_same_seed_draws_the_same_cases(world: World, seed: int) -> None:
    """A draw can be repeated by whoever doubts it, and is never larger than what there is."""
    first, again = await drawn(world, sample=2, seed=seed), await drawn(world, sample=2, seed=seed)
    assert [case.reference for case in first.cases] == [case.reference for case in again.cases]
    assert (len(first.cases), first.cases_in_area, len((await drawn(world)).cases)) == (2, 3, 3)


async def test_the_data_say_the_same(world: World) -> None:
    """Whoever counts reads each case with its deliveries, ledger and what is missing."""
    cases = {case["reference"]: case for case in json.loads(as_json(await drawn(world)))["cases"]}
    own = cases[world.reference]
    assert {"deliveries", "ledger", "words", "missing"} <= set(own)
    assert {"what": "no_key", "whose": "social_care", "of": "", "since": None} in own["missing"]
