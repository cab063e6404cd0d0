"""The engine's HTTP client: a question to the engine and its reply."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2

from bot.guidance.texts import Message

# Messages that the engine has at a time: what only just came is stored and read for danger before the rest.
AT_ONCE = 4
SHARE = 0.9  # of the longest that a person waits; the rest is ours, to say that the words are saved


class EngineAway(Exception):
    """The engine did not answer in time, refused, or answered with nothing; the message counts as not handled."""


class EngineRefused(Exception):
    """The engine knows no such message; asking again would give the same answer."""


@dataclass(frozen=True)
class Choice:
    """A tapped button as the engine takes it."""

    intent: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class EngineQuestion:
    """One message for the engine: words or a choice, never a contact."""

    handle: str
    message_id: str
    text: str | None = None
    choice: Choice | None = None
    metadata: Mapping[str, str | None] | None = None
    tells: bool = False  # the words carry a fact: no small talk answers them
    comes_back: bool = False  # the words come back to a report: they are told, and no question after it
    unread: bool = False  # the words are an account in another language: no intent is guessed outside a report
    answers: str | None = None  # the open question, where words can be nothing but its answer: no intent is guessed

    def to_json(self) -> dict[str, Any]:
        """Return the body as `docs/architecture.md` has it."""
        choice = {"intent": self.choice.intent, "values": list(self.choice.values)} if self.choice else None
        body = {
            "sender": self.handle,
            "message_id": self.message_id,
            "text": self.text,
            "choice": choice,
            "tells": self.tells,
            "comes_back": self.comes_back,
            "unread": self.unread,
            "answers": self.answers,
        }
        return {**body, "metadata": dict(self.metadata or {})}


@dataclass(frozen=True)
class EngineReply:
    """What the engine said and which step it asks for."""

    messages: tuple[Message, ...]
    step: str | None = None


class Dialogue:
    """Speaks HTTP with the engine; `within` seconds is the longest that a person waits for it."""

    def __init__(self, url: str, token: str, *, client: httpx2.AsyncClient, within: float = 5.0) -> None:
        gateway = f"{url.rstrip('/')}/webhooks/gateway"
        self._url, self._sweep_url = f"{gateway}/webhook", f"{gateway}/sweep"
        self._headers = {"Authorization": f"Bearer {token}"}
        self._client, self._within = client, within * SHARE
        self._at_once = asyncio.Semaphore(AT_ONCE)

    async def ask(self, question: EngineQuestion) -> EngineReply:
        """Return the engine's answer; raises EngineAway for none, an empty one or a fault, EngineRefused for a 400."""
        try:
            async with asyncio.timeout(self._within), self._at_once:
                answer = await self._client.post(self._url, json=question.to_json(), headers=self._headers)
            return read_answer(answer.status_code, answer.json())
        except (httpx2.HTTPError, TimeoutError, ValueError, TypeError, KeyError, AttributeError) as problem:
            raise EngineAway(type(problem).__name__) from None

    async def sweep(self) -> int:
        """Let the engine delete its copies whose time is over; return how many. Raises EngineAway."""
        try:
            async with asyncio.timeout(self._within):
                answer = await self._client.post(self._sweep_url, headers=self._headers)
            return int(answer.raise_for_status().json()["deleted"])
        except (httpx2.HTTPError, TimeoutError, ValueError, TypeError, KeyError) as problem:
            raise EngineAway(type(problem).__name__) from None


def read_answer(status: int, body: Any) -> EngineReply:
    """Return the answer; raises EngineAway when it is none, and ValueError or KeyError when it is malformed."""
    if status == httpx2.codes.BAD_REQUEST:
        raise EngineRefused
    if status != httpx2.codes.OK:
        raise EngineAway(str(status))
    messages = tuple(Message.from_json(message) for message in body["messages"])
    if not messages:
        raise EngineAway("empty")
    return EngineReply(messages, body.get("step"))
