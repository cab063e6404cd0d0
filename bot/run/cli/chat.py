"""`sightline chat`: a conversation with the running stack through the web channel's own HTTP, as a browser would."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TextIO

import httpx2

from bot.db import new_id

ANSWERS_WITHIN = 30.0  # seconds
SHOWN = ("kind", "text", "options", "multiple")


class BadChatLine(Exception):
    """An input line that is no message; the text says what is wrong."""


@dataclass
class Chat:
    """One web session: its cookie is the client's, the form token and the cursor are kept here."""

    client: httpx2.Client
    code: str
    token: str = ""
    cursor: int = 0
    latest: list[Mapping[str, Any]] = field(default_factory=list)
    question: Mapping[str, Any] | None = None

    def open(self) -> dict[str, Any]:
        """Open the chat; returns the first turn."""
        return self._turn(self.client.get(f"/chat/{self.code}/messages").json())

    def say(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Send one message; a session that has ended is begun anew and the message sent again."""
        sent = {"key": new_id(), "after": self.cursor, **body}
        answer = self._post(sent)
        if answer.status_code == httpx2.codes.CONFLICT:
            self.token, self.cursor = answer.json()["token"], 0
            answer = self._post({**sent, "question": None, "after": 0})
        reply = answer.json()
        return self._turn(reply if "messages" in reply else {"messages": [reply["message"]]})

    def _post(self, body: Mapping[str, Any]) -> httpx2.Response:
        address = f"/chat/{self.code}/messages"
        return self.client.post(address, json=body, headers={"x-sightline-token": self.token})

    def _turn(self, reply: Mapping[str, Any]) -> dict[str, Any]:
        self.token = reply.get("token", self.token)
        self.latest = list(reply["messages"])
        self.cursor = max([self.cursor, *(message.get("sequence", 0) for message in self.latest)])
        self.question = last(filter(is_question, self.latest)) or self.question
        receipts = (message.get("reference") for message in self.latest if message["kind"] == "receipt")
        steps = (message["step"] for message in self.latest if message.get("step"))
        return {
            "messages": [shown(message) for message in self.latest],
            "step": last(steps),
            "reference": last(receipts),
        }

    def choice(self, wanted: Sequence[str]) -> dict[str, Any]:
        """Return the body of a choice by option ids or labels; raises BadChatLine for one that is not offered."""
        candidates = [*reversed(self.latest), *([self.question] if self.question else [])]
        for message in candidates:
            chosen = [pick(message["options"], name) for name in wanted]
            if all(chosen):
                return {"choices": chosen, "question": message.get("sequence")}
        raise BadChatLine(f"not offered: {', '.join(wanted)}")


def is_question(message: Mapping[str, Any]) -> bool:
    """Return whether a message asks something: it names a step or offers options."""
    return bool(message.get("step") or message["options"])


def shown(message: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a message that are printed."""
    return {name: message[name] for name in SHOWN}


def last[T](values: Iterable[T]) -> T | None:
    """Return the last of the values, None when there is none."""
    return next(reversed(list(values)), None)


def pick(options: Iterable[Mapping[str, str]], wanted: str) -> str | None:
    """Return the id of the option with this id or label."""
    return next((option["id"] for option in options if wanted in (option["id"], option["label"])), None)


def body_of(chat: Chat, line: str) -> dict[str, Any]:
    """Return the message of one JSON input line; raises BadChatLine."""
    try:
        data = json.loads(line)
    except ValueError:
        raise BadChatLine("not JSON") from None
    match data:
        case {"text": str(text)}:
            return {"text": text}
        case {"choose": [_, *_] as options}:
            return chat.choice([str(option) for option in options])
        case {"pin": {**pin}}:
            return {"pin": pin}
    raise BadChatLine('a line is {"text"}, {"choose": [...]} or {"pin": {"lat", "lon"}}')


def typed(chat: Chat, line: str) -> dict[str, Any]:
    """Return the message of a line that a person typed: numbers choose, other words are words."""
    options = chat.question["options"] if chat.question else []
    numbers = line.replace(",", " ").split()
    if numbers and all(number.isdecimal() and 0 < int(number) <= len(options) for number in numbers):
        return chat.choice([options[int(number) - 1]["id"] for number in numbers])
    return {"text": line}


def in_words(turn: Mapping[str, Any]) -> str:
    """Return a turn as a person reads it."""
    lines: list[str] = []
    for message in turn["messages"]:
        options = (f"  {number}. {option['label']}" for number, option in enumerate(message["options"], 1))
        lines += [message["text"], *options, ""]
    return "\n".join(lines)


def converse(chat: Chat, lines: Iterable[str], out: TextIO, *, as_json: bool) -> int:
    """Talk until the input ends; exit status 1 when a line was no message."""
    status, show = 0, json.dumps if as_json else in_words
    print(show(chat.open()), file=out, flush=True)
    for line in filter(None, (line.strip() for line in lines)):
        try:
            turn = chat.say(body_of(chat, line) if as_json else typed(chat, line))
        except BadChatLine as problem:
            status = 1
            print(json.dumps({"error": str(problem)}) if as_json else str(problem), file=out, flush=True)
            continue
        print(show(turn), file=out, flush=True)
    return status


def chat(url: str, code: str, *, as_json: bool) -> int:
    """Talk over standard input and output; exit status 1 when the stack does not answer."""
    try:
        with httpx2.Client(base_url=url, timeout=ANSWERS_WITHIN, trust_env=False) as client:
            opened = Chat(client, code)
            return converse(opened, sys.stdin, sys.stdout, as_json=as_json)
    except (httpx2.HTTPError, ValueError, KeyError):
        print("The chat does not answer: is the stack up? See `sightline status`.", file=sys.stderr)
        return 1
