"""A person with Telegram: only what a phone shows, so a step is known by its words and a choice by its label."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.guidance.texts import Texts
from bot.paths import RESPONSES
from bot.questions.catalogue import QUESTIONS
from tests.fakes.telegram_user import TelegramUser, inline_buttons
from tests.support.conversations import CALLED, Shown
from tests.support.readers import own_knowledge

REFERENCE = re.compile(r"SL-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")
MARK, NUMBER = re.compile(r"^[☑☐✓] "), re.compile(r"^(\d+)\. (.*)…$")
SETTLED = 0.3  # seconds after a question: a second answer may be on its way
QUIET = 4.0  # seconds without a further message after one that asks nothing; the engine may be slow
WITHIN = 30.0


class Words:
    """What the product's own texts tell about a message: its step, and the label behind an option id."""

    def __init__(self, sector: str) -> None:
        self.texts = Texts.load(RESPONSES)
        self._knowledge = own_knowledge()
        self._sector = sector
        self._starts = {self._start(key): name for name in self._steps() for key in self._keys(name)}
        questions = self._knowledge.sectors[sector].questions
        self._starts |= {asked.ask: f"sector_question_{number}" for number, asked in enumerate(questions, 1)}

    def _steps(self) -> list[str]:
        named = [row.id for row in QUESTIONS.rows if not row.sector_number]
        return [*named, "stop", "resume"]

    def _keys(self, step: str) -> list[str]:
        row = QUESTIONS.by_id.get(step)
        too = [f"utter_interview_{step}_and_{row.asks_too}"] if row and row.asks_too else []
        keys = (f"utter_interview_{step}", f"utter_interview_{step}_anonymous", f"utter_interview_{step}_telegram")
        return [key for key in (*keys, *too) if self.texts.has(key)]

    def _start(self, key: str) -> str:
        """Return the fixed words with which a text begins."""
        return str(self.texts.template(key, self._sector)["text"]).partition("{")[0].partition("\n")[0].strip()

    def step(self, text: str) -> str | None:
        """Return the step that a message asks; the longest beginning that fits."""
        fitting = [start for start in self._starts if text.startswith(start)]
        return self._starts[max(fitting, key=len)] if fitting else None

    def is_danger(self, text: str) -> bool:
        """Say whether a message is the card or asks for the call."""
        keys = ("danger_card", "danger_card_driving", "danger_called", "child_danger")
        return any(text.startswith(self._start(f"utter_gateway_{key}")) for key in keys)

    def asks_999(self, text: str) -> bool:
        """Say whether a message asks whether 999 was called."""
        return text.startswith(self._start("utter_gateway_danger_called"))

    def is_news(self, text: str) -> bool:
        """Say whether a message is news of a report that waits to be opened."""
        return text.startswith(self._start("utter_telegram_waiting"))

    def is_receipt(self, text: str) -> bool:
        """Say whether a message is a receipt."""
        return self._start("utter_receipt_reference") in text

    def label(self, wanted: str, step: str | None) -> str:
        """Return the label of an option id; a label stays a label."""
        shared = ("utter_interview_updates_anonymous", "utter_interview_extras", "utter_gateway_menu")
        keys = (f"utter_interview_{step}", *shared)
        options = (option for key in keys if self.texts.has(key) for option in self._options(key))
        value = wanted.removeprefix("answer:")
        signs = self._knowledge.indicators
        named = signs[value].sentence if value in signs else value
        return next((label for name, label in options if name == wanted), named)

    def _options(self, key: str) -> list[tuple[str, str]]:
        buttons = self.texts.template(key, self._sector).get("buttons") or ()
        return [(str(button["payload"]), str(button["title"])) for button in buttons]


