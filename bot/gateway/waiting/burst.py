"""A burst: short messages in a row are one account, answered once. Danger, buttons and questions never wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.gateway import contact, hold_back
from bot.gateway.turn import INCIDENT
from bot.inbox import LONGEST, joined
from bot.questions import catalogue
from bot.understanding.emergency_call import incident_number, says_called
from bot.understanding.text.controls import asks_in_form, says, steering
from bot.understanding.writers.who_types import speaker_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.inbox import Conversation, Incoming, StoredMessage
    from bot.services import Services

Burst = tuple["StoredMessage", ...]

SHORT = 120  # characters; a longer text is an account by itself
WHOLE = 8  # words from which on a text that ends with a stop has said what it wants to say
STOPS = (".", "!", "?", "…")
MAY_BE_CUT = 3500  # UTF-16 units: Telegram's apps may cut so early, at a space or a line
LAST_FEW = 3  # messages that are read together for danger when the newest comes
DRIVING = "parked"


def is_words(message: StoredMessage) -> bool:
    """Say whether a message is plain words that may be a part of an account; a reply stands by itself."""
    return _is_plain(message.incoming)


def _is_plain(incoming: Incoming) -> bool:
    return incoming.kind == "text" and incoming.replies_to is None and steering(incoming.words) is None


def may_go_on(conversation: Conversation, incoming: Incoming) -> bool:
    """Say whether more words may come after a message that is here now; who taps or answers goes on at once."""
    return _is_plain(incoming) and _listens(conversation, incoming.words)


def group(waiting: Sequence[StoredMessage]) -> list[Burst]:
    """Return what waits as turns, in order: words in a row are one; what was begun as a turn stays as it was."""
    turns: list[list[StoredMessage]] = []
    for message in waiting:
        if turns and _belongs(turns[-1], message):
            turns[-1].append(message)
        else:
            turns.append([message])
    return [tuple(turn) for turn in turns]


def _belongs(turn: Sequence[StoredMessage], message: StoredMessage) -> bool:
    if message.burst is not None or turn[0].burst is not None:
        return message.burst == turn[0].burst
    length = sum(len(part.incoming.words) for part in (*turn, message))
    return is_words(turn[-1]) and is_words(message) and length <= LONGEST


def is_waited_for(conversation: Conversation, waiting: Sequence[StoredMessage], services: Services) -> bool:
    """Say whether more is likely to come, so that the newest of what waits is not answered yet."""
    newest = waiting[-1]
    text = newest.incoming.words
    if newest.burst is not None or not is_words(newest) or not _listens(conversation, text):
        return False
    if _is_urgent(conversation, waiting, services):
        return False
    return len(waiting) > 1 or not _looks_finished(text, conversation)


def _listens(conversation: Conversation, text: str) -> bool:
    """Say whether words of an account, or of a contact, are expected: anything else asked is answered at once."""
    step = conversation.step or ""
    if step.startswith(INCIDENT):
        return False
    if step == DRIVING or hold_back.waits(conversation):
        return not (says(text, "yes") or says(text, "no"))
    return step in ("", contact.STEP, *catalogue.QUESTIONS.statements)


def _is_urgent(conversation: Conversation, waiting: Sequence[StoredMessage], services: Services) -> bool:
    """Say whether the newest words must be met at once: danger, a child who types, a call to 999."""
    text = waiting[-1].incoming.words
    if says_called(text) or incident_number(text) or _is_child(conversation, waiting[-1]):
        return True
    together = joined(message for message in waiting[-LAST_FEW:] if is_words(message))
    return any(services.understanding.danger(words).danger for words in dict.fromkeys((text, together)))


def _is_child(conversation: Conversation, newest: StoredMessage) -> bool:
    """Say whether a child begins to type; what was forwarded is not theirs."""
    own = not newest.incoming.forwarded and conversation.mode == "normal"
    return own and speaker_role(newest.incoming.words) == "child"


def _looks_finished(text: str, conversation: Conversation) -> bool:
    if text.endswith("?") or asks_in_form(text):
        return True
    if conversation.channel == "telegram" and len(text) >= MAY_BE_CUT:
        return False
    return len(text) >= SHORT or (text.endswith(STOPS) and len(text.split()) >= WHOLE)


def quiet_seconds(conversation: Conversation, services: Services) -> float:
    """Return the seconds of quiet after which the words of a conversation are answered."""
    settings = services.settings
    return settings.telegram_quiet_seconds if conversation.channel == "telegram" else settings.web_quiet_seconds
