"""Words that ask, of this chat or of what comes of telling: answered at once, and nothing told is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.gateway import choices
from bot.gateway.asking import advice_desk, for_somebody_else, sign_asked
from bot.understanding.asking.advice_asked import (
    ADVICE_ONLY,
    advice_asked,
    advice_stated,
    cards_told,
    wants_only_advice,
)
from bot.understanding.asking.asked_midway import asked, asked_beside, tells_beside, tells_of_extortion
from bot.understanding.asking.supposed import (
    asks_of_what_follows,
    names_a_case,
    tells_of_a_case,
    tells_something_new,
)
from bot.understanding.text.controls import says, steering
from bot.understanding.text.plain_sentences import sentences_as_typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.gateway.turn import Turn

_IN_A_CONTACT = re.compile(r"@|\d{4}")
FEW = 12  # words
GENERAL = 20  # words of one sentence that asks in general: an age in it tells of nobody
MOST = 2  # answers beside one account
EXTORTION, WATCHED = "sextortion", "phone_watched"
# An answer or a card, and what need not be said beside an account after it.
SAYS_TOO = {
    "pay": (EXTORTION, "nude_images"),
    EXTORTION: ("pay", "nude_images"),
    "report_remove": ("nude_images",),
    "images": ("nude_images",),
}
ANSWERED = "answered"  # the kind of fact by which an answer is said once beside an account


async def answered(turn: Turn, text: str) -> bool:
    """Say whether the words only ask something and were answered; what is asked beside an account is answered too."""
    has_answer = advice_asked(text) is not None
    if not has_answer and (request := choices.of_a_case(turn, text) or choices.asked_plainly(turn, text)):
        choices.put(turn, request)
        return True
    if for_somebody_else.met(turn, text):
        return True
    if await only_asked(turn, text):
        await _back(turn)
        return True
    if turn.engine_step is None and wants_only_advice(text):
        await _say(turn, ADVICE_ONLY)
    return await sign_asked.met(turn, text)


async def only_asked(turn: Turn, text: str) -> bool:
    """Answer what words ask; say whether they are to be no more than that.

    What such words tell is kept. While an account is waited for they may be the account itself, and go on as that.
    Where nothing is open a few words that only tell of the writer's trouble are answered too.
    """
    what = _what_is_asked(turn, text)
    if what is None or (choices.listens_for_account(turn) and _tells(turn, text)):
        await beside(turn, text)
        return False
    if _tells(turn, text) or (turn.engine_step is not None and tells_beside(text)):
        await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)
    await _say(turn, what)
    return True


def _what_is_asked(turn: Turn, text: str) -> str | None:
    what = None if steering(text) or says(text, "requests") else asked(text)
    return advice_stated(text) if what is None and turn.engine_step is None else what


async def _back(turn: Turn) -> None:
    """Put the open question again, or the menu where none is open."""
    if turn.engine_step is None:
        turn.say("menu")
    else:
        await choices.repeat_question(turn)


async def asked_privately(turn: Turn, text: str) -> bool:
    """Answer what is asked instead of a contact; none of its words is kept, and what may be a contact is none."""
    what = asked(text)
    if what is None or _IN_A_CONTACT.search(text):
        return False
    await _say(turn, what)
    await choices.repeat_question(turn)
    return True


async def beside(turn: Turn, text: str) -> None:
    """Answer once what an account asks beside what it tells; where it asks nothing, say the few words that fit it."""
    asks = [what for what in asked_beside(text) if not turn.was_met(ANSWERED, what)][:MOST]
    for what in asks:
        await _say(turn, what)
    if not asks:
        await _card(turn, (*((EXTORTION,) if tells_of_extortion(text) else ()), *cards_told(text)))


async def _card(turn: Turn, topics: Sequence[str]) -> None:
    """Show the card of one topic that was told of and not spoken of yet."""
    for what in topics:
        if not turn.was_met(ANSWERED, what) and (card := await advice_desk.card(turn, what)):
            turn.replies.append(card)
            _note(turn, what)
            return


async def _say(turn: Turn, what: str) -> None:
    if what == ADVICE_ONLY:
        sign_asked.begin(turn)
    turn.replies.append(await advice_desk.answer(turn, what))
    _note(turn, what)


def _note(turn: Turn, what: str) -> None:
    """Remember what was said, and with it what says the same; where the phone is watched nothing comes unasked."""
    if what == WATCHED:
        turn.conversation.quiet = True
    for topic in (what, *SAYS_TOO.get(what, ())):
        turn.is_new(ANSWERED, topic)


def _tells(turn: Turn, text: str) -> bool:
    """Say whether a question tells of a case; of one with answers of its own, in few words, only what is new counts."""
    sector, area = turn.conversation.sector, turn.conversation.area
    reading = turn.services.understanding.read(text, sector, area, turn.now, with_wording=False)
    if choices.listens_for_account(turn) and _asks_in_general(text):
        return names_a_case(reading)
    short = asks_of_what_follows(text) is None and len(text.split()) <= FEW
    return tells_something_new(reading) if short else tells_of_a_case(reading)


def _asks_in_general(text: str) -> bool:
    """Say whether one sentence asks for an answer of the advice desk, or tells of the writer's own trouble alone."""
    alone = len(list(sentences_as_typed(text))) == 1 and len(text.split()) <= GENERAL
    return alone and bool(advice_asked(text) or advice_stated(text))
