"""A question of the interview as a record: when it applies, how it may be answered, and where its answer goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from bot.understanding.asking.nothing_to_report import Doubt
    from bot.understanding.facts import Facts

Kind = Literal["statement", "words", "words_or_pin", "choice", "choice_or_words", "several", "contact"]
About = Literal["event", "child", "reporter", "conversation"]
HEARD: frozenset[Kind] = frozenset({"statement", "words", "words_or_pin"})
OTHERS = frozenset({"child", "adult_of_concern", "vehicle", "online_space"})  # subjects who are not the reporter
BUTTONS_ONLY: frozenset[Kind] = frozenset({"choice", "several"})


class AnswerState(Protocol):
    """One stored answer, as far as it decides what is asked."""

    @property
    def state(self) -> str:
        """given, skipped or unknown."""

    @property
    def value(self) -> Any:
        """The choice, where there was one."""


class AnsweredDraft(Protocol):
    """The parts of a draft that decide what is asked."""

    @property
    def statements(self) -> Sequence[Any]:
        """The person's statements, in order."""

    @property
    def answers(self) -> Mapping[str, AnswerState]:
        """How each question was answered so far, by its id."""

    @property
    def facts(self) -> Facts:
        """What the words say."""


@dataclass(frozen=True)
class Situation:
    """What else decides the next question: where the person is, and what the account already says."""

    sector: str | None = None
    channel: str = "web"
    parked: bool = False
    web_form: bool = False  # a page of our own can be reached, so that who the child is need not be told elsewhere
    has_behaviour: bool = True
    says_when_happening: bool = False
    doubt: Doubt | None = None  # why it is asked whether there is anything to pass on
    suggestions: tuple[str, ...] = ()
    in_account: tuple[str, ...] = ()  # questions that the words told so far answer, wherever they were told
    to_read_back: tuple[str, ...] = ()  # those of them that the statements answer by themselves
    sector_questions: int = 0
    wanted: tuple[str, ...] = ()  # what the routing table still wants to know
    in_danger: bool = False  # stated, and not taken back
    of_own_childhood: bool = False  # a grown-up tells what was done to them then, and of no child of today
    work_unclear: bool = False  # as what whom it is about works was told by half
    own_place: str | None = None  # where the reporter works, when it happened there
    places: tuple[tuple[str, str], ...] = ()  # id and name, when the words of `where` name more than one
    places_told: tuple[str, ...] = ()  # in words alone, with a name or a number of their own
    told_in_words: tuple[int, ...] = ()  # the numbers of the trade's own questions that the words answer
    answers_at_most: int | None = None  # what a report may cost; None = everything is asked
    asks_first: tuple[str, ...] = ()  # of what may be left over


Condition = Callable[[AnsweredDraft, Situation], bool]


class Fills(NamedTuple):
    """The subject of the referral and its field that the person's own words fill."""

    subject: str
    field: str


class FactReading(NamedTuple):
    """How a question for facts sees what the account says: whether it is answered, and in which words to read back.

    `partly`: whether something is told that is read back although the question is still asked for the rest.
    """

    answers: Callable[[Facts], bool]
    in_words: Callable[[Facts], Sequence[str]]
    partly: Callable[[Facts], bool] | None = None

    def tells(self, facts: Facts) -> bool:
        """Return whether there is something to read back."""
        return (self.partly or self.answers)(facts)


def always(draft: AnsweredDraft, situation: Situation) -> bool:
    """Return true: the question applies in every conversation."""
    return True


def never(draft: AnsweredDraft) -> bool:
    """Return false: nothing that a draft holds answers the question."""
    return False


