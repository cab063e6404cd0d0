"""A message as Telegram shows it: plain text in pieces, buttons below the last one, ticks kept in the buttons."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from bot.channels.telegram.text_length import LIMIT, units
from bot.channels.telegram.translate import DONE, callback_data
from bot.gateway import EMERGENCY
from bot.guidance.texts import ACT_AT_ONCE, Message, Option

WIDE = 34  # characters of a button that a phone shows in one line
NARROW = 14
IN_A_ROW = 3
TICKED, EMPTY, CHOSEN = "☑ ", "☐ ", "✓ "
Button = InlineKeyboardButton


def pieces(text: str) -> list[str]:
    """Cut a text into messages that Telegram takes, at a line or a space where there is one."""
    left, cut = text.strip(), []
    while units(left) > LIMIT:
        end = _fits(left)
        at = max(left.rfind("\n", 0, end), left.rfind(" ", end // 2, end))
        at = at if at > end // 2 else end
        cut.append(left[:at].rstrip())
        left = left[at:].lstrip()
    return [piece for piece in [*cut, left] if piece]


def _fits(text: str) -> int:
    low = LIMIT // 2
    end = min(len(text), LIMIT)
    while units(text[:end]) > LIMIT:
        end = max(low, end - (units(text[:end]) - LIMIT))
    return end


def is_tick(message: Message, option: Option) -> bool:
    """Say whether an option is ticked and sent with Done; the others of the same message act at once."""
    return message.multiple and option.id.startswith("answer:") and option.id not in ACT_AT_ONCE


def _numbered(message: Message) -> bool:
    return any(len(option.label) > WIDE for option in message.options)


def shown_text(message: Message) -> str:
    """Return the text, how much is still to come, and below it the answers too long for a button, numbered."""
    text = "\n".join(filter(None, (message.text, message.ahead)))
    if not _numbered(message):
        return text
    long = ((n, option.label) for n, option in enumerate(message.options, 1) if len(option.label) > WIDE)
    return "\n".join([text, "", *(f"{n}. {label}" for n, label in long)])


def _label(message: Message, place: int) -> str:
    label = message.options[place].label.strip() or str(place + 1)
    if len(label) <= WIDE:
        return label
    return f"{place + 1}. {label[: WIDE - 5].rstrip()}…"


def _rows(buttons: Sequence[Button]) -> list[list[Button]]:
    rows: list[list[Button]] = []
    for button in buttons:
        fits = rows and len(rows[-1]) < IN_A_ROW and all(len(b.text) <= NARROW for b in [*rows[-1], button])
        if fits:
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def inline(message: Message, sequence: int, ticked: frozenset[int] = frozenset(), *, done: str) -> InlineKeyboardMarkup:
    """Return the buttons of a message; `done` is the label that sends the ticks."""
    buttons = [_button(message, sequence, place, ticked) for place in range(len(message.options))]
    ticks = [b for b, option in zip(buttons, message.options, strict=True) if is_tick(message, option)]
    others = [b for b, option in zip(buttons, message.options, strict=True) if not is_tick(message, option)]
    rows = [[button] for button in ticks]
    if ticks:
        rows.append([Button(done, callback_data=callback_data(sequence, DONE))])
    return InlineKeyboardMarkup([*rows, *_rows(others)])


def ticked_before(message: Message) -> frozenset[int]:
    """Return the places of the options that are ticked when the message is sent."""
    return frozenset(place for place, option in enumerate(message.options) if option.id in message.ticked)


def _button(message: Message, sequence: int, place: int, ticked: frozenset[int]) -> Button:
    label = _label(message, place)
    if is_tick(message, message.options[place]):
        label = (TICKED if place in ticked else EMPTY) + label
    return Button(label, callback_data=callback_data(sequence, place))


def ticked_in(markup: InlineKeyboardMarkup | None) -> frozenset[int]:
    """Read the ticks back from the buttons that Telegram shows."""
    buttons = [button for row in (markup.inline_keyboard if markup else ()) for button in row]
    data = [str(button.callback_data) for button in buttons if button.text.startswith(TICKED)]
    return frozenset(int(entry.partition(":")[2]) for entry in data)


def chosen(message: Message, sequence: int, places: Sequence[int]) -> InlineKeyboardMarkup:
    """Return what stays below an answered question: what was chosen."""
    buttons = [Button(CHOSEN + _label(message, n), callback_data=callback_data(sequence, n)) for n in places]
    return InlineKeyboardMarkup([[button] for button in buttons])


def lasting(message: Message, place: str) -> ReplyKeyboardMarkup | None:
    """Return the keyboard below the chat, for a message whose only button is the emergency; it folds away once used.

    `place` is the label of the key that sends where somebody is; Telegram itself asks before it does.
    """
    if [option.id for option in message.options] != [EMERGENCY]:
        return None
    keys: list[list[str | KeyboardButton]] = [
        [message.options[0].label],
        [KeyboardButton(place, request_location=True)],
    ]
    return ReplyKeyboardMarkup(keys, resize_keyboard=True, one_time_keyboard=True)


def single(label: str, data: str) -> InlineKeyboardMarkup:
    """Return one button."""
    return InlineKeyboardMarkup([[Button(label, callback_data=data)]])
