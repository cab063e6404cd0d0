"""Child mode: a child who may be typing gets 999, Childline and the truth about who sees the words, and no form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.gateway import danger_first
from bot.understanding.writers.who_types import speaker_role

if TYPE_CHECKING:
    from bot.gateway.turn import Turn

CHILDLINE = "child_helpline"
EVIDENCE = "child_disclosure"  # the name of the fact; the child's own words go as the statement


async def childline(turn: Turn) -> str:
    """Return the sentence about Childline, with the number only when it was checked."""
    phone = await turn.cases.checked_phone(turn.session, turn.conversation, CHILDLINE, turn.now)
    return turn.text(f"child_childline{'_checked' if phone else ''}", phone=phone or "")


async def meet(turn: Turn, text: str) -> None:
    """Save a child's words, open the safety lane and answer kindly; the engine is not asked."""
    first = turn.conversation.mode != "child"
    turn.conversation.mode = "child"
    await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)
    if first:  # before any event goes out: of a child who speaks for themself nothing is withheld
        await turn.cases.record_answer(turn.session, turn.conversation, "speaker", "child", turn.now)
    await danger_first.meet(turn, text, keep=False)
    if first:
        await turn.cases.raise_safety_event(turn.session, turn.conversation, (EVIDENCE,), turn.now)
        who = turn.text(f"child_who_sees{'_practice' if turn.practice else ''}")
        turn.say("child_first", childline=await childline(turn), who_sees=who)
    else:
        turn.say("child_more", childline=await childline(turn))


def is_child(turn: Turn, text: str) -> bool:
    """Say whether a child may be typing; an adult who said so is not asked again."""
    mode = turn.conversation.mode
    return mode == "child" or (mode == "normal" and speaker_role(text) == "child")


def leave(turn: Turn) -> None:
    """Go on as with an adult: the person said that they are worried about a child."""
    turn.conversation.mode = "adult"
    turn.say("not_child")
