"""A walk through the interview as a table has it: what was asked, what was said, what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.gateway import opening_messages
from tests.integration.interview.real_talk import RealTalk
from tests.unit.interview.world import TEXTS

LONGEST = 40
UNLESS_TOLD = {"read_back": "yes", "check": "send"}
PRACTICE = TEXTS.say("utter_start_practice")
PRACTICE_AT_CHECK = " It is practice: nobody real gets it."
READ, TYPED = 200, 25  # words a minute


@dataclass
class Walk:
    """What one person met from the link to the receipt."""

    asked: list[str] = field(default_factory=list)
    shown: list[list[dict[str, Any]]] = field(default_factory=list)  # the replies to each answer
    typed: int = 0  # words

    @property
    def ours(self) -> int:
        """The words of ours: what a check quotes of the person is theirs."""
        return sum(map(_ours, self._messages()))

    @property
    def to_the_receipt(self) -> int:
        """The words of ours that are read until the report is sent."""
        return sum(_ours(message) for messages in self.shown[:-1] for message in messages)

    @property
    def minutes(self) -> float:
        """How long it takes who reads and types at an ordinary pace, buttons and quotes read too."""
        read = sum(len(message["text"].split()) + _on_buttons(message) for message in self._messages())
        return read / READ + self.typed / TYPED

    def _messages(self) -> list[dict[str, Any]]:
        return [message for messages in self.shown for message in messages]


def _ours(message: Mapping[str, Any]) -> int:
    """Count the words of ours: without what a check and a read-back quote, and what a practice system alone says."""
    text = message["text"].replace(PRACTICE, "").replace(PRACTICE_AT_CHECK, "")
    quoted = [words for _, words in message.get("lines") or ()]
    if message["step"] == "read_back":
        quoted += [line.partition(": ")[2] for line in text.splitlines()]
    return len(f"{text} {message.get('ahead', '')}".split()) - sum(len(words.split()) for words in quoted)


def _on_buttons(message: Mapping[str, Any]) -> int:
    return sum(len(option["label"].split()) for option in message["options"] if option["id"].startswith("answer:"))


async def give(talk: RealTalk, answer: Mapping[str, str]) -> list[dict[str, Any]]:
    """Give one answer of the table; the next question."""
    if "choose" in answer and answer["choose"] in ("skip", "unsure"):
        return await talk.tap(intent=answer["choose"])
    if "choose" in answer:
        return await talk.tap(answer["choose"])
    if "contact" in answer:
        return await talk.say("", "contact_given")
    return await talk.say(answer["say"])


async def walk(talk: RealTalk, case: Mapping[str, Any]) -> Walk:
    """Open the chat and answer every question from the table until the receipt."""
    talk.sector, talk.area = case["sector"], "demo"
    opening = [message.to_json() for message in opening_messages(talk.services, case["sector"])]
    made = Walk(shown=[opening, await talk.say("", "report_concern", tap=())])
    while talk.step is not None and len(made.asked) < LONGEST:
        made.asked.append(step := talk.step)
        account = step in ("account", "what_happened")
        otherwise = {"say": case["says"]} if account else {"choose": UNLESS_TOLD.get(step, "skip")}
        answer = case["answers"].get(step, otherwise)
        made.typed += sum(len(words.split()) for kind, words in answer.items() if kind != "choose")
        made.shown.append(await give(talk, answer))
    assert [message["kind"] for message in made.shown[-1]] == ["receipt"], made.asked
    return made
