"""Danger before anything else: in words, a ticked indicator, the routing table, or the button that always stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bot.concerns import SUSPECTED
from bot.gateway import choices, danger_card, hold_back
from bot.gateway.turn import INCIDENT
from bot.understanding.alarms import (
    event_words,
    shows_no_card,
    suspected_words,
    taken_back,
    tells_of_somebody,
)
from bot.understanding.asking.supposed import asks_of_what_follows
from bot.understanding.danger import other_languages, recognise, signs_of
from bot.understanding.emergency_call import incident_number, says_called, without_call
from bot.understanding.text.controls import says, spoken

if TYPE_CHECKING:
    from bot.gateway.turn import Turn
    from bot.guidance.texts import Message, Ways
    from bot.understanding.danger import Danger

CALL_LENGTH = 10  # words; a longer text tells something beside the call
STATION = "rail_police"
CALLED, CALLED_YES = "danger_called", "gateway:called:yes"  # the question whether 999 was called, and its yes
CARDS = ("danger:", "indicator:")  # facts for which the card was shown
NOW = frozenset({"answer:yes", "answer:maybe"})  # answers that tell of a danger that is still there
ANSWERED = "call:answered"  # whether 999 was called was told in this report: rules ask it no second time
KIND = "kind"  # of danger: by which sign it was recognised
UNNAMED = "danger"  # the fact without the words, which may say who is reporting


async def card(turn: Turn) -> None:
    """Say the full card in front of everything else."""
    if turn.conversation.mode == "child":
        messages = danger_card.for_child(turn.services.texts)
    else:
        driving = turn.conversation.sector == "taxi" and turn.conversation.parked is not True
        phone = await turn.cases.checked_phone(turn.session, turn.conversation, STATION, turn.now)
        messages = danger_card.messages(turn.services.texts, driving=driving, station_phone=phone)
        turn.asks_999 = True
        hold_back.ask_call(turn)
    turn.replies[:0] = messages


async def note_call(turn: Turn, text: str) -> bool:
    """Keep that 999 was called, and their number, whenever it is typed; say whether that is all it says."""
    _forget_answer(turn)
    number, is_called = incident_number(text), says_called(text, asked=was_shown(turn))
    if number is None and not is_called:
        return False
    tells_more = _tells_more(turn, text)
    answers = {"called_999": "yes"} | ({"incident_number": number} if number else {})
    await _keep_call(turn, answers, None if tells_more else text)
    if tells_more:
        return False
    await _take_back(turn, text)
    turn.conversation.step = turn.engine_step
    if number is not None:
        turn.say("incident_kept")
    else:
        turn.say("called_yes")
        turn.conversation.step = f"{INCIDENT}{turn.engine_step or ''}"
    return True


def _tells_more(turn: Turn, text: str) -> bool:
    """Say whether words tell of something beside the call."""
    rest = without_call(text, asked=was_shown(turn))
    return bool(rest) and (len(text.split()) > CALL_LENGTH or turn.services.understanding.danger(rest).danger)


async def _keep_call(turn: Turn, answers: Mapping[str, str], text: str | None = None) -> None:
    """Keep what was said of the call; of a report with an alarm that was sent already it is the next version."""
    session, conversation, key, now = turn.session, turn.conversation, turn.message.id, turn.now
    taken = await turn.cases.take_up_alarmed(session, conversation, now)
    if "called_999" in answers:
        hold_back.note_answer(turn)
        conversation.danger_facts.extend({ANSWERED}.difference(conversation.danger_facts))
    for field, value in answers.items():
        await turn.cases.record_answer(session, conversation, field, value, now)
    if text is not None:
        await turn.cases.add_statement(session, conversation, text, key=key, now=now)
    if taken is not None:
        await turn.cases.pass_on(session, conversation, taken, key=key, now=now)


def _forget_answer(turn: Turn) -> None:
    """Forget the answer about 999 where another report begins."""
    if not _is_in_hand(turn) and ANSWERED in turn.conversation.danger_facts:
        turn.conversation.danger_facts.remove(ANSWERED)


async def meet(turn: Turn, text: str, *, keep: bool, private: bool = False) -> bool:
    """Read words for danger: a new fact gets the card; what calls for an event is stored and goes out at once.

    Private words are never stored here.
    """
    danger = turn.services.understanding.danger(_to_read(turn, text))
    if not danger.danger or _only_asks(turn, text):
        await _take_back(turn, text)
        return False
    await _meet_danger(turn, text, danger, keep=keep, private=private)
    return True


async def _meet_danger(turn: Turn, text: str, danger: Danger, *, keep: bool, private: bool) -> None:
    called, begins, shown = says_called(text, asked=was_shown(turn)), not _is_in_hand(turn), was_shown(turn)
    if not _is_new_evidence(turn, () if private else danger.evidence) and not begins:
        return
    earlier = [] if begins else await turn.cases.told_so_far(turn.session, turn.conversation)
    before = [words for words in earlier if words != text]  # the day that they tell is the day of what follows
    if _is_new_danger(turn, text, before, shown=shown and not begins) and not called:
        await card(turn)
    await _pass_on_at_once(turn, text, before, keep=keep, private=private)


def _is_new_evidence(turn: Turn, evidence: Sequence[str]) -> bool:
    """Note what speaks of danger; say whether any of it was not met before. Private words are noted unnamed."""
    return bool([fact for fact in tuple(evidence) or (UNNAMED,) if turn.is_new("danger", fact)])


def _is_new_danger(turn: Turn, text: str, before: Sequence[str], *, shown: bool) -> bool:
    """Say whether danger is met that no card was shown for: after one, or by `shows_no_card`, suspicion is none."""
    kinds = [kind for kind in (*signs_of(text), *other_languages(text)) if turn.is_new(KIND, kind)]
    read = turn.services.understanding.danger
    return (bool(kinds) and recognise(text).danger) if shown else not shows_no_card(text, read, turn.now, before)


def was_shown(turn: Turn) -> bool:
    """Say whether the card was shown in this conversation, and with it the question about 999."""
    return any(fact.startswith(CARDS) for fact in turn.conversation.danger_facts)


def _is_in_hand(turn: Turn) -> bool:
    """Say whether a report is open, or waits for the answer about 999: what begins another is new danger."""
    return turn.engine_step is not None or hold_back.is_held(turn)


def _to_read(turn: Turn, text: str) -> str:
    """Return the words in which danger is looked for: what tells of the call is no danger."""
    return without_call(text, asked=was_shown(turn))


def _only_asks(turn: Turn, text: str) -> bool:
    """Say whether words ask of a supposed case or of what follows; what rules call danger is danger all the same."""
    return not recognise(text).danger and bool(asks_of_what_follows(text) or choices.of_a_case(turn, text))


async def _pass_on_at_once(turn: Turn, text: str, before: Sequence[str], *, keep: bool, private: bool) -> None:
    """Send what calls for an event; what tells of somebody is kept all the same, for who goes away at the card.

    A child's own words wait for no answer.
    """
    read, without = turn.services.understanding.danger, _to_read(turn, text)
    suspected = suspected_words(without, read, turn.now, before)
    if words := event_words(without, read, turn.now, before) or (
        suspected if turn.conversation.mode == "child" else ()
    ):
        if keep:
            await _keep(turn, text)
        evidence = (UNNAMED,) if private else words
        await turn.cases.raise_safety_event(turn.session, turn.conversation, evidence, turn.now)
    elif keep and tells_of_somebody(text, read):
        await _keep(turn, text)
        if suspected:
            await turn.cases.record_answer(turn.session, turn.conversation, SUSPECTED, "yes", turn.now)


async def _keep(turn: Turn, text: str) -> None:
    """Keep the account before 999 is asked about: who goes away at that question has told it."""
    await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)


async def _take_back(turn: Turn, text: str) -> None:
    """Keep the person's own later words by which a danger is over; a card shown before is needed for that."""
    if not turn.conversation.danger_facts:
        return
    if words := taken_back(text, turn.services.understanding.danger):
        await turn.cases.take_danger_back(turn.session, turn.conversation, words, turn.now)


