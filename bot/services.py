"""What the running app shares: built once by `bot.run.wiring`, handed down as one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.printing import Printer
from bot.signing import Signer
from bot.understanding.reading_memory import ReadingMemory

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.crypto import Blinder, Sealer
    from bot.db import Database
    from bot.guidance.languages import Language
    from bot.guidance.model import Knowledge
    from bot.guidance.texts import Texts
    from bot.settings import Settings
    from bot.understanding.reading import Understanding


@dataclass(frozen=True)
class Services:
    """The database, the keys, the knowledge, the texts and the readings that every room of one process uses."""

    database: Database
    content: Sealer
    identity: Sealer
    blinder: Blinder
    knowledge: Knowledge
    texts: Texts
    understanding: Understanding
    settings: Settings
    readings: ReadingMemory = field(default_factory=ReadingMemory)
    printer: Printer = field(default_factory=Printer)
    signer: Signer = field(default_factory=Signer.fresh)  # of what a person keeps
    languages: Mapping[str, Language] = field(default_factory=dict)  # those that the operator switched on

    @property
    def practice_sentence(self) -> str:
        """The sentence that a practice system says everywhere; empty in production."""
        return "" if self.settings.production else self.texts.say("utter_start_practice")

    def language(self, code: str | None) -> Language | None:
        """Return the language that somebody chose, None for English and for one that is switched off again."""
        return self.languages.get(code or "")


_current: list[Services] = []


def use(services: Services | None) -> None:
    """Set the services of this process, or none again; the actions, which Rasa's SDK builds, read them."""
    _current[:] = [services] if services else []


def current() -> Services:
    """Return the services of this process; raises RuntimeError before the wiring has set them."""
    if not _current:
        raise RuntimeError("bot.services.use() was not called: start the app through bot.run.wiring")
    return _current[0]
