"""The core's records: plain, frozen, without storage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from bot.concerns.redaction.redact import Redaction
    from bot.concerns.referral.recipient_questions import RecipientQuestion
    from bot.guidance.model import Contact
    from bot.understanding.facts import Facts

How = Literal["saw", "heard", "was_told", "inferred", "unspecified"]
State = Literal["open", "parked", "submitted", "discarded"]
AnswerState = Literal["given", "skipped", "unknown"]
SHORT_NO = 4  # words: "no i dont sorry"; a longer answer that begins with no goes on to tell something
_NO = frozenset({"no", "nope", "nah", "not", "none", "nothing", "never", "dont", "don't", "dunno", "sorry", "idk"})
HOWS: tuple[How, ...] = ("saw", "heard", "was_told", "inferred", "unspecified")


class ConcernError(Exception):
    """A call that the core cannot carry out; `code` maps to one `utter_error_<code>`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class NewConcern:
    """Where a concern begins: the conversation, and what is known of it from the link that opened it."""

    handle: str
    channel: str
    sector: str | None
    area: str | None
    organisation: str | None = None
    link_code: str | None = None


@dataclass(frozen=True)
class Concern:
    """One concern as stored; `version` is 0 until it was passed on."""

    id: str
    reference: str
    handle: str | None
    channel: str
    sector: str | None
    area: str | None
    state: State
    version: int
    confirmed: bool
    opened_at: datetime
    touched_at: datetime


@dataclass(frozen=True)
class NewStatement:
    """Words to keep as they are; `message_key` is the id of the message that brought them, `source` where they came."""

    text: str
    message_key: str
    how: How = "unspecified"
    source: str = "account"
    when_known: datetime | None = None


@dataclass(frozen=True)
class Statement:
    """What somebody said, in its latest version; `how` they know it, and `when_known` if they said since when."""

    id: str
    message_key: str
    text: str
    how: How
    source: str
    version: int
    said_at: datetime
    when_known: datetime | None = None
    first_said_at: datetime | None = None  # of the message, when this version is an edit of it

    @property
    def written(self) -> datetime:
        """When the message was written, from which its "yesterday" is counted."""
        return self.first_said_at or self.said_at


@dataclass(frozen=True)
class Answer:
    """The answer to one question: a choice (`value`), words (`text`), or neither when skipped or not known."""

    state: AnswerState
    value: Any = None
    text: str | None = None
    written: datetime | None = field(default=None, compare=False)  # when it was given
    version: int = field(default=0, compare=False)  # how often it was given


def _tells(words: Any) -> bool:
    """Say whether words to "anything that would help to find the child" are more than a no."""
    read = str(words or "").casefold().replace("’", "'").split()
    return bool(read) and (read[0].strip(".,!") not in _NO or len(read) > SHORT_NO)


@dataclass(frozen=True)
class Draft:
    """Everything told so far. `redaction` may say who reports; it is kept out of repr and goes into no product."""

    concern: Concern
    statements: tuple[Statement, ...]
    answers: Mapping[str, Answer]
    facts: Facts
    redaction: Redaction = field(repr=False)
    parts: Mapping[str, Facts] = field(default_factory=dict)  # the facts of each answer, and of the account
    danger: bool = False  # stated in words and not taken back
    danger_over: bool = False  # the person's own later words took it back
    danger_words: tuple[str, ...] = ()
    suspected: tuple[str, ...] = ()  # words that are danger unless the person says that it is not happening now
    alarmed: tuple[str, ...] = ()  # the roles that got a safety event
    questions: tuple[RecipientQuestion, ...] = ()  # of recipients, with what answers them among the statements
    own_place: str | None = field(default=None, repr=False)  # where the reporter works, when it happened there
    typed: Callable[[], Mapping[str, Facts]] = field(default=dict, repr=False, compare=False)  # nothing withheld

    def given(self, name: str) -> Any:
        """Return the choice of a field when one was given, else its words, else None."""
        answer = self.answers.get(name)
        if answer is None or answer.state != "given":
            return None
        return answer.value if answer.value is not None else answer.text

    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators that the person ticked."""
        ticked = self.given("indicators")
        return tuple(ticked) if isinstance(ticked, list | tuple) else ()

    @property
    def choice(self) -> str:
        """named, confidential, anonymous or not_chosen, which is treated like anonymous."""
        chosen = self.given("reporter_choice")
        return chosen if chosen in ("named", "confidential", "anonymous") else "not_chosen"

    @property
    def child_known(self) -> bool:
        """Whether the child could be found: the person knows who it is, or reports from the child's school."""
        return (
            any(self.given(name) for name in ("child_name", "child_address"))
            or _tells(self.given("child_findable"))
            or bool(self.given("child_known") == "yes")
            or self.concern.sector == "school"
            or self.speaker == "child"
        )

    @property
    def colleague(self) -> bool:
        """Whether it is about somebody the reporter works with."""
        return bool(self.given("about_colleague") == "yes")

    @property
    def speaker(self) -> str:
        """witness, child or adult_victim."""
        return self.given("speaker") or "witness"


@dataclass(frozen=True)
class ReleaseLine:
    """One numbered line of the release copy: what the recipients will read."""

    number: int
    field: str
    label: str
    text: str
    withheld: bool


class Urgency(NamedTuple):
    """How soon, why, and which rule said so."""

    level: Literal["immediate", "same_day", "routine"]
    reason: str
    set_by: str


@dataclass(frozen=True)
class Route:
    """Where a concern goes. `danger` is danger now, which makes an event; without `classified` it is only a note."""

    lanes: tuple[str, ...]
    products: tuple[str, ...]
    urgency: Urgency
    danger: bool
    same_day: bool
    recipients: tuple[str, ...]
    ask: tuple[str, ...] = ()
    classified: bool = True
    card: bool = False  # 999 is shown: on less than danger


@dataclass(frozen=True)
class Recipient:
    """One recipient of one version as it stood when the payload was frozen."""

    role: str
    name: str | None
    mode: Literal["push", "pull", "call", "none"]
    practice: bool
    destination_id: str | None = None
    acknowledge_within: timedelta | None = None

    @property
    def electronic(self) -> bool:
        """Whether the system itself can deliver."""
        return self.mode in ("push", "pull")


@dataclass(frozen=True)
class Product:
    """One frozen payload of a referral, for the recipient of one role."""

    id: str
    kind: str
    role: str
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class Receipt:
    """What the person is told: each recipient as (role, name, state, acknowledge_within), and whom to call."""

    reference: str
    version: int
    confirmed: bool
    recipients: tuple[tuple[str, str | None, str, timedelta | None], ...]
    call_now: Contact | None
    must_call: tuple[str, ...]
    products: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ConcernState:
    """One of the person's own concerns and what became of it, newest first."""

    concern: Concern
    recipients: tuple[tuple[str, str | None, str, datetime | None], ...] = ()
    outcomes: tuple[tuple[str, Mapping[str, Any], datetime], ...] = ()
    asked: tuple[tuple[str, datetime], ...] = ()  # what recipients asked and nothing answers yet
