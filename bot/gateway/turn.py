"""A turn: one message within one unit of work, its conversation, its replies, and the question to the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot import inbox
from bot.db import wakes
from bot.gateway.engine_client import Choice, EngineQuestion
from bot.understanding.language import is_account_in_another

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.gateway.protocols import Cases
    from bot.guidance.texts import Message
    from bot.inbox import Conversation, Reply, StoredMessage
    from bot.services import Services

LAST_SAID = 30  # replies: more than a turn brings, and than notices stand between a question and its answer
INCIDENT = "incident:"  # in front of the engine's step while an incident number is asked for


@dataclass
class Turn:
    """What the gateway knows and says within one unit of work."""

    services: Services
    cases: Cases
    session: AsyncSession
    conversation: Conversation
    message: StoredMessage
    now: datetime
    parts: Sequence[StoredMessage] = ()  # the messages that this turn answers, when there are several
    replies: list[Message] = field(default_factory=list)
    question: EngineQuestion | None = None
    asks_999: bool = False  # the card was shown in this turn, with the question whether 999 was called
    others_until: datetime | None = None  # when the newest message came that is not of this turn
    _earlier: Sequence[Reply] | None = None

    def __post_init__(self) -> None:
        facts, listens = list(self.conversation.danger_facts), self.conversation.listens
        self._before = replace(self.conversation, danger_facts=facts, listens=listens and {**listens})

    @property
    def words(self) -> str:
        """What was typed, of several messages a line each."""
        return inbox.joined(self.parts or (self.message,))

    @property
    def own_words(self) -> str:
        """What the person wrote themself: no words that they only passed on."""
        return inbox.joined(part for part in self.parts or (self.message,) if not part.incoming.forwarded)

    @property
    def practice(self) -> bool:
        """Say whether nothing here reaches police."""
        return not self.services.settings.production

    @property
    def engine_step(self) -> str | None:
        """What the engine asked last."""
        step = self.conversation.step
        return (step.removeprefix(INCIDENT) or None) if step else None

    @property
    def asks_incident(self) -> bool:
        """Say whether the gateway waits for an incident number."""
        return bool(self.conversation.step) and str(self.conversation.step).startswith(INCIDENT)

    def text(self, key: str, **values: object) -> str:
        """Return a text of the gateway."""
        return self.services.texts.say(f"utter_gateway_{key}", sector=self.conversation.sector, **values)

    def build(self, key: str, **values: object) -> Message:
        """Return a message of the gateway."""
        return self.services.texts.message(f"utter_gateway_{key}", sector=self.conversation.sector, **values)

    def say(self, key: str, **values: object) -> None:
        """Say a message of the gateway."""
        self.replies.append(self.build(key, **values))

    async def earlier_replies(self) -> Sequence[Reply]:
        """Return what was said last in this conversation before this turn, oldest first; read and unsealed once a turn.

        The question that is open is among it: what was said long before costs no turn anything.
        """
        if self._earlier is None:
            content, handle = self.services.content, self.conversation.handle
            self._earlier = await inbox.newest_replies(self.session, content, handle, LAST_SAID)
        return self._earlier

    async def every_reply(self) -> Sequence[Reply]:
        """Return all that was ever said in this conversation before this turn, oldest first."""
        return await inbox.replies_after(self.session, self.services.content, self.conversation.handle, 0)

    async def newest_reply(self, fits: Callable[[Mapping[str, Any]], object]) -> Reply | None:
        """Return the newest reply whose body fits, however long ago it was said."""
        recent = await self.earlier_replies()
        newest = next((reply for reply in reversed(recent) if fits(reply.body)), None)
        if newest is not None or len(recent) < LAST_SAID:
            return newest
        return next((reply for reply in reversed(await self.every_reply()) if fits(reply.body)), None)

    async def reply_at(self, sequence: int | None) -> Reply | None:
        """Return one reply of this conversation by its place, however long ago it was said."""
        if sequence is None:
            return None
        recent = next((reply for reply in await self.earlier_replies() if reply.sequence == sequence), None)
        content, handle = self.services.content, self.conversation.handle
        return recent or await inbox.reply_at(self.session, content, handle, sequence)

    async def write_down(self) -> None:
        """Store what is known and what is said within the unit of work."""
        session, content, handle = self.session, self.services.content, self.conversation.handle
        is_saved = await inbox.save_conversation(session, content, self.conversation, self._before)
        if any(reply.kind == "receipt" for reply in self.replies):
            wakes(session)  # news of the report waited for this
        if bodies := [reply.to_json() for reply in self.replies]:
            answered = self.message.id
            await inbox.add_replies(
                session, content, handle, bodies, message_id=answered, now=self.now, is_locked=is_saved
            )

    def was_met(self, kind: str, fact: str) -> bool:
        """Say whether a fact was met before; nothing is remembered by asking."""
        return self._index(kind, fact) in self.conversation.danger_facts

    def _index(self, kind: str, fact: str) -> str:
        return f"{kind}:{self.services.blinder.blind(fact.casefold().strip())[:16]}"

    def is_new(self, kind: str, fact: str) -> bool:
        """Say whether a fact is met for the first time, and remember it; words are kept as a blind index only."""
        index = self._index(kind, fact)
        if index in self.conversation.danger_facts:
            return False
        self.conversation.danger_facts.append(index)
        return True

    def forget(self, kind: str, fact: str) -> None:
        """Remember a fact no longer, so that it counts as new."""
        index = self._index(kind, fact)
        self.conversation.danger_facts[:] = [known for known in self.conversation.danger_facts if known != index]

    def ask(
        self,
        *,
        text: str | None = None,
        choice: Choice | None = None,
        message_id: str | None = None,
        tells: bool = False,
        comes_back: bool = False,
        answers: str | None = None,
    ) -> None:
        """Leave the rest of the turn to the engine; `message_id` names an earlier message that it has not heard yet.

        `tells` when words carry a fact and no question is open, `comes_back` when they speak of an earlier report,
        `answers` is the open question where they are its answer.
        """
        asked, handle = message_id or self.message.id, self.conversation.handle
        unread = text is not None and is_account_in_another(text)
        self.question = EngineQuestion(handle, asked, text, choice, self.metadata(), tells, comes_back, unread, answers)

    def metadata(self) -> Mapping[str, str | None]:
        """Return the only things that the engine is told about a person: where they write, and whether a car stands."""
        conversation, parked = self.conversation, "yes" if self.conversation.parked else None
        place = {"channel": conversation.channel, "sector": conversation.sector, "area": conversation.area}
        return {**place, "parked": parked}
