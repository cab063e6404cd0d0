"""What the core needs beside a session, built in one place from what the process shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.identity import Vault
from bot.understanding.danger import recognise
from bot.understanding.reading_memory import DangerReader, ReadingMemory

if TYPE_CHECKING:
    from bot.crypto import Sealer
    from bot.guidance.model import GazetteerPlace, Knowledge
    from bot.guidance.texts import Texts
    from bot.services import Services


@dataclass(frozen=True)
class ConcernContext:
    """The content key, the texts, custody of who reported, the knowledge that routes, and the readers of texts."""

    content: Sealer
    texts: Texts
    vault: Vault
    knowledge: Knowledge
    read_danger: DangerReader = recognise
    readings: ReadingMemory = field(default_factory=ReadingMemory)
    practice: bool = True

    @classmethod
    def of(cls, services: Services) -> ConcernContext:
        """Return the context of a process."""
        vault = Vault(services.identity, services.blinder)
        return cls(
            services.content,
            services.texts,
            vault,
            services.knowledge,
            services.readings.danger(lambda text: services.understanding.danger(text)),  # asked when words are read
            services.readings,
            practice=not services.settings.production,
        )

    def gazetteer(self, area: str | None) -> Sequence[GazetteerPlace]:
        """Return the places of an area."""
        areas = self.knowledge.areas
        return areas[area].places if area and area in areas else ()
