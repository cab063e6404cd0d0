"""How the interview ends or pauses: send, pass on as it is, finish later, discard; and taking it up again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.interview.parse_answer import chosen
from bot.interview.receipt_messages import receipt_message

if TYPE_CHECKING:
    from actions.action_context import Context
    from bot.casework.service import Desk
    from bot.guidance.texts import Message
    from bot.interview.voice import Voice

NEXT = "next"  # go on with the first question that has no answer


class Ending:
    """Each method returns the step to ask, NEXT to go on, or None when the interview is over."""

    STEPS = frozenset({"stop", "resume"})

    def __init__(self, context: Context, desk: Desk, voice: Voice) -> None:
        self._context, self._desk, self._voice = context, desk, voice

    def question(self, name: str) -> Message:
        """Return the question of `stop` or `resume`."""
        return replace(self._voice.message(f"utter_interview_{name}"), kind="question", step=name)

    async def take(self, name: str, values: tuple[str, ...], *, asked: bool) -> str | None:
        """Do what was chosen at a step, or open the step that was asked for."""
        if asked and await self._desk.draft() is None:
            self._voice.say("utter_interview_nothing_to_stop")
            return None
        if asked:
            return await self._discard() if name == "discard" else name
        if name == "check":
            return await self._send() if values == ("send",) else self._again("check")
        picked = chosen(self._context, self.question(name).options, False, self._voice.ways(f"utter_interview_{name}"))
        if not picked and self._context.intent == "discard":
            picked = ("discard",)
        return await self._do(name, picked[0] if picked else "")

    async def _do(self, name: str, picked: str) -> str | None:
        if picked in ("pass_on", "new"):
            await self._submit(confirmed=False)
            self._desk.concern = None
            return NEXT if picked == "new" else None
        if picked == "later":
            await self._desk.park()
            self._voice.say("utter_interview_parked_for_later")
            return None
        if picked == "discard":
            return await self._discard()
        if picked in ("carry_on", "continue"):
            await self._desk.resume()
            return NEXT
        return self._again(name)

    def _again(self, name: str) -> str:
        self._voice.say("utter_interview_pick_one")
        return name

    async def _send(self) -> str | None:
        await self._submit(confirmed=True)
        return None

    async def _submit(self, *, confirmed: bool) -> None:
        receipt = await self._desk.submit(confirmed=confirmed)
        self._voice.send(receipt_message(self._voice, self._desk.services.knowledge, receipt))

    async def _discard(self) -> str | None:
        await self._desk.discard()
        self._voice.say("utter_interview_discarded")
        return None
