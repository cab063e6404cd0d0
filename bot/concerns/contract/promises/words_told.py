"""What was told: statements, the lines that the person saw, their answers, and what recipients asked."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.concerns.contract.promises.base import Moment, OfList, Promise, SubjectId, Words, absent

Number = Annotated[int, Field(ge=1)]
Offset = Annotated[int, Field(ge=0)]
QuestionId = Annotated[str, Field(min_length=1, max_length=36)]


class SpanV1(Promise):
    """Where in a text somebody else's words stand: forwarded, quoted, a mail's head."""

    start: Offset
    end: Offset


class StatementV1(Promise):
    """Words of the reporter, masked and never reworded."""

    number: Number
    text: str
    withheld: bool
    how: Annotated[str, OfList("how_told")]
    first_hand: bool | None
    when_known: Moment | None
    said_at: Moment
    version: Number
    second_hand: list[SpanV1] = absent()
    answers_question: QuestionId = absent()


class LineV1(Promise):
    """One numbered line that the person saw and confirmed."""

    number: Number
    field: str
    label: str
    text: str


class SectorAnswerV1(Promise):
    """One of the trade's own questions with its answer."""

    id: str
    question: str
    state: Annotated[str, OfList("answer_states")]
    value: str | None
    text: str | None


class QuestionWordsV1(Promise):
    """The words of one of the trade's own questions, for the id by which other keys name it."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    words: str


class AskedByRecipientV1(Promise):
    """What a recipient asked the reporter; `answers` is empty as long as nobody has answered."""

    id: QuestionId
    asked_by: Annotated[str, OfList("recipients")]
    referral: str
    token: str | None
    asked_at: Moment
    text: str
    answers: list[Number]


class IndicatorV1(Promise):
    """A sign that the person ticked."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    sentence: str
    sign: Annotated[str, OfList("sign_kinds")]
    context: str


class MissingV1(Promise):
    """What was told of a missing child."""

    subject: SubjectId = absent()
    since: str | None
    circumstances: str | None
    police_reference: str | None
    found_where: str | None


class EmergencyV1(Promise):
    """Whether danger was stated, and whether 999 was called."""

    danger_stated: bool
    called_999: Annotated[str, OfList("called_999")]
    incident_number: str | None


class ReporterV1(Promise):
    """Who reports, as far as they chose to be known."""

    choice: Annotated[str, OfList("reporter_choices")]
    contact: str | None


class SiteV1(Promise):
    """The organisation whose link opened the chat."""

    name: Words
    address: Words = absent()


class EarlierReportV1(Promise):
    """An earlier report of the same reporter, as they said."""

    reference: str
    relation: Literal["continues", "same_people"]


class AllClearV1(Promise):
    """The person took the alarm back, in these words; nobody has checked it."""

    reason: Literal["discarded", "taken_back"]
    words: list[str]


class PinV1(Promise):
    """Where the reporter is."""

    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
