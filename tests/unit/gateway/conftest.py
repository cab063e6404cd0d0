"""One conversation on a database of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.unit.gateway.world import World, services


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A driver's conversation with a gateway."""
    made = World(services(tmp_path))
    await made.begin(sector="taxi", parked=True)
    yield made
    await made.services.database.close()
