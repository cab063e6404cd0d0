"""A tiny world for the actions: real words, one invented trade, and a case that keeps everything in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from actions.tracker import events_of, read_turn
from bot.concerns import AlarmSent
from bot.guidance.texts import Texts
from bot.interview.interview import Interview
from bot.paths import RESPONSES
from bot.understanding.corrections import Correction, corrections
from bot.understanding.facts import When

TEXTS = Texts.load(RESPONSES)
NO_FACTS = SimpleNamespace(
    when=None,
    times=(),
    earlier=(),
    planned=(),
    recurrence=None,
    time_of_day=None,
    places=(),
    postcodes=(),
    children=None,
    adults=None,
    ages=(),
    vehicles=(),
    phones=(),
    handles=(),
    persons=(),
)
LAST_NIGHT = When(
    datetime(2026, 11, 27, 18, tzinfo=UTC), datetime(2026, 11, 28, 6, tzinfo=UTC), "part_of_day", "last night"
)
SIGN = SimpleNamespace(
    id="travel_unusual_hours",
    sentence="A child travels late at night",
    why="It is late.",
    innocent=("A party",),
    sectors=("taxi", "hotel", "school", "retail"),
    category="travel_and_transport",
)
TAXI = SimpleNamespace(
    colleagues=("driver",),
    id="taxi",
    name="Taxi",
    dos=("Note the address",),
    afterwards=("Note the address",),
    donts=("Follow them",),
    questions=(
        SimpleNamespace(
            id="camera",
            ask="Is there a dashcam?",
            options=("Yes", "No"),
            explain=None,
            asks_for_place=None,
            phrases=(),
            not_of=(),
            of_own_premises=False,
        ),
    ),
    answers_at_most=60,
    about_minutes=30,
    asks_first=(),
)
KNOWLEDGE = SimpleNamespace(sectors={"taxi": TAXI}, indicators={SIGN.id: SIGN}, areas={}, national=())


QUARTER_PAST_FOUR = datetime(2026, 11, 30, 16, 15, tzinfo=UTC)


@dataclass
class FakeUnderstanding:
    """Finds one sign in "girl" and danger in "screaming"; "umbrella" comes nowhere near a concern, "perhaps" may."""

    def danger(self, text: str) -> Any:
        """Read for danger."""
        return SimpleNamespace(danger="screaming" in text, sure=True)

    def read(self, text: str, sector: str | None = None, area: str | None = None, now: object = None, **_: bool) -> Any:
        hits = (SimpleNamespace(id=SIGN.id, confidence=0.9, evidence=("girl",)),) if "girl" in text else ()
        danger = "screaming" in text
        return SimpleNamespace(
            indicators=hits,
            danger=danger,
            facts=NO_FACTS,
            has_behaviour=bool(hits) or danger,
            of_concern=0.2 if "umbrella" in text else 0.5 if "perhaps" in text else 0.9,
            speaker="witness",
        )


SERVICES: Any = SimpleNamespace(
    texts=TEXTS,
    knowledge=KNOWLEDGE,
    understanding=FakeUnderstanding(),
    settings=SimpleNamespace(production=False, unfinished_after_minutes=30, public_url=""),
    practice_sentence=TEXTS.say("utter_start_practice"),
)


@dataclass
class FakeDraft:
    """What was told and answered."""

    statements: list[Any] = field(default_factory=list)
    speaker: str = "witness"
    answers: dict[str, Any] = field(default_factory=dict)
    facts: Any = field(default_factory=lambda: NO_FACTS)
    parts: dict[str, Any] = field(default_factory=dict)
    own_place: str | None = None
    concern: Any = field(
        default_factory=lambda: SimpleNamespace(reference="SL-7K3M-9QXD-4", version=0, touched_at=QUARTER_PAST_FOUR)
    )
    danger: bool = False
    danger_over: bool = False
    danger_words: tuple[str, ...] = ()
    suspected: tuple[str, ...] = ()


@dataclass
class FakeCase:
    """The case in hand, in memory; `submitted` holds how each concern was sent."""

    services: Any
    turn: Any
    drafts: dict[str, FakeDraft] = field(default_factory=dict)
    submitted: list[bool] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    concern_id: str | None = None
    asks: tuple[str, ...] = ()
    stands: bool = False
    sent: AlarmSent | None = None

    def read(self, text: str) -> Any:
        return self.services.understanding.read(text)

    def corrections(self, text: str, *_: object, in_passing: bool = False) -> tuple[Correction, ...]:
        return () if in_passing else corrections(text)

    @asynccontextmanager
    async def gathered(self) -> AsyncIterator[None]:
        yield  # in memory everything is written at once

    async def draft(self) -> FakeDraft | None:
        return self.drafts.get(self.turn.handle)

    async def add_statement(self, text: str, source: str) -> None:
        draft = self.drafts.setdefault(self.turn.handle, FakeDraft())
        draft.statements.append(SimpleNamespace(text=text, source=source, message_key=f"k{len(draft.statements)}"))

    async def replace_statement(self, message_key: str, text: str) -> None:
        statements = self.drafts[self.turn.handle].statements
        place = next(n for n, one in enumerate(statements) if one.message_key == message_key)
        statements[place] = SimpleNamespace(**{**vars(statements[place]), "text": text})

    async def record_answer(self, name: str, state: str, value: Any = None, text: str | None = None) -> None:
        self.drafts[self.turn.handle].answers[name] = SimpleNamespace(state=state, value=value, text=text)

    def wanted(self, draft: FakeDraft) -> tuple[str, ...]:
        return self.asks

    async def alarm_sent(self) -> AlarmSent | None:
        """Return the alarm that went out."""
        return self.sent

    async def raise_alarm_if_routed(self) -> bool:
        now = self.drafts[self.turn.handle].answers.get("happening_now")
        return now is not None and now.value == "yes"

    async def raise_safety_event(self, evidence: Any) -> None:
        self.warned.extend(evidence)

    def release_copy(self, draft: FakeDraft) -> list[Any]:
        account = SimpleNamespace(
            number=1, field="account", label="What you told", text=draft.statements[0].text, withheld=False
        )
        shown = {name: answer for name, answer in draft.answers.items() if name not in ("signs_read", "delay_told")}
        others = [name for name in shown if shown[name].state == "given"]
        return [
            account,
            *(
                SimpleNamespace(number=n, field=name, label=name, text="x", withheld=False)
                for n, name in enumerate(others, 2)
            ),
        ]

    async def readers(self, draft: FakeDraft) -> list[Any]:
        """Return who would get it."""
        return [SimpleNamespace(role="police", name="Practice police", electronic=True)]

    async def audience(self) -> Any:
        """Return for whom the receipt is written."""
        return "anybody"

    async def submit(self, *, confirmed: bool) -> Any:
        self.submitted.append(confirmed)
        self.drafts.pop(self.turn.handle)
        self.stands = False  # the gateway forgets it where a report ends
        recipients = [("police", "Practice police", "waiting", None)]
        return SimpleNamespace(
            reference="SL-7K3M-9QXD-4", recipients=recipients, call_now=None, must_call=(), products=()
        )

    async def note_vehicle_parked(self) -> None:
        self.stands = True

    async def park(self) -> None: ...

    async def resume(self) -> None: ...

    async def discard(self) -> None:
        self.drafts.pop(self.turn.handle, None)
        self.stands = False

    async def own_reports(self) -> list[Any]:
        return []

    async def contacts(self) -> list[Any]:
        return []


def tracker(
    text: str = "", intent: str = "describe_concern", *, tap: tuple[str, ...] | None = None, **state: Any
) -> Any:
    """Return what Rasa hands to an action for one message."""
    entities = [{"entity": "value", "value": value} for value in tap or ()]
    message = {
        "text": text,
        "intent": {"name": intent, "confidence": state.pop("confidence", 1.0)},
        "entities": entities,
        "message_id": state.pop("message_id", "m1"),
        "metadata": {
            "channel": state.pop("channel", "web"),
            "sector": state.pop("sector", "taxi"),
            "area": state.pop("area", None),
            "parked": "yes" if state.pop("parked", False) else None,
        },
        "tapped": tap is not None,
    }
    loop = {"name": "concern_form", "rejected": state.pop("rejected", False)}
    return SimpleNamespace(sender_id="h1", latest_message=message, active_loop=loop, slots=state.pop("slots", {}))


@dataclass
class Talk:
    """One person's interview: keeps the slots between turns as Rasa would."""

    cases: FakeCase = field(default_factory=lambda: FakeCase(SERVICES, None))
    slots: dict[str, Any] = field(default_factory=dict)
    sector: str = "taxi"
    channel: str = "web"
    area: str | None = None
    services: Any = field(default_factory=lambda: SERVICES)
    sent: int = 0

    def case(self, turn: Any) -> Any:
        """Return the case of one turn."""
        self.cases.turn = turn
        return self.cases

    async def say(self, text: str = "", intent: str = "describe_concern", **more: Any) -> list[dict[str, Any]]:
        """Send one message and return the replies."""
        self.sent += 1
        told: dict[str, Any] = {
            "slots": self.slots,
            "sector": self.sector,
            "channel": self.channel,
            "area": self.area,
            "parked": await self.is_parked(),
            "message_id": f"m{self.sent}",
        }
        turn = read_turn(tracker(text, intent, **told, **more))
        outcome = await Interview(turn, self.case(turn)).take()
        self.slots.update({event["name"]: event["value"] for event in reversed(events_of(outcome))})
        self.rejected = outcome.left_to_rules
        return [message.to_json() for message in outcome.messages]

    async def is_parked(self) -> bool:
        """Say whether the gateway knows that the car stands."""
        return self.cases.stands

    async def tap(self, *values: str, intent: str = "answer") -> list[dict[str, Any]]:
        """Tap options."""
        return await self.say(intent=intent, tap=values)

    @property
    def step(self) -> str | None:
        """What is asked now."""
        return self.slots.get("requested_slot")

    @property
    def draft(self) -> FakeDraft:
        """What has been stored."""
        return self.cases.drafts["h1"]
