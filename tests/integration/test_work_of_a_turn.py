"""What a turn costs: a count of statements and transactions of a whole conversation, on either database."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from sqlalchemy import event

from actions.concern_form import ValidateConcernForm
from bot import inbox
from bot import services as shared
from bot.casework.service import CaseService
from bot.clock import now
from bot.db import Database
from bot.gateway.engine_client import EngineQuestion, EngineReply
from bot.guidance.model import Knowledge
from bot.guidance.texts import Message
from bot.questions import catalogue
from bot.services import Services
from tests.integration.interview.real_talk import SAW
from tests.support.concerns import set_up_destinations
from tests.support.readers import by_listed_phrases
from tests.unit.gateway.world import World, services
from tests.unit.interview.world import tracker

MOST, MOST_UNITS = 20, 5  # of any turn
TELLING_UNITS = 6  # of one that tells: words and alarms are commits of their own
USUAL, USUAL_UNITS = 14, 4  # the median of a conversation
Cost = tuple[str, int, int]  # the question, statements, units of work
WORDS = "the one by the station"


@dataclass
class InterviewEngine:
    """An engine without a network: every message goes to the interview, with the slots that Rasa would keep."""

    slots: dict[str, Any] = field(default_factory=dict)
    said: list[Message] = field(default_factory=list)

    async def ask(self, question: EngineQuestion) -> EngineReply:
        """Run the one action."""
        self.said, choice = [], question.choice
        told = {"slots": self.slots, "message_id": question.message_id, "area": "demo"}
        tap = choice.values if choice else None
        intent = choice.intent if choice else "describe_concern"
        for one in await ValidateConcernForm().run(self, tracker(question.text or "", intent, tap=tap, **told), {}):
            self.slots[one["name"]] = one["value"]
        return EngineReply(tuple(self.said), self.slots.get("requested_slot"))

    def utter_message(self, json_message: dict[str, Any]) -> None:
        """Take what the action says."""
        self.said.append(Message.from_json(json_message))


@dataclass
class Driver(World):
    """A driver with a count of what each of their messages costs."""

    turns: list[Cost] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__post_init__()
        self._ran: Counter[str] = Counter()
        engine = self.services.database.engine.sync_engine
        event.listen(engine, "before_cursor_execute", lambda *run: self._ran.update([run[2].partition(" ")[0]]))
        event.listen(engine, "begin", lambda _: self._ran.update(["transaction"]))

    async def turn(self, step: str, text: str | None = None, **tapped: Any) -> None:
        """Send one message."""
        message = self.incoming("choice" if tapped else "text", text=text, **tapped)
        self._ran.clear()
        await self.gateway.receive(message)
        statements = sum(count for name, count in self._ran.items() if name not in ("BEGIN", "transaction"))
        self.turns.append((step, statements, self._ran["transaction"]))

    async def latest(self) -> tuple[int, Message]:
        """Return what was said last."""
        async with self.services.database.reading() as session:
            reply = (await inbox.replies_after(session, self.services.content, self.handle, 0))[-1]
        return reply.sequence, Message.from_json(reply.body)

    async def answer(self, sequence: int, asked: Message) -> None:
        """Answer in words where the question takes them and offers no answer, else tap one."""
        taps = [option.id for option in asked.options if option.id.startswith(("answer:", "skip"))]
        if asked.step == "check":
            await self.turn("check", choices=("answer:send",), question=sequence)
        elif taps and taps[0] != "skip":
            await self.turn(str(asked.step), choices=(taps[0],), question=sequence)
        else:
            await self.turn(str(asked.step), WORDS)


@pytest.fixture
async def driver(database: Database, tmp_path: Path, knowledge: Knowledge) -> AsyncIterator[Driver]:
    """A driver with every room but Rasa behind the gateway."""
    real: Services = replace(
        services(tmp_path), database=database, knowledge=knowledge, understanding=by_listed_phrases()
    )
    shared.use(real)
    person = Driver(real, InterviewEngine(), CaseService(real), "h1")  # type: ignore[arg-type]
    async with database.writing() as session:
        await set_up_destinations(session)
        chat = inbox.Conversation("h1", "web", sector="taxi", area="demo")
        await inbox.start_conversation(session, real.content, chat, now())
    yield person
    shared.use(None)


async def hold(driver: Driver) -> None:
    """Tell, answer whatever is asked, and send."""
    await driver.turn("account", SAW)
    for _ in range(40):
        sequence, asked = await driver.latest()
        if asked.kind == "receipt":
            return
        await driver.answer(sequence, asked)
    raise AssertionError("no receipt")


def over(turns: list[Cost], most: int, most_units: int) -> list[Cost]:
    """Return the turns that cost more."""
    return [turn for turn in turns if turn[1] > most or turn[2] > most_units]


async def test_a_turn_runs_few_statements_in_few_units_of_work(driver: Driver) -> None:
    """Storing is a commit of its own, then the rules, the interview and the replies: one unit of work each."""
    await hold(driver)
    answers = [turn for turn in driver.turns if turn[0] not in catalogue.QUESTIONS.statements]
    assert len(answers) > 5
    assert over(answers, MOST, MOST_UNITS) == []
    assert over(driver.turns, MOST, TELLING_UNITS) == []
    _, statements, units = zip(*driver.turns, strict=True)
    assert (median(statements) <= USUAL, median(units) <= USUAL_UNITS) == (True, True)