@dataclass
class TelegramChannel:
    """One phone with the fake Telegram."""

    user: TelegramUser
    words: Words
    step: str | None = None
    _seen: int = 0
    _tapped: list[str] = field(default_factory=list)
    _sent: dict[str, dict[str, Any]] = field(default_factory=dict)  # by their words as first written

    async def open(self, code: str) -> None:
        """Tap the organisation's link."""
        self.user.send(f"/start {code}")

    async def say(self, text: str) -> None:
        """Write."""
        self._sent[text] = self.user.send(text)[0]

    async def say_all(self, texts: Sequence[str]) -> None:
        """Write several messages, a moment apart."""
        for text in texts:
            await self.say(text)
            await asyncio.sleep(0.1)

    async def forward(self, text: str) -> None:
        """Pass on what somebody else wrote."""
        self.user.forward(text)

    async def edit(self, old: str, new: str) -> None:
        """Edit a message sent before."""
        self._sent[old] = self.user.edit(self._sent[old], new)["edited_message"]

    async def choose(self, wanted: Sequence[str]) -> None:
        """Tap the buttons below the newest question; ticks end with Done."""
        labels = [self.words.label(name, self.step) for name in wanted]
        message = self._newest(labels[0])
        ticks = [self._button(message, label) for label in labels]
        for button in ticks:
            await self.user.answered(self.user.tap_data(button["callback_data"], message))
        if ticks[0]["text"][0] in "☐☑":
            done = self._button(message, self.words.texts.say("utter_telegram_done"))
            self.user.tap_data(done["callback_data"], message)

    async def pin(self, lat: float, lon: float) -> None:
        """Send a place."""
        self.user.location(lat, lon)

    async def wait(self) -> list[Shown]:
        """Return the messages up to the next question or receipt, or to a silence."""
        end, last_count, still = time.monotonic() + WITHIN, self._seen, time.monotonic()
        while time.monotonic() < end:
            messages = self.user.messages[self._seen :]
            if len(messages) + self._seen != last_count:
                last_count, still = len(messages) + self._seen, time.monotonic()
            if messages and time.monotonic() - still > (SETTLED if self._settles(messages[-1]) else QUIET):
                return self._take(messages)
            await asyncio.sleep(0.05)
        raise AssertionError(f"nothing came within {WITHIN} s; the last were {self.user.texts()[-2:]}")

    async def wait_for(self, kind: str) -> list[Shown]:
        """Return the messages up to and with the first of a kind; news of an earlier report may come before it."""
        shown = await self.wait()
        while not any(message.kind == kind for message in shown):
            shown += await self.wait()
        return shown

    def _settles(self, message: dict[str, Any]) -> bool:
        shown = self._shown(message)
        return shown.kind == "receipt" or shown.step is not None or self.words.asks_999(message["text"])

    def _take(self, messages: list[dict[str, Any]]) -> list[Shown]:
        self._seen += len(messages)
        shown = [self._shown(message) for message in messages]
        asked = [message.step for message in shown if message.step or (message.options and message.kind != "danger")]
        self.step = asked[-1] if asked else self.step
        if self.words.asks_999(messages[-1]["text"]):
            self.step = CALLED
        return shown

    def _shown(self, message: dict[str, Any]) -> Shown:
        text, buttons = message["text"], inline_buttons(message)
        base = Shown("text", text, tuple(("", _label(b, text)) for b in buttons), step=self.words.step(text))
        if self.words.is_danger(text):
            return replace(base, kind="danger", step=None)
        if self.words.is_receipt(text) and (found := REFERENCE.search(text)):
            return replace(base, kind="receipt", reference=found[0], step=None)
        kind = "check" if base.step == "check" else "question" if buttons else "text"
        return replace(base, kind=kind, multiple=any(b["text"][0] in "☐☑" for b in buttons))

    def _newest(self, label: str) -> dict[str, Any]:
        """Return the newest message to choose from; news that has come meanwhile takes no button away."""
        newest = self.user.messages[-1]
        if self.words.asks_999(newest["text"]):
            return newest
        asked = (m for m in reversed(self.user.messages) if inline_buttons(m) and not self.words.is_danger(m["text"]))
        open_to = (m for m in asked if not self.words.is_news(m["text"]) or _bears(m, label))
        message: dict[str, Any] | None = next(open_to, None)
        assert message is not None, f"nothing to choose from in {self.user.texts()[-2:]}"
        return message

    def _button(self, message: dict[str, Any], label: str) -> dict[str, Any]:
        for button in inline_buttons(message):
            if _label(button, message["text"]).casefold() == label.casefold():
                return button
        raise AssertionError(f"no button reads {label!r}; there are {[b['text'] for b in inline_buttons(message)]}")


def _bears(message: dict[str, Any], label: str) -> bool:
    return any(_label(button, message["text"]).casefold() == label.casefold() for button in inline_buttons(message))


def _label(button: dict[str, Any], text: str) -> str:
    """Return a button's whole label; one too long for a phone stands in the text under its number."""
    shown = MARK.sub("", button["text"])
    cut = NUMBER.match(shown)
    lines = (line for line in text.split("\n") if cut and line.startswith(f"{cut[1]}. {cut[2]}"))
    return next(lines, shown).removeprefix(f"{cut[1]}. ") if cut else shown
