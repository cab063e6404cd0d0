"""Words that ask, of this chat or of what comes of telling: answered at once, and nothing told is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.gateway import choices
from bot.gateway.asking import for_somebody_else
from bot.understanding.asking.asked_midway import asked, asked_beside, tells_of_extortion
from bot.understanding.asking.supposed import asks_of_what_follows, tells_of_a_case, tells_something_new
from bot.understanding.text.controls import says, steering

if TYPE_CHECKING:
    from bot.gateway.turn import Turn

_IN_A_CONTACT = re.compile(r"@|\d{4}")
CHILDLINE = "child_helpline"
FEW = 12  # words
OF_MONEY = "pay"
ANSWERED = "answered"  # the kind of fact by which an answer is said once beside an account


async def answered(turn: Turn, text: str) -> bool:
    """Say whether the words only ask something and were answered; what is asked beside an account is answered too."""
    if request := choices.of_a_case(turn, text) or choices.asked_plainly(turn, text):
        choices.put(turn, request)
        return True
    if for_somebody_else.met(turn, text):
        return True
    is_answered = await only_asked(turn, text)
    if is_answered:
        await _back(turn)
    return is_answered


async def only_asked(turn: Turn, text: str) -> bool:
    """Answer what words ask; say whether they are to be no more than that.

    What such words tell is kept. While an account is waited for they may be the account itself, and go on as that.
    """
    what = None if steering(text) or says(text, "requests") else asked(text)
    if what is None or (choices.listens_for_account(turn) and _tells(turn, text)):
        await beside(turn, text)
        return False
    if _tells(turn, text):
        await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)
    await _say(turn, what)
    return True


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
    """Answer once what an account asks beside what it tells, and who is blackmailed with pictures."""
    for what in (*asked_beside(text), *((OF_MONEY,) if tells_of_extortion(text) else ())):
        if turn.is_new(ANSWERED, what):
            await _say(turn, what)


async def _say(turn: Turn, what: str) -> None:
    more = {"childline": await _childline(turn)} if what == OF_MONEY else {}
    turn.replies.append(turn.services.texts.message(f"utter_asked_{what}", sector=turn.conversation.sector, **more))
    turn.is_new(ANSWERED, what)


async def _childline(turn: Turn) -> str:
    phone = await turn.cases.checked_phone(turn.session, turn.conversation, CHILDLINE, turn.now)
    return turn.services.texts.say(f"utter_asked_childline{'_checked' if phone else ''}", phone=phone or "")


def _tells(turn: Turn, text: str) -> bool:
    """Say whether a question tells of a case; of one with answers of its own, in few words, only what is new counts."""
    sector, area = turn.conversation.sector, turn.conversation.area
    reading = turn.services.understanding.read(text, sector, area, turn.now, with_wording=False)
    short = asks_of_what_follows(text) is None and len(text.split()) <= FEW
    return tells_something_new(reading) if short else tells_of_a_case(reading)
