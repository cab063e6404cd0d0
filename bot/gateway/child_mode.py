"""Child mode: a child who may be typing gets 999, Childline and the truth about who sees the words, and no form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.gateway import danger_first
from bot.understanding.text.controls import steering
from bot.understanding.writers.child_asks import child_tells_harm, only_asks, tells_of_another
from bot.understanding.writers.who_types import speaker_role

if TYPE_CHECKING:
    from bot.gateway.turn import Turn

CHILDLINE = "child_helpline"
EVIDENCE = "child_disclosure"  # the name of the fact; the child's own words go as the statement
# Facts: that words of the child are kept, that an event of harm went out, that a report did.
KEPT, HARM, PASSED_ON = ("child", "kept"), ("child", "harm"), ("child", "passed_on")


async def childline(turn: Turn) -> str:
    """Return the sentence about Childline, with the number only when it was checked."""
    phone = await turn.cases.checked_phone(turn.session, turn.conversation, CHILDLINE, turn.now)
    return turn.text(f"child_childline{'_checked' if phone else ''}", phone=phone or "")


async def meet(turn: Turn, text: str) -> None:
    """Answer a child kindly, the engine is not asked; what tells of harm opens the safety lane, a question does not."""
    turn.conversation.mode = "child"
    asks = only_asks(text) and not turn.services.understanding.danger(text).danger
    if asks and not _tells_of_somebody(turn, text):
        turn.say("child_asks", childline=await childline(turn), kept=turn.text("child_asks_unsaved"))
        return
    first = await _keep(turn, text)
    danger = await danger_first.meet(turn, text, keep=False)
    if not asks:
        await _pass_on(turn, text, first=first, danger=danger)
    await _answer(turn, first=first, asks=asks)


async def _pass_on(turn: Turn, text: str, *, first: bool, danger: bool) -> None:
    """Send a child's words at once: nothing more will be asked, so there is no pause to wait for.

    An event goes too, unless it befell somebody else and is no danger now. What comes later is the next version.
    """
    tells = _tells_harm(turn, text, first=first)
    if not tells and not turn.was_met(*PASSED_ON):
        return
    of_another = not danger and not turn.was_met(*HARM) and tells_of_another(text)
    if tells and not of_another and turn.is_new(*HARM):
        await turn.cases.raise_safety_event(turn.session, turn.conversation, (EVIDENCE,), turn.now)
    turn.is_new(*PASSED_ON)
    await turn.cases.pass_on_early(turn.session, turn.conversation, turn.now)


async def _keep(turn: Turn, text: str) -> bool:
    """Keep a child's words; say whether they are the first that are kept."""
    await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)
    first = turn.is_new(*KEPT)
    if first:  # before any event goes out: of a child who speaks for themself nothing is withheld
        await turn.cases.record_answer(turn.session, turn.conversation, "speaker", "child", turn.now)
    return first


async def _answer(turn: Turn, *, first: bool, asks: bool) -> None:
    who = turn.text(f"child_who_sees{'_practice' if turn.practice else ''}")
    if asks and first:
        turn.say("child_asks", childline=await childline(turn), kept=turn.text("child_asks_saved", who_sees=who))
    elif first:
        turn.say("child_first", childline=await childline(turn), who_sees=who)
    else:
        turn.say("child_more", childline=await childline(turn))


def _tells_of_somebody(turn: Turn, text: str) -> bool:
    """Say whether a question stands beside a grown-up or a sign, or behind words that were kept."""
    if turn.was_met(*KEPT):
        return True
    sector, area = turn.conversation.sector, turn.conversation.area
    reading = turn.services.understanding.read(text, sector, area, turn.now, with_wording=False)
    return reading.has_behaviour or reading.child_with_adult


def _tells_harm(turn: Turn, text: str, *, first: bool) -> bool:
    """Say whether words call for an event: a child's first account does, later words where they tell of harm."""
    return (first and steering(text) is None) or child_tells_harm(text)


def is_child(turn: Turn, text: str) -> bool:
    """Say whether a child may be typing; an adult who said so is not asked again."""
    mode = turn.conversation.mode
    return mode == "child" or (mode == "normal" and speaker_role(text) == "child")


def leave(turn: Turn) -> None:
    """Go on as with an adult: the person said that they are worried about a child."""
    turn.conversation.mode = "adult"
    turn.say("not_child")
