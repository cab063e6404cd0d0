"""How a turn speaks: every text is a Message made from data/responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.guidance.texts import Message, Ways
    from bot.services import Services


class Voice:
    """Collects the messages of one turn in the words of the person's sector."""

    def __init__(self, services: Services, sector: str | None) -> None:
        self._services = services
        self.sector = sector
        self.messages: list[Message] = []

    @property
    def practice(self) -> str:
        """The sentence that a practice system says everywhere; empty in production."""
        return self._services.practice_sentence

    @property
    def minutes(self) -> int:
        """How long after the last words an unfinished concern is passed on."""
        return self._services.settings.unfinished_after_minutes

    @property
    def has_web_form(self) -> bool:
        """Whether people's browsers reach our pages: on this machine in practice, elsewhere once an address is set."""
        settings = self._services.settings
        return bool(settings.public_url) or not settings.production

    def text(self, key: str, **values: object) -> str:
        """Return the words of a text of data/responses/, in the variant of this trade."""
        return self._services.texts.say(key, sector=self.sector, **values)

    def message(self, key: str, **values: object) -> Message:
        """Return a message, options and all, without sending it."""
        return self._services.texts.message(key, sector=self.sector, **values)

    def ways(self, key: str) -> Mapping[str, Ways]:
        """Return how the buttons of a text are chosen in words."""
        return self._services.texts.ways(key, sector=self.sector)

    def say(self, key: str, **values: object) -> None:
        """Add a text of data/responses/ to what the turn answers, with its buttons."""
        self.send(self.message(key, **values))

    def send(self, message: Message) -> None:
        """Add a message to what the turn answers."""
        self.messages.append(message)
