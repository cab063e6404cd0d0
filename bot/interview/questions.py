"""The interview: which question comes next. A plain list, pure; words are in data/responses/interview.yml."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

SECTOR_QUESTIONS = 4
FACTS = ("when", "where", "children", "adults", "vehicle", "online")
CHILD_STEPS = (
    "child_name",
    "child_age",
    "child_address",
    "child_school",
    "child_carers",
    "child_now",
    "child_needs",
)


# What the routing table still wants to know (`ask` in knowledge/routing.yml). Whether a child is in danger, and what a
# small sign means, is asked as soon as the signs are known; the rest before the check.
ASKED_SOON = (
    "with_person_of_concern",
    "child_in_danger_now",
    "child_safe_now",
    "who_is_with_the_child",
    "what_worried_you",
)
ASKED_LATE = (
    "anyone_under_18",
    "child_findable",
    "driver_badge_or_plate",
    "told_the_head",
    "school_contract",
    "licensing_authority",
)
DANGER = frozenset(ASKED_SOON[:3])
ASKED = (*ASKED_SOON[:3], *ASKED_LATE[:4], *ASKED_SOON[3:], *ASKED_LATE[4:])  # the gravest first
ASKED_IN_WORDS = frozenset(
    {"child_findable", "driver_badge_or_plate", "licensing_authority", "who_is_with_the_child", "what_worried_you"}
)
ASKED_AT_MOST = 2


class Answered(Protocol):
    """One stored answer."""

    @property
    def state(self) -> str:
        """given, skipped or unknown."""

    @property
    def value(self) -> Any:
        """What was chosen, where there was a choice."""


class DraftLike(Protocol):
    """The two parts of a draft that decide what is asked."""

    @property
    def statements(self) -> Sequence[Any]:
        """What was told, in order."""

    @property
    def answers(self) -> Mapping[str, Answered]:
        """Answers by field."""


@dataclass(frozen=True)
class Situation:
    """What else decides the next question: where the person is, and what the account already said."""

    sector: str | None = None
    channel: str = "web"
    parked: bool = False
    web_form: bool = False  # a page of our own can be reached, so that who the child is need not be told elsewhere
    has_behaviour: bool = True
    says_when_happening: bool = False
    suggestions: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    questions: int = 0
    asks: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()  # id and name, when the words of `where` name more than one


@dataclass(frozen=True)
class Step:
    """One question; `applies` says whether this conversation needs it."""

    name: str
    applies: Callable[[DraftLike, Situation], bool] = lambda draft, situation: True
    multiple: bool = False
    can_skip: bool = True
    listens: bool = False  # free words are expected, so only a clear question counts as one


def value(draft: DraftLike, name: str) -> Any:
    """Return the value given for a step, or None."""
    answer = draft.answers.get(name)
    return answer.value if answer is not None and answer.state == "given" else None


def _unsaid(fact: str) -> Callable[[DraftLike, Situation], bool]:
    return lambda draft, situation: fact not in situation.said or value(draft, "read_back") == "no"


def _pinned(draft: DraftLike, situation: Situation) -> bool:
    where = value(draft, "where")
    return isinstance(where, Mapping) and "lat" in where


def _child_known(draft: DraftLike, situation: Situation) -> bool:
    return situation.channel == "web" and value(draft, "child_known") == "yes"


def _child_elsewhere(draft: DraftLike, situation: Situation) -> bool:
    return situation.web_form and situation.channel != "web" and value(draft, "child_known") == "yes"


def _question(number: int) -> Callable[[DraftLike, Situation], bool]:
    return lambda draft, situation: situation.questions >= number


def _asked(name: str) -> Callable[[DraftLike, Situation], bool]:
    return lambda draft, situation: name in situation.asks


def _no_child(draft: DraftLike, situation: Situation) -> bool:
    return bool(value(draft, "anyone_under_18") == "no")


def still_to_ask(draft: DraftLike, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return what the routing table wants to know and the person has not said: two questions at most."""
    known: set[str] = set()
    if value(draft, "happening_now") in ("yes", "maybe"):
        known |= {"with_person_of_concern", "child_in_danger_now"}
    if "child_known" in draft.answers:
        known.add("child_findable")
    asked = [name for name in ASKED if name in draft.answers]
    open_ = [name for name in ASKED if name in wanted and name not in known and name not in asked]
    return tuple(open_[: max(0, ASKED_AT_MOST - len(asked))])


def _reachable(draft: DraftLike, situation: Situation) -> bool:
    return value(draft, "reporter_choice") in ("named", "confidential")


STEPS: tuple[Step, ...] = (
    Step("parked", lambda draft, situation: situation.sector == "taxi" and not situation.parked),
    Step("account", lambda draft, situation: not draft.statements, can_skip=False, listens=True),
    Step("what_happened", lambda draft, situation: not situation.has_behaviour, listens=True),
    Step("happening_now", lambda draft, situation: not situation.says_when_happening),
    Step("indicators", lambda draft, situation: bool(situation.suggestions), multiple=True),
    *(Step(name, _asked(name), listens=name in ASKED_IN_WORDS) for name in ASKED_SOON),
    Step("read_back", lambda draft, situation: bool(situation.said)),
    Step("when", _unsaid("when"), listens=True),
    Step("where", _unsaid("where"), listens=True),
    Step("place_choice", lambda draft, situation: bool(situation.places)),
    Step("place_kind", _pinned),
    Step("children", _unsaid("children"), listens=True),
    Step("adults", _unsaid("adults"), listens=True),
    Step("vehicle", _unsaid("vehicle"), listens=True),
    Step("online", _unsaid("online"), listens=True),
    Step("context", listens=True),
    Step("how_known"),
    Step("child_known"),
    Step("child_web", _child_elsewhere),
    *(Step(name, _child_known, listens=True) for name in CHILD_STEPS),
    *(Step(f"sector_question_{n}", _question(n), listens=True) for n in range(1, SECTOR_QUESTIONS + 1)),
    Step("reporter_choice"),
    Step("reporter_contact", _reachable),
    Step("updates"),
    *(Step(name, _asked(name), listens=name in ASKED_IN_WORDS) for name in ASKED_LATE),
    Step("adults_only", _no_child),
    Step("check", can_skip=False),
)
BY_NAME: Mapping[str, Step] = {step.name: step for step in STEPS}


def path(draft: DraftLike, situation: Situation) -> list[Step]:
    """Return the questions of this conversation in order, answered or not."""
    told = set(draft.answers) - {"child_web"}  # about the channel of the moment, not about what was seen
    return [step for step in STEPS if step.name in told or step.applies(draft, situation)]


def next_step(draft: DraftLike, situation: Situation) -> Step | None:
    """Return the first question without an answer; None when the check has been confirmed."""
    return next((step for step in path(draft, situation) if step.name not in draft.answers), None)


def previous_step(draft: DraftLike, situation: Situation, name: str) -> Step | None:
    """Return the question before the named one, if it can be answered again."""
    names = [step.name for step in path(draft, situation)]
    before = names[: names.index(name)] if name in names else names
    return BY_NAME[before[-1]] if before else None


@dataclass(frozen=True)
class Nothing:
    """The draft of a person who has told nothing yet."""

    statements: tuple[Any, ...] = ()
    answers: Mapping[str, Answered] = field(default_factory=dict)
