"""Messages as the page shows them: paragraphs, lists, numbered checks, buttons; text only, so that it stays inert."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.channels.web.messages import WEB
from bot.channels.web.rendering import own_words
from bot.gateway import EMERGENCY
from bot.guidance.languages import numbered
from bot.guidance.texts import ACT_AT_ONCE, Message, Option
from bot.inbox import Incoming, Reply, StoredMessage

if TYPE_CHECKING:
    from bot.guidance.languages import Language

WAYS = frozenset({"skip", "unsure", "go_back"})  # shown small: ways round a question
PLACE = "place"
WHOLE = 3  # parts of a card of danger that are shown; of a longer one the middle waits behind a press


@dataclass
class CheckLine:
    """One numbered line of a check with the button that changes it."""

    number: int
    label: str
    lines: list[str]
    option: Option | None


@dataclass
class TextBlock:
    """A part of a message: a paragraph (text), a list, or the numbered lines of a check."""

    kind: str
    lines: list[str] = field(default_factory=list)
    parts: list[CheckLine] = field(default_factory=list)


@dataclass(frozen=True)
class RenderedMessage:
    """One entry of the log."""

    who: str
    kind: str
    blocks: list[TextBlock]
    at: datetime
    sequence: int | None = None
    step: str | None = None
    reference: str | None = None
    multiple: bool = False
    ticks: tuple[Option, ...] = ()
    buttons: tuple[Option, ...] = ()
    ways: tuple[Option, ...] = ()
    ticked: tuple[str, ...] = ()
    topics: dict[str, str] = field(default_factory=dict)  # headings by the id of the first tick under them
    more: tuple[TextBlock, ...] = ()  # of a long card of danger: what stands behind a press, after the first block
    prefill: str = ""  # words of before, for the box
    ahead: str = ""  # how much is still to come behind a live question
    unfolded: bool = False  # the person asked for the card: nothing of it waits behind a press
    key: str = ""  # of the person's own words
    words: str = ""  # what was typed, where it can still be changed


def blocks_of(text: str) -> list[TextBlock]:
    """Return paragraphs and lists."""
    blocks: list[TextBlock] = []
    for line in _lines(text):
        kind = "list" if line.startswith("- ") else "text"
        if kind == "list" and blocks and blocks[-1].kind == "list":
            blocks[-1].lines.append(line[2:])
        else:
            blocks.append(TextBlock(kind, [line[2:] if kind == "list" else line]))
    return blocks


def check_blocks(message: Message) -> list[TextBlock]:
    """Return a check with each line beside its change button; what a line quotes stays in that line."""
    changes = {option.id: option for option in message.options if option.id.startswith("change:")}
    parts = [
        CheckLine(number, label, list(_lines(words)), changes.get(f"change:{number}"))
        for number, (label, words) in enumerate(message.lines, 1)
    ]
    before, _, after = message.text.partition("\n".join(numbered(message.lines)))
    return [*blocks_of(before), *([TextBlock("lines", parts=parts)] if parts else []), *blocks_of(after)]


def _lines(text: str) -> Iterator[str]:
    return filter(None, (line.strip() for line in text.split("\n")))


def of_reply(reply: Reply, *, live: bool) -> RenderedMessage:
    """Return a reply as an entry; only a live one can still be answered."""
    message = Message.from_json(reply.body)
    ticks, buttons, ways = _controls(message) if live else ((), (), ())
    blocks, more = _folded(message, _blocks(message, live=live))
    return RenderedMessage(
        who="bot",
        kind=message.kind,
        blocks=blocks,
        more=more,
        at=reply.created_at,
        sequence=reply.sequence,
        step=message.step,
        reference=message.reference,
        multiple=bool(ticks),
        ticks=ticks,
        buttons=buttons,
        ways=ways,
        ticked=message.ticked,
        topics=dict(message.topics),
        prefill=message.prefill if live else "",
        ahead=message.ahead if live else "",
    )


def in_language(reply: Reply, language: Language | None, banner: str = "") -> Reply:
    """Return a reply as it is shown: without the sentence that stands above the page, in the language chosen."""
    body = {**reply.body, "text": str(reply.body["text"]).replace(banner, "")} if banner else reply.body
    return replace(reply, body=language.body(body) if language else body)


def _blocks(message: Message, *, live: bool) -> list[TextBlock]:
    if message.kind != "check":
        return blocks_of(message.text)
    blocks = check_blocks(message)
    for part in (part for block in blocks for part in block.parts if not live):
        part.option = None
    return blocks


def _folded(message: Message, blocks: list[TextBlock]) -> tuple[list[TextBlock], tuple[TextBlock, ...]]:
    """Return what is shown and what waits behind a press: of a long card its first and last words stay in sight."""
    if message.kind != "danger" or message.options or len(blocks) <= WHOLE:
        return blocks, ()
    return [blocks[0], blocks[-1]], tuple(blocks[1:-1])


def _controls(message: Message) -> tuple[tuple[Option, ...], tuple[Option, ...], tuple[Option, ...]]:
    """Return what can be ticked, pressed, and pressed to get round the question; change buttons stand beside lines."""
    options = [option for option in message.options if not option.id.startswith("change:")]
    ticks = tuple(option for option in options if message.multiple and _is_tick(option))
    ways = tuple(option for option in options if option.id in WAYS)
    return ticks, tuple(option for option in options if option not in (*ticks, *ways)), ways


def _is_tick(option: Option) -> bool:
    return option.id.startswith("answer:") and option.id not in ACT_AT_ONCE


def of_statement(stored: StoredMessage, replies: dict[int, Reply], own: Mapping[str, str]) -> RenderedMessage:
    """Return what the person wrote or chose: a choice by its labels, a place and the call for help by `own` words."""
    incoming = stored.incoming
    text = _labels(incoming, replies.get(incoming.question or 0), own) if incoming.choices else incoming.text
    text = text or (own.get(PLACE, "…") if incoming.pin else "")
    lines = [line for line in text.split("\n") if line.strip()] or ["…"]
    return RenderedMessage("you", incoming.kind, [TextBlock("text", [line]) for line in lines], stored.received_at)


def _labels(incoming: Incoming, question: Reply | None, own: Mapping[str, str]) -> str:
    asked = {o.id: o.label for o in Message.from_json(question.body).options} if question else {}
    labels = {**own, **asked}
    return "\n".join(labels.get(choice, "…") for choice in incoming.choices)


def items(
    both: Sequence[StoredMessage | Reply],
    banner: str = "",
    own: Mapping[str, str] = MappingProxyType({}),
    language: Language | None = None,
) -> list[RenderedMessage]:
    """Return the log; what was said after the person's last words can still be answered.

    `own` has the words for what a person pressed that no reply offered.
    """
    replies = {entry.sequence: in_language(entry, language, banner) for entry in both if isinstance(entry, Reply)}
    last, changed, last_own = own_words.last_turn(both), own_words.changed_words(both), own_words.changeable(both)
    shown: list[RenderedMessage] = []
    called_for = False
    for n, entry in enumerate(both):
        if isinstance(entry, Reply):
            item = of_reply(replies[entry.sequence], live=n > last)
            shown.append(replace(item, unfolded=called_for))
        elif own_words.is_shown(entry, changed, both):
            called_for = entry.incoming.choices == (EMERGENCY,)
            item = of_statement(own_words.as_changed(entry, changed), replies, own)
            shown.append(_changeable(item, entry) if entry.incoming.dedupe_key == last_own else item)
    return shown


def _changeable(item: RenderedMessage, entry: StoredMessage) -> RenderedMessage:
    key = entry.incoming.dedupe_key.removeprefix(WEB)
    return replace(item, key=key, words="\n".join(block.lines[0] for block in item.blocks))


def first_new(log: Sequence[RenderedMessage]) -> int | None:
    """Return the sequence of the first message since the person's last words: where reading goes on."""
    since: list[int | None] = []
    for item in log:
        since = [] if item.who == "you" else [*since, item.sequence]
    return since[0] if since else None


def as_json(reply: Reply, banner: str = "", language: Language | None = None) -> dict[str, Any]:
    """Return a reply for the module and the command line."""
    body = Message.from_json(in_language(reply, language).body).to_json()
    item = of_reply(in_language(reply, language, banner), live=True)
    parts = ("blocks", "more", "ticks", "buttons", "ways", "ticked", "topics")
    shown = {name: value for name, value in asdict(item).items() if name in parts}
    return {"sequence": reply.sequence, "at": reply.created_at.isoformat(), **body, "view": shown}
