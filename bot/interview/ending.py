"""How the interview ends or pauses: send, pass on as it is, finish later, discard; and taking it up again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import clock
from bot.casework.report_status import names_of
from bot.casework.uk_time import at_in_words, hour_in_words
from bot.interview.parse_answer import chosen
from bot.interview.receipt_messages import receipt_message
from bot.interview.turn_draft import NoDraft
from bot.questions.conditions import MORE

if TYPE_CHECKING:
    from bot.guidance.texts import Message
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_state import TurnState
    from bot.interview.voice import Voice

NEXT = "next"  # go on with the first question that has no answer
PAUSES = frozenset({"stop", "resume"})


def pause_question(voice: Voice, name: str, draft: TurnDraft) -> Message:
    """Return the question of `stop` or `resume`; who stops reads until when nothing is passed on."""
    asked = voice.message(f"utter_interview_{name}", time=_passed_on_after(voice, draft))
    return replace(asked, kind="question", step=name)


def _passed_on_after(voice: Voice, draft: TurnDraft) -> str:
    """Return the time after which an unfinished report leaves by itself, counted from its last words."""
    last = clock.now() if isinstance(draft, NoDraft) else draft.concern.touched_at
    return hour_in_words(last + timedelta(minutes=voice.minutes))


class Ending:
    """Each method returns the step to ask, NEXT to go on, or None when the interview is over."""

    def __init__(self, turn: TurnState) -> None:
        self._turn, self._message, self._case, self._voice = turn, turn.message, turn.case, turn.voice

    async def open(self, name: str) -> str | None:
        """Open `stop`, or discard at once, as the person asked."""
        if await self._case.draft() is None:
            self._voice.say("utter_interview_nothing_to_stop")
            return None
        if name != "discard":
            return name
        await self._discard()
        return None

    async def check(self, values: tuple[str, ...]) -> str | None:
        """Send what was confirmed at the check, or go on with what was left over."""
        if values == (MORE,):
            await self._case.record_answer(MORE, "given", "yes")
            return NEXT
        if values != ("send",):
            return self._again("check")
        await self._submit(confirmed=True)
        return None

    async def choose(self, name: str) -> str | None:
        """Do what was chosen at `stop` or `resume`."""
        options = pause_question(self._voice, name, await self._turn.draft()).options
        picked = chosen(self._message, options, False, self._voice.ways(f"utter_interview_{name}"))
        if not picked and self._message.intent == "discard":
            picked = ("discard",)
        return await self._do(name, picked[0] if picked else "")

    async def _do(self, name: str, picked: str) -> str | None:
        if picked in ("pass_on", "new"):
            await self._submit(confirmed=False)
            self._case.concern_id = None
            return NEXT if picked == "new" else None
        if picked == "later":
            await self._park()
            return None
        if picked == "discard":
            await self._discard()
            return None
        if picked in ("carry_on", "continue"):
            await self._case.resume()
            return NEXT
        return self._again(name)

    def _again(self, name: str) -> str:
        self._voice.say("utter_interview_pick_one")
        return name

    async def _submit(self, *, confirmed: bool) -> None:
        audience = await self._case.audience()
        receipt = await self._case.submit(confirmed=confirmed)
        self._voice.send(receipt_message(self._voice, self._case.services.knowledge, receipt, audience))

    async def _park(self) -> None:
        await self._case.park()
        draft = await self._turn.draft()
        reference = "" if isinstance(draft, NoDraft) else draft.concern.reference
        time = _passed_on_after(self._voice, draft)
        self._voice.say("utter_interview_parked_for_later", reference=reference, time=time)

    async def nothing_to_pass_on(self) -> str | None:
        """Throw away an account in which there is nothing, and say so; what left before is told as with any discard."""
        draft = await self._turn.draft()
        if await self._case.alarm_sent() is not None or (not isinstance(draft, NoDraft) and draft.concern.version):
            await self._discard()
        else:
            await self._case.discard()
            self._voice.say("utter_interview_not_passed_on")
        return None

    async def _discard(self) -> None:
        """Throw away what has not left, and say what did: nothing can call that back."""
        draft, alarm = await self._turn.draft(), await self._case.alarm_sent()
        await self._case.discard()
        if not isinstance(draft, NoDraft) and draft.concern.version:
            self._voice.say("utter_interview_discarded_sent", reference=draft.concern.reference)
        elif alarm is not None and alarm.to:
            texts = self._case.services.texts
            names, at = names_of(texts, alarm.to, self._voice.sector), at_in_words(texts, alarm.at)
            self._voice.say("utter_interview_discarded_alarm", names=names, at=at)
        else:
            self._voice.say("utter_interview_discarded")
