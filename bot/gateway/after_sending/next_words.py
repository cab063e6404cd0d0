"""The next words after a recipient's question was opened, or after "what do you want to add", are the answer.

A closed list of whole phrases is a control, a question is answered by the engine; whatever else is typed is kept and
goes out as the next version of the same report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot import inbox
from bot.casework.adding import added_line
from bot.gateway import choices, danger_first, hold_back
from bot.guidance.texts import Message
from bot.understanding import emergency_call
from bot.understanding.reading import carries_facts
from bot.understanding.text import controls

if TYPE_CHECKING:
    from bot.gateway.turn import Turn

Listens = dict[str, str]
LEAVE: tuple[controls.ListName, ...] = ("skip", "nothing_more")
ELSEWHERE: tuple[controls.ListName, ...] = ("cancel", "discard", "go_back", "change", "another_report")
FOR_THE_ENGINE: tuple[controls.ListName, ...] = ("small_talk", "requests")
GOES_ON = timedelta(minutes=5)  # in which more words belong to the same answer


def listening_after(turn: Turn, messages: Sequence[Message]) -> Listens | None:
    """Return what is listened for after the engine's answer: a plain text with a reference asks what to add to it.

    A question of the interview, which has begun in the meantime, ends it; an answer in the middle does not.
    """
    opened = [message.reference for message in messages if message.kind == "text" and message.reference]
    if opened:
        return {"reference": opened[-1]}
    began = any(message.step is not None for message in messages) and turn.engine_step is None
    return None if began else turn.conversation.listens


def ask(turn: Turn, reference: str) -> None:
    """Ask what to add to one report, and listen for it."""
    turn.conversation.listens = {"reference": reference}
    asked = turn.services.texts.message("utter_mine_how_to_add", sector=turn.conversation.sector, reference=reference)
    turn.replies.append(replace(asked, reference=reference))


async def take(turn: Turn, text: str) -> bool:
    """Take words as the answer that was listened for; False when they are something else."""
    listens = await _listens(turn)
    if listens is None or not _is_meant(turn, text, listens):
        return False
    if _says_any(text, LEAVE) or ("question" not in listens and controls.says(text, "no")):
        turn.conversation.listens = None
        turn.say("nothing_added")
        await _go_on(turn)
        return True
    return await _add(turn, text, listens)


async def _listens(turn: Turn) -> Listens | None:
    """Return what is listened for: the message that was replied to, else what was opened last."""
    quoted = turn.message.incoming.question
    if quoted is not None:
        reply = await inbox.reply_at(turn.session, turn.services.content, turn.conversation.handle, quoted)
        if reply is not None and (listens := inbox.listening_to(reply.body)):
            return listens
    listens = turn.conversation.listens
    if listens and "until" in listens and datetime.fromisoformat(listens["until"]) < turn.now:
        turn.conversation.listens = listens = None
    return listens


def _is_meant(turn: Turn, text: str, listens: Listens) -> bool:
    """Say whether words answer, rather than steer or ask something."""
    if _says_any(text, ELSEWHERE):
        turn.conversation.listens = None
        return False
    if _says_any(text, FOR_THE_ENGINE) or (turn.asks_incident and emergency_call.looks_like_number(text)):
        return False
    return not _only_asks(turn, text)


def _says_any(text: str, names: tuple[controls.ListName, ...]) -> bool:
    return any(controls.says(text, name) for name in names)


def _only_asks(turn: Turn, text: str) -> bool:
    """Say whether a text is a question that tells nothing of the concern."""
    if not (text.endswith("?") or controls.asks_in_form(text)):
        return False
    sector, area = turn.conversation.sector, turn.conversation.area
    return not carries_facts(turn.services.understanding.read(text, sector, area, turn.now, with_wording=False))


async def _add(turn: Turn, text: str, listens: Listens) -> bool:
    """Keep the words in their report, alarm where they tell of danger, pass the next version on, and say so."""
    taken = await turn.cases.take_up(turn.session, turn.conversation, listens["reference"], turn.now)
    if taken is None:
        turn.conversation.listens = None
        turn.say("way_cut")
        return False
    key, question = turn.message.id, listens.get("question")
    await turn.cases.add_words(turn.session, taken, text, key=key, question=question, now=turn.now)
    await danger_first.meet(turn, text, keep=False)
    added = await turn.cases.pass_on(turn.session, turn.conversation, taken, key=key, now=turn.now)
    until = (turn.now + GOES_ON).isoformat()
    turn.conversation.listens = None if turn.engine_step else {**listens, "until": until}
    line = added_line(turn.services.texts, added, turn.conversation.sector)
    turn.replies.append(Message("text", line))
    await _go_on(turn)
    return True


async def _go_on(turn: Turn) -> None:
    """Put the open question of the interview again, unless 999 is asked about first."""
    if turn.engine_step is None:
        return
    if turn.asks_999:
        hold_back.hold_question(turn)
    else:
        await choices.repeat_question(turn)