async def tick(turn: Turn, values: Sequence[str]) -> None:
    """Meet a ticked indicator of immediate danger before the engine hears of it."""
    indicators = turn.services.knowledge.indicators
    ticked = [indicators[value] for value in values if value in indicators]
    facts = [indicator for indicator in ticked if indicator.tier == "immediate_danger"]
    if [fact for fact in facts if turn.is_new("indicator", fact.id)]:
        await card(turn)
        evidence = [fact.sentence for fact in facts]
        await turn.cases.raise_safety_event(turn.session, turn.conversation, evidence, turn.now)


async def from_engine(turn: Turn, messages: Sequence[Message], *, shown: Sequence[Message]) -> list[Message]:
    """Return the engine's messages, a danger message among them replaced by the card when it tells of a new fact."""
    others = [message for message in messages if message.kind != "danger"]
    alarms = len(others) < len(messages)
    just_shown = any(message.kind == "danger" for message in shown)
    if not alarms or just_shown or not _is_new_to_the_person(turn):
        return others
    await card(turn)
    hold_back.hold_question(turn)
    return [message for message in others if message.step is None]


def _is_new_to_the_person(turn: Turn) -> bool:
    """Say whether rules bring the card anew: once a conversation, after an earlier card only for "now" or "maybe".

    Who has told whether 999 was called is not asked again by rules; new words of danger still bring the card.
    """
    if ANSWERED in turn.conversation.danger_facts:
        return False
    picked = turn.message.incoming.choices
    return not (was_shown(turn) and picked and NOW.isdisjoint(picked)) and turn.is_new("engine", "rules")


async def called_in_words(turn: Turn, text: str) -> str | None:
    """Return what a whole message answers to the question about 999 while that is the newest one, or None."""
    options = [reply.body["options"] for reply in await turn.earlier_replies() if reply.body.get("options")]
    if not options or CALLED_YES not in {option["id"] for option in options[-1]}:
        return None
    asked, words, ways = turn.build(CALLED), spoken(text), turn.services.texts.ways(f"utter_gateway_{CALLED}")
    fits = (option.id for option in asked.options if words == spoken(option.label) or _means(text, ways[option.id]))
    return next((name.rpartition(":")[2] for name in fits), None)


def _means(text: str, ways: Ways) -> bool:
    plain = ways.means in ("yes", "no") and says(text, "yes" if ways.means == "yes" else "no")
    return plain or spoken(text) in map(spoken, ways.says)


async def called(turn: Turn, answer: str) -> None:
    """Keep whether the person has called; after a yes ask for the incident number."""
    await _keep_call(turn, {"called_999": answer})
    turn.say(f"called_{answer}")
    if answer == "yes":
        turn.conversation.step = f"{INCIDENT}{turn.engine_step or ''}"


async def keep_incident(turn: Turn, number: str | None) -> None:
    """Keep the incident number, or that there is none, and take up the engine's question again."""
    turn.conversation.step = turn.engine_step
    if number is not None:
        await _keep_call(turn, {"incident_number": number})
    turn.say("incident_none" if number is None else "incident_kept")
