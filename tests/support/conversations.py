"""Whole conversations from scripts: the driver answers whatever is asked, by name, until there is a receipt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from tests.support.paths import CONVERSATIONS, yaml_of

CALLED = "called_999"  # the gateway's own question, which stands alone
LONGEST = 60  # turns; the longest interview has about 35


@dataclass(frozen=True)
class Shown:
    """One message as a channel shows it; `options` are (id, label), the id empty where the channel hides it."""

    kind: str
    text: str
    options: tuple[tuple[str, str], ...] = ()
    multiple: bool = False
    step: str | None = None
    reference: str | None = None

    def labels(self) -> tuple[str, ...]:
        """Return what can be tapped."""
        return tuple(label for _, label in self.options)


class Channel(Protocol):
    """A person's side of a channel."""

    step: str | None

    async def open(self, code: str) -> None:
        """Open the chat with a link code."""
        ...

    async def say(self, text: str) -> None:
        """Write."""
        ...

    async def choose(self, wanted: Sequence[str]) -> None:
        """Choose options by label or id; several only where several can be ticked."""
        ...

    async def pin(self, lat: float, lon: float) -> None:
        """Send a place."""
        ...

    async def wait(self) -> list[Shown]:
        """Return what the turn brought, in order."""
        ...


@dataclass(frozen=True)
class Script:
    """What one person says at each step; a step without an answer is skipped."""

    name: str
    sector: str
    code: str
    answers: Mapping[str, Any]
    expects: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Script:
        """Read a script; raises KeyError for a missing part."""
        told = yaml_of(path)
        return cls(path.stem, told["sector"], told["code"], told["answers"], told.get("expects", {}))


def scripts() -> list[Script]:
    """Return every script, by name."""
    return [Script.read(path) for path in sorted(CONVERSATIONS.glob("*.yml"))]


class Stuck(AssertionError):
    """The conversation cannot go on; says at which step and what was shown last."""


@dataclass
class Conversation:
    """What was asked, what was shown, and the receipt."""

    script: Script
    steps: list[str] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    receipt: Shown | None = None

    @property
    def reference(self) -> str:
        """The reference on the receipt."""
        assert self.receipt is not None
        assert self.receipt.reference is not None
        return self.receipt.reference

    def texts(self) -> list[str]:
        """Return every text that was shown."""
        return [message.text for message in self.shown]


async def hold(channel: Channel, script: Script, *, until: str | None = None) -> Conversation:
    """Talk until the receipt, or until the named step is asked; raises Stuck."""
    held = Conversation(script)
    await channel.open(script.code)
    _note(held, await channel.wait())
    await _answer(channel, held, script.answers["start"])
    return await go_on(channel, held, until=until)


async def go_on(channel: Channel, held: Conversation, *, until: str | None = None) -> Conversation:
    """Go on with a conversation after its latest answer, for tests that stopped or killed something in between."""
    while len(held.steps) < LONGEST:
        _note(held, await channel.wait())
        if held.receipt is not None:
            return held
        if channel.step is None:
            raise Stuck(f"{held.script.name}: nothing was asked after {held.steps}; shown: {held.texts()[-3:]}")
        held.steps.append(channel.step)
        if channel.step == until:
            return held
        await answer(channel, held)
    raise Stuck(f"{held.script.name}: no receipt after {LONGEST} turns: {held.steps}")


async def answer(channel: Channel, held: Conversation) -> None:
    """Answer the step that is open as the script says, or skip it."""
    step = channel.step or ""
    unless_told = {"choose": "Not yet" if step == CALLED else "skip"}
    await _answer(channel, held, held.script.answers.get(step, unless_told))


async def _answer(channel: Channel, held: Conversation, told: Mapping[str, Any]) -> None:
    if "say" in told:
        await channel.say(told["say"])
    elif "pin" in told:
        await channel.pin(told["pin"]["lat"], told["pin"]["lon"])
    elif "tick" in told:
        await channel.choose(_first_ticks(held, int(told["tick"])))
    else:
        wanted = told["choose"]
        await channel.choose([wanted] if isinstance(wanted, str) else list(wanted))


def _first_ticks(held: Conversation, count: int) -> list[str]:
    """Return the first suggestions: which ones there are is understanding's business, not the script's."""
    asked = next(message for message in reversed(held.shown) if message.multiple)
    ways = ("none of these", "skip", "i don't know", "back", "done")
    return [label for label in asked.labels() if label.casefold() not in ways][:count]


def _note(held: Conversation, shown: Sequence[Shown]) -> None:
    held.shown.extend(shown)
    held.receipt = next((message for message in shown if message.kind == "receipt"), held.receipt)
