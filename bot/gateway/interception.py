"""The part of a turn that comes before the engine: what the gateway answers by itself, by kind of message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.gateway import buttons, child_mode, choices, contact, danger_first, handover, hold_back
from bot.gateway.after_sending import edits, late_taps, next_words
from bot.gateway.asking import parked, sign_asked, signposts, what_follows
from bot.gateway.asking.tells_something import tells_something
from bot.gateway.engine_client import Choice
from bot.inbox import LONGEST, MOVED, is_readable
from bot.questions.hearing import only_answers
from bot.understanding import emergency_call
from bot.understanding.earlier_report import comes_back
from bot.understanding.text.controls import asks_in_form, says, steering
from bot.understanding.writers.trade import own_trade

if TYPE_CHECKING:
    from bot.gateway.turn import Turn

REFUSED = {
    **dict.fromkeys(("photo", "video", "video_note", "animation"), "picture"),
    **dict.fromkeys(("voice", "audio"), "voice"),
    "document": "file",
    "contact": "contact",
}
PIN = "give_pin"
ENDINGS = ("cancel", "discard")


async def first(turn: Turn) -> None:
    """Do all that needs no engine; `turn.question` is set when the engine has to go on."""
    parked.forget(turn)
    kind = turn.message.incoming.kind
    if kind == "choice":
        await _choice(turn)
    elif kind == "pin":
        await _pin(turn)
    elif kind == "edit":
        await edits.take(turn)
    elif kind == MOVED:
        await handover.left(turn)
    elif kind == "refused":
        await _refused(turn)
    else:
        await _words(turn)


async def _words(turn: Turn) -> None:
    text = turn.words
    _note_trade(turn, turn.own_words)
    if child_mode.is_child(turn, turn.own_words) and is_readable(text):
        await child_mode.meet(turn, text)
        return
    asks_contact = turn.engine_step == contact.STEP
    if not asks_contact and await danger_first.note_call(turn, text):
        await _after_call(turn)
        return
    if not asks_contact and await _answers(turn, text):
        return
    await danger_first.meet(turn, text, keep=not asks_contact, private=asks_contact)
    if not is_readable(text):
        turn.say("nothing_readable")
        await choices.repeat_question(turn)
    elif len(text) > LONGEST:
        await _too_long(turn, text, keep=not asks_contact)
    else:
        await _readable(turn, text, asks_contact=asks_contact)


async def _answers(turn: Turn, text: str) -> bool:
    """Say whether the words were the answer to a recipient's question, or what the person wanted to add."""
    return is_readable(text) and len(text) <= LONGEST and await next_words.take(turn, text)


def _note_trade(turn: Turn, text: str) -> None:
    """Keep where somebody without a link says that they work, so that it is not asked."""
    trade = own_trade(text) if turn.conversation.sector is None else None
    if trade in turn.services.knowledge.sectors:
        turn.conversation.sector = trade


async def _readable(turn: Turn, text: str, *, asks_contact: bool) -> None:
    if turn.asks_incident and emergency_call.looks_like_number(text):
        await danger_first.keep_incident(turn, text)
        await hold_back.go_on(turn)
    elif steering(text) in ENDINGS:
        await _end(turn, text, asks_contact=asks_contact)
    elif not asks_contact and await _about_call(turn, text):
        return
    elif hold_back.is_held(turn):
        await _while_held(turn, text)
    elif asks_contact or not await _out_of_turn(turn, text):
        turn.conversation.step = turn.engine_step
        await _to_engine(turn, text, asks_contact=asks_contact)


async def _while_held(turn: Turn, text: str) -> None:
    """Meet words that come instead of an answer about 999: what steers is no part of the account."""
    if steering(text) in ("skip", "unsure"):
        await hold_back.go_on(turn)
    elif steering(text) is not None or says(text, "requests") or await what_follows.only_asked(turn, text):
        turn.say(danger_first.CALLED)
    else:
        await hold_back.add_words(turn, text)


async def _about_call(turn: Turn, text: str) -> bool:
    """Say whether the words answer whether 999 was called, or wait until that is answered."""
    if answer := await danger_first.called_in_words(turn, text):
        await buttons.answer_called(turn, answer)
    elif turn.asks_999:
        hold_back.hold_message(turn)
    else:
        return False
    return True


