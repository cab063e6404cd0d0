"""`sightline admin inspection`: cases of an area drawn by lot, for an inspector to read."""

from __future__ import annotations

from typing import Annotated

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock
from bot.concerns import ConcernContext
from bot.guidance.load import load_knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.paths import KNOWLEDGE, RESPONSES
from bot.run.cli.operator_database import in_database
from bot.run.inspection import Inspection, as_json, as_text, inspect
from bot.run.keys import sealers
from bot.run.stack.layout import CannotStart
from bot.settings import Settings


def inspection(
    area: str,
    sample: Annotated[int, typer.Option(min=1, max=500, help="How many cases to draw.")] = 10,
    seed: Annotated[int, typer.Option(help="The same seed over the same cases draws the same ones.")] = 1,
    as_data: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Print cases of an area drawn by lot: every step and time, every word to the reporter, and what is missing."""
    settings, knowledge = Settings(), load_knowledge(KNOWLEDGE)
    if area not in knowledge.areas:
        raise CannotStart(f"There is no area {area!r}: {', '.join(sorted(knowledge.areas))}")
    content, sealer, blinder = sealers(settings.state_dir)
    vault = Vault(sealer, blinder)
    context = ConcernContext(content, Texts.load(RESPONSES), vault, knowledge, practice=not settings.production)

    async def look(session: AsyncSession) -> Inspection:
        return await inspect(session, context, area, sample=sample, seed=seed, now=clock.now())

    drawn: Inspection = in_database(look)
    print(as_json(drawn) if as_data else as_text(drawn, knowledge.procedures))
