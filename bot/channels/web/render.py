"""Messages as the page shows them: paragraphs, lists, numbered checks, buttons; text only, so that it stays inert."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.guidance.texts import Message, Option
from bot.inbox import Reply, StoredMessage

LINE = re.compile(r"(\d+)\. (.*)", re.S)
NONE = "answer:none"
WAYS = frozenset({"skip", "unsure", "go_back"})  # shown small: ways round a question


@dataclass
class Part:
    """One numbered line of a check with the button that changes it."""

    number: int
    lines: list[str]
    option: Option | None


@dataclass
class Block:
    """A part of a message: a paragraph (text), a list, or the numbered lines of a check."""

    kind: str
    lines: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


@dataclass(frozen=True)
class Item:
    """One entry of the log."""

    who: str
    kind: str
    blocks: list[Block]
    at: datetime
    sequence: int | None = None
    step: str | None = None
    reference: str | None = None
    multiple: bool = False
    ticks: tuple[Option, ...] = ()
    buttons: tuple[Option, ...] = ()
    ways: tuple[Option, ...] = ()


def blocks_of(text: str) -> list[Block]:
    """Return paragraphs and lists."""
    made: list[Block] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        kind = "list" if line.startswith("- ") else "text"
        if kind == "list" and made and made[-1].kind == "list":
            made[-1].lines.append(line[2:])
        else:
            made.append(Block(kind, [line[2:] if kind == "list" else line]))
    return made


def check_blocks(message: Message) -> list[Block]:
    """Return a check with each numbered line beside its change button; what a line quotes stays in that line."""
    changes = {option.id: option for option in message.options if option.id.startswith("change:")}
    parts: list[Part] = []
    made: list[Block] = []
    for line in filter(None, (line.strip() for line in message.text.split("\n"))):
        found, number = LINE.fullmatch(line), len(parts) + 1
        expected = f"change:{number}" in changes
        if found and expected and int(found[1]) == number:
            parts.append(Part(number, [found[2]], changes[f"change:{number}"]))
            if number == 1:
                made.append(Block("lines", parts=parts))
        elif parts and expected:
            parts[-1].lines.append(line)
        else:
            made.append(Block("text", [line]))
    return made


def of_reply(reply: Reply, *, live: bool, banner: str = "") -> Item:
    """Return a reply without the sentence that stands above the page; only a live one can still be answered."""
    message = Message.from_json(reply.body)
    if banner:
        message = replace(message, text=message.text.replace(banner, ""))
    blocks = check_blocks(message) if message.kind == "check" else blocks_of(message.text)
    for part in (part for block in blocks for part in block.parts if not live):
        part.option = None
    options = tuple(o for o in message.options if live and not o.id.startswith("change:"))
    ticks = tuple(o for o in options if message.multiple and o.id.startswith("answer:") and o.id != NONE)
    ways = tuple(o for o in options if o.id in WAYS)
    buttons = tuple(o for o in options if o not in ticks and o not in ways)
    rest = {"sequence": reply.sequence, "step": message.step, "reference": message.reference, "multiple": bool(ticks)}
    return Item("bot", message.kind, blocks, reply.created_at, ticks=ticks, buttons=buttons, ways=ways, **rest)  # type: ignore[arg-type]


def of_said(said: StoredMessage, replies: dict[int, Reply], pin: str = "…") -> Item:
    """Return what the person wrote or chose: a choice by its labels, a place by the word `pin`."""
    told = said.incoming
    asked = replies.get(told.question or 0)
    labels = {o.id: o.label for o in Message.from_json(asked.body).options} if asked else {}
    text = (
        "\n".join(labels.get(choice, "…") for choice in told.choices)
        if told.choices
        else told.text or (pin if told.pin else "…")
    )
    lines = [line for line in text.split("\n") if line.strip()] or ["…"]
    return Item("you", told.kind, [Block("text", [line]) for line in lines], said.received_at)


def items(both: Sequence[StoredMessage | Reply], banner: str = "", pin: str = "…") -> list[Item]:
    """Return the log; what was said after the person's last words can still be answered."""
    replies = {entry.sequence: entry for entry in both if isinstance(entry, Reply)}
    last = max((n for n, entry in enumerate(both) if isinstance(entry, StoredMessage)), default=-1)
    return [
        of_reply(entry, live=n > last, banner=banner) if isinstance(entry, Reply) else of_said(entry, replies, pin)
        for n, entry in enumerate(both)
    ]


def as_json(reply: Reply, banner: str = "") -> dict[str, Any]:
    """Return a reply for the module and the command line."""
    body, item = Message.from_json(reply.body).to_json(), of_reply(reply, live=True, banner=banner)
    parts = ("blocks", "ticks", "buttons", "ways")
    shown = {name: value for name, value in asdict(item).items() if name in parts}
    return {"sequence": reply.sequence, "at": reply.created_at.isoformat(), **body, "view": shown}
