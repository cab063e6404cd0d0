"""A driver who has sent a report."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.casework.service import CaseService
from bot.guidance.model import Knowledge
from tests.integration.closed_loop.reporter import Reporter
from tests.support.concerns import given, set_up_destinations
from tests.support.readers import by_listed_phrases
from tests.unit.gateway.world import services


@pytest.fixture
async def reporter(tmp_path: Path, knowledge: Knowledge) -> AsyncIterator[Reporter]:
    """A driver who has sent a report."""
    real = replace(services(tmp_path), knowledge=knowledge, understanding=by_listed_phrases())
    person = Reporter(real, cases=CaseService(real))  # type: ignore[arg-type]
    await person.begin(sector="taxi", parked=True, area="demo")
    async with real.database.writing() as session:
        await set_up_destinations(session)
    await person.send_report(reporter_choice=given("confidential"))
    yield person
    await real.database.close()
