"""Build what the rooms share, once a process: settings in, services out."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bot import clock
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
from bot.signing import Signer

READ_AHEAD = 3  # sentences: two thirds of what the first text costs more than another


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
        signer=Signer.from_file(settings.state_dir / "keys" / "receipts.json"),
        languages=load_languages(LANGUAGES, settings.languages),
    )
    use(services)
    return services


def read_ahead(services: Services) -> None:
    """Read a few sentences of the knowledge base: patterns are made at the first text, and no person waits for it."""
    gazetteers = [area.places for area in services.knowledge.areas.values()]
    for sign in islice(services.knowledge.indicators.values(), READ_AHEAD):
        services.understanding.danger(sign.sentence)
        services.understanding.read(sign.sentence, now=clock.now(), with_wording=False)
        for places in gazetteers:
            services.readings.facts(places, clock.now())(sign.sentence)
