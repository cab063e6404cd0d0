"""Build what the rooms share, once a process: settings in, services out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.db import Database
from bot.guidance.load import load_knowledge
from bot.guidance.texts import Texts
from bot.run.keys import sealers
from bot.services import Services, use
from bot.understanding.reading import Understanding

if TYPE_CHECKING:
    from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def build_services(settings: Settings) -> Services:
    """Read the knowledge, the texts, the keys and the models; raises KnowledgeError with every fault."""
    knowledge = load_knowledge(ROOT / "knowledge")
    content, identity, blinder = sealers(settings.state_dir)
    services = Services(
        database=Database(settings.database),
        content=content,
        identity=identity,
        blinder=blinder,
        knowledge=knowledge,
        texts=Texts.load(ROOT / "data" / "responses"),
        understanding=Understanding.load(knowledge, ROOT / "models" / "understanding"),
        settings=settings,
    )
    use(services)
    return services
