"""What was told: statements, the lines that the person saw, their answers, and what recipients asked."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.concerns.contract.promises.base import Code, Moment, Promise, SubjectId, Words, absent

Number = Annotated[int, Field(ge=1)]
Offset = Annotated[int, Field(ge=0)]
QuestionId = Annotated[str, Field(min_length=1, max_length=36)]


class Span(Promise):
    """Where in a text somebody else's words stand: forwarded, quoted, a mail's head."""

    start: Offset
    end: Offset


class Statement(Promise):
    """Words of the reporter, masked and never reworded."""

    number: Number
    text: str
    withheld: bool
    how: Annotated[str, Code("how_told")]
    first_hand: bool | None
    when_known: Moment | None
    said_at: Moment
    version: Number
    second_hand: list[Span] = absent()
    answers_question: QuestionId = absent()


class Line(Promise):
    """One numbered line that the person saw and confirmed."""

    number: Number
    field: str
    label: str
    text: str


class SectorAnswer(Promise):
    """One of the trade's own questions with its answer."""

    id: str
    question: str
    state: Annotated[str, Code("answer_states")]
    value: str | None
    text: str | None


class AskedByRecipient(Promise):
    """What a recipient asked the reporter; `answers` is empty as long as nobody has answered."""

    id: QuestionId
    asked_by: Annotated[str, Code("recipients")]
    referral: str
    token: str | None
    asked_at: Moment
    text: str
    answers: list[Number]


class Indicator(Promise):
    """A sign that the person ticked."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    sentence: str
    sign: Annotated[str, Code("sign_kinds")]
    context: str


class Missing(Promise):
    """What was told of a missing child."""

    subject: SubjectId = absent()
    since: str | None
    circumstances: str | None
    police_reference: str | None
    found_where: str | None


class Emergency(Promise):
    """Whether danger was stated, and whether 999 was called."""

    danger_stated: bool
    called_999: Annotated[str, Code("called_999")]
    incident_number: str | None


class Reporter(Promise):
    """Who reports, as far as they chose to be known."""

    choice: Annotated[str, Code("reporter_choices")]
    contact: str | None


class Site(Promise):
    """The organisation whose link opened the chat."""

    name: Words
    address: Words = absent()


class EarlierReport(Promise):
    """An earlier report of the same reporter, as they said."""

    reference: str
    relation: Literal["continues", "same_people"]


class AllClear(Promise):
    """The person took the alarm back, in these words; nobody has checked it."""

    reason: Literal["discarded", "taken_back"]
    words: list[str]


class Pin(Promise):
    """Where the reporter is."""

    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