async def _out_of_turn(turn: Turn, text: str) -> bool:
    """Keep words that are no answer to the open question: they crossed it, answer another one, or were passed on."""
    if await parked.told(turn, text):
        return True
    if earlier := await choices.earlier_question(turn):
        turn.ask(choice=Choice(choices.ANSWER, (edits.EDITED, earlier, text)))
        return True
    is_crossing = await choices.was_written_before(turn)
    if not is_crossing and (turn.own_words or choices.listens_for_account(turn)):
        return False
    await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)
    if not is_crossing:
        turn.say("passed_on")
        await choices.repeat_question(turn)
    return True


async def _end(turn: Turn, text: str, *, asks_contact: bool) -> None:
    """Let the interview hear "stop" and "discard" at once: they wait for no answer about 999.

    What waited is kept; where the interview has not begun, it begins with the question about stopping.
    """
    waited = hold_back.is_held(turn)
    if waited and not asks_contact:
        await hold_back.keep_words(turn)
    hold_back.let_go(turn)
    turn.conversation.step = turn.engine_step
    if waited and turn.engine_step is None:
        turn.ask(choice=Choice(choices.BEGIN, (steering(text) or "",)))
        return
    await _to_engine(turn, text, asks_contact=asks_contact)


async def _after_call(turn: Turn) -> None:
    """Go on with what waited for the call, unless the number of the incident is asked for first."""
    if not turn.asks_incident:
        await hold_back.go_on(turn)


async def _to_engine(turn: Turn, text: str, *, asks_contact: bool) -> None:
    latest = await choices.latest_question(turn) if asks_contact else None
    if asks_contact and not contact.is_control(text, latest[1] if latest else None):
        if not await what_follows.asked_privately(turn, text):
            await contact.take(turn, text)
        return
    signposts.show(turn, text)
    if await what_follows.answered(turn, text):
        return
    answers = only_answers(turn.engine_step, text)
    turn.ask(text=text, tells=tells_something(turn, text), comes_back=_comes_back(turn, text), answers=answers)


def _comes_back(turn: Turn, text: str) -> bool:
    """Say whether words outside a report come back to one, rather than asking after it."""
    return turn.engine_step is None and not (text.endswith("?") or asks_in_form(text)) and comes_back(text)


async def _too_long(turn: Turn, text: str, *, keep: bool) -> None:
    if keep:
        await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)
    turn.say("too_long")


async def _choice(turn: Turn) -> None:
    if (picked := turn.message.incoming.choices) and picked[0].startswith(choices.GATEWAY):
        await buttons.press(turn)
        return
    if turn.conversation.mode == "child":
        turn.say("child_button")
        return
    if await late_taps.meets_fault(turn) or await late_taps.asks_of_a_report(turn):
        return
    turn.conversation.step = turn.engine_step
    choice = choices.as_choice(picked)
    if turn.engine_step == "indicators":
        await danger_first.tick(turn, choice.values)
        if turn.asks_999:
            hold_back.hold_message(turn)
            return
    parked.note(turn, choice)
    if not sign_asked.tapped(turn, choice):
        choices.put(turn, choice)


async def _pin(turn: Turn) -> None:
    pin = turn.message.incoming.pin
    if pin is None or turn.conversation.mode == "child":
        turn.say("child_button" if turn.conversation.mode == "child" else "nothing_readable")
        return
    if hold_back.is_held(turn):
        await _pin_in_danger(turn, pin)
        return
    name = (turn.message.incoming.words,) if turn.message.incoming.words else ()
    turn.ask(choice=Choice(PIN, (*(str(value) for value in pin), *name)))


async def _pin_in_danger(turn: Turn, pin: tuple[float, float]) -> None:
    """Keep a place that comes while 999 is asked about, and go on: it may be where the child is."""
    place = dict(zip(("lat", "lon"), pin, strict=True))
    await turn.cases.record_answer(turn.session, turn.conversation, "where", place, turn.now)
    turn.say("pin_kept")
    await hold_back.go_on(turn)


async def _refused(turn: Turn) -> None:
    incoming = turn.message.incoming
    if turn.is_new("refused", turn.message.id):
        kind = "child" if turn.conversation.mode == "child" else REFUSED.get(incoming.content_type or "", "other")
        turn.say(f"refused_{kind}")
    if is_readable(incoming.words):
        await _words(turn)
    elif turn.conversation.mode != "child":
        await late_taps.put_again(turn)
