"""What the core needs beside a session, built in one place from what the process shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.identity import Vault

if TYPE_CHECKING:
    from bot.crypto import Sealer
    from bot.guidance.texts import Texts
    from bot.services import Services


@dataclass(frozen=True)
class ConcernContext:
    """The content key, the texts, and custody of who reported."""

    content: Sealer
    texts: Texts
    vault: Vault

    @classmethod
    def of(cls, services: Services) -> ConcernContext:
        """Return the context of a process."""
        return cls(services.content, services.texts, Vault(services.identity, services.blinder))
