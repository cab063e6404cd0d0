"""Build what the rooms share, once a process: settings in, services out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.db import Database
from bot.guidance.languages import load_languages
from bot.guidance.load import load_knowledge
from bot.guidance.texts import Texts
from bot.paths import KNOWLEDGE, LANGUAGES, RESPONSES, UNDERSTANDING_MODEL
from bot.run.keys import sealers
from bot.services import Services, use
from bot.understanding.reading import Understanding

if TYPE_CHECKING:
    from bot.settings import Settings


def build_services(settings: Settings) -> Services:
    """Read the knowledge, the texts, the keys and the models; raises KnowledgeError with every fault."""
    knowledge = load_knowledge(KNOWLEDGE)
    content, identity, blinder = sealers(settings.state_dir)
    services = Services(
        database=Database(settings.database),
        content=content,
        identity=identity,
        blinder=blinder,
        knowledge=knowledge,
        texts=Texts.load(RESPONSES),
        understanding=Understanding.load(knowledge, UNDERSTANDING_MODEL),
        settings=settings,
        languages=load_languages(LANGUAGES, settings.languages),
    )
    use(services)
    return services
