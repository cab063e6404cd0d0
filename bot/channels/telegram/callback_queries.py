"""A tapped button: looked up in what we sent, answered always, and believed only when we offered it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import Message as TelegramMessage

from bot.channels.telegram import keyboard
from bot.channels.telegram.send import is_unsolicited
from bot.channels.telegram.translate import DONE, OPEN, Tap
from bot.guidance.texts import MORE_SIGNS, Message

if TYPE_CHECKING:
    from telegram import CallbackQuery, InlineKeyboardMarkup

    from bot.inbox import Reply

REMEMBERED = 2000  # questions whose ticks this process knows without reading them from the buttons


@dataclass(frozen=True)
class Tapped:
    """What a tap means: options to hand on, buttons to show, what is ticked now, a notice to open, a line to say."""

    choices: tuple[str, ...] = ()
    markup: InlineKeyboardMarkup | None = None
    ticks: frozenset[int] | None = None
    opens: bool = False
    line: str | None = None


class Ticks:
    """The ticks of open questions. Telegram's own copy may lag behind two quick taps, so this one counts first."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[str, int], frozenset[int]] = OrderedDict()
        self._taken: OrderedDict[str, None] = OrderedDict()

    def read(self, handle: str, query: CallbackQuery, tap: Tap) -> frozenset[int]:
        """Return the ticks of a question: as remembered, else as its buttons show them."""
        shown = query.message.reply_markup if isinstance(query.message, TelegramMessage) else None
        return self._known.get((handle, tap.sequence), keyboard.ticked_in(shown))

    def first_time(self, query: CallbackQuery, tap: Tap, handle: str, ticked: frozenset[int]) -> bool:
        """Remember the ticks of a question; False for a tap taken before: taken twice, a tick would undo itself."""
        if query.id in self._taken:
            return False
        self._taken[query.id] = None
        self._known[handle, tap.sequence] = ticked
        self._known.move_to_end((handle, tap.sequence))
        for memory in (self._known, self._taken):
            while len(memory) > REMEMBERED:
                memory.popitem(last=False)
        return True


def meaning(tap: Tap, reply: Reply, ticked: frozenset[int], *, done: str) -> Tapped | None:
    """Return what a tap means, or None when the reply has no such button."""
    if is_unsolicited(reply):
        return Tapped(opens=True) if tap.button == OPEN else None
    message = Message.from_json(reply.body)
    if tap.button == DONE:
        return _sent(message, reply.sequence, ticked)
    if tap.index is None or tap.index >= len(message.options):
        return None
    option = message.options[tap.index]
    if keyboard.is_tick(message, option):
        after = ticked ^ {tap.index}
        return Tapped(markup=keyboard.inline(message, reply.sequence, after, done=done), ticks=after)
    places = sorted({*ticked, tap.index}) if option.id == MORE_SIGNS else [tap.index]  # ticks go with the page
    markup = keyboard.chosen(message, reply.sequence, places) if message.step else None
    return Tapped(choices=tuple(message.options[place].id for place in places), markup=markup)


def _sent(message: Message, sequence: int, ticked: frozenset[int]) -> Tapped | None:
    if not any(keyboard.is_tick(message, option) for option in message.options):
        return None
    places = sorted(place for place in ticked if place < len(message.options))
    if not places:
        return Tapped(line="utter_telegram_tick_first")
    ids = tuple(message.options[place].id for place in places)
    return Tapped(choices=ids, markup=keyboard.chosen(message, sequence, places))