@dataclass(frozen=True)
class Question:
    """One question and the field of the concern that holds its answer; the text is `utter_interview_<id>`."""

    id: str
    kind: Kind = "words"
    when: Condition = always
    about: About = "event"  # what is about the reporter or the conversation holds no facts of the event
    skippable: bool = True
    own_words: frozenset[str] = frozenset()  # channels with a text of their own, `utter_interview_<id>_<channel>`
    released: bool = True  # a line of the release copy, labelled `utter_concerns_label_<id>`
    not_for: frozenset[str] = frozenset()  # roles of recipients who do not see the line
    facts: FactReading | None = None
    fills: Fills | None = None
    routing_rank: int | None = None  # asked only when the routing table wants it; 1 = the gravest
    always_put: bool = False  # whatever else the routing table wants to know
    answered_by: Callable[[AnsweredDraft], bool] = never  # other answers that make it needless
    worth: int = 0  # its rank among those that may be left over, 1 finds a child soonest; 0 = always asked
    asks_too: str | None = None  # the question that is put in the same breath while both are open
    concrete: bool = False  # an answer makes the account more than a mere note
    may_alarm: bool = False
    also_records: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # choice -> another field and its value
    of_a_subject: bool = False  # names and numbers in its answer are of the child, of an adult or of their vehicle
    of_the_moment: bool = False  # asked by the situation of the moment alone, answered before or not
    tells_in_words: bool = False  # what is typed for a choice tells more than the choice does: "the vicar"
    sector_number: int = 0  # the sector's own question with this number

    @property
    def listens(self) -> bool:
        """Whether free words are expected, so that only a clear question counts as one."""
        return self.kind in HEARD

    @property
    def multiple(self) -> bool:
        """Whether several options can be chosen."""
        return self.kind == "several"

    @property
    def takes_words(self) -> bool:
        """Whether words that choose no option are an answer."""
        return self.kind not in BUTTONS_ONLY and self.kind != "contact"

    @property
    def text_key(self) -> str:
        """The key of the question's text."""
        return f"utter_interview_{self.id}"

    @property
    def label_key(self) -> str:
        """The key of the label of its line in the release copy."""
        return f"utter_concerns_label_{self.id}"

    @property
    def holds_facts(self) -> bool:
        """Whether the words of an answer are read for facts of the event."""
        return self.about in ("event", "child")


class Questionnaire:
    """All questions in the order in which they are asked, and the lists of them that other rooms need."""

    def __init__(self, rows: Sequence[Question]) -> None:
        self.rows = tuple(rows)
        self.by_id: Mapping[str, Question] = {row.id: row for row in self.rows}
        if len(self.by_id) != len(self.rows):
            raise ValueError("a question's id is used twice")

    def _ids(self, holds: Callable[[Question], object]) -> tuple[str, ...]:
        return tuple(row.id for row in self.rows if holds(row))

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The questions for facts, in the order that counts."""
        return self._ids(lambda row: row.facts)

    @cached_property
    def statements(self) -> tuple[str, ...]:
        """The questions whose words are statements of their own."""
        return self._ids(lambda row: row.kind == "statement")

    @cached_property
    def concrete(self) -> tuple[str, ...]:
        """The questions whose answers name somebody or something."""
        return self._ids(lambda row: row.concrete)

    @cached_property
    def about_child(self) -> frozenset[str]:
        """The questions about the child alone: their times are birthdays, their places the child's."""
        return frozenset(self._ids(lambda row: row.about == "child"))

    @cached_property
    def about_others(self) -> frozenset[str]:
        """The questions about the child, the person of concern or their vehicle: names and numbers there are theirs."""
        return self.about_child | self._of_subjects

    @cached_property
    def _of_subjects(self) -> frozenset[str]:
        return frozenset(self._ids(lambda row: row.of_a_subject or (row.fills and row.fills.subject in OTHERS)))

    @cached_property
    def by_routing(self) -> tuple[str, ...]:
        """The questions of the routing table, the gravest first."""
        ranked = sorted((row.routing_rank, row.id) for row in self.rows if row.routing_rank is not None)
        return tuple(name for _, name in ranked)

    @cached_property
    def released(self) -> tuple[str, ...]:
        """The lines of the release copy after the statements: what everybody is asked, then what routing asks."""
        asked_of_all = self._ids(lambda row: self._in_copy(row) and row.routing_rank is None)
        return (*asked_of_all, *(name for name in self.by_routing if self.by_id[name].released))

    @staticmethod
    def _in_copy(row: Question) -> bool:
        return row.released and row.holds_facts and not row.sector_number

    @cached_property
    def released_last(self) -> tuple[str, ...]:
        """The lines about the reporter, which end the release copy."""
        return self._ids(lambda row: row.released and row.about == "reporter")

    def hidden_from(self, role: str) -> frozenset[str]:
        """Return the questions whose lines a recipient does not see."""
        return frozenset(self._ids(lambda row: role in row.not_for))

    def fills(self, subject: str) -> Mapping[str, str]:
        """Return the question that fills each field of a subject."""
        return {row.fills.field: row.id for row in self.rows if row.fills and row.fills.subject == subject}
