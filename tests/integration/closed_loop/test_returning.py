"""A person who comes back is asked once whether it belongs to their earlier report, and it is joined or linked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from sqlalchemy import select

from bot import clock, concerns, inbox
from bot.concerns.tables import ProductRow
from tests.integration.interview.conftest import talk
from tests.integration.interview.real_talk import RealTalk, begin, skip_to_check
from tests.support.concerns import given

__all__ = ["talk"]  # the fixture
BACK = "same bloke as yesterday, he had another girl of about 14 in his car and she was crying"


async def send_one(talk: RealTalk) -> str:
    """Send a first report and return its reference."""
    await begin(talk)
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    talk.slots.clear()  # the next message begins a new session
    return str(receipt["reference"])


async def to_police(talk: RealTalk) -> list[Mapping[str, Any]]:
    """Return what police got, oldest first."""
    context = concerns.ConcernContext.of(talk.services)
    async with talk.services.database.reading() as session:
        rows = await session.scalars(select(ProductRow.id).where(ProductRow.role == "police").order_by(ProductRow.id))
        return [await concerns.payload(session, context, name) for name in rows]


async def referrals(talk: RealTalk, reference: str) -> list[Mapping[str, Any]]:
    """Return the referrals that police got under a reference, oldest first."""
    read = await to_police(talk)
    return [one for one in read if one["reference"] == reference and one["kind"] == "police_intelligence"]


async def asked(talk: RealTalk, words: str = BACK) -> str:
    """Come back with words and return what is asked then."""
    shown = await talk.say(words)
    if talk.step == "parked":
        shown = await talk.tap("parked")
    return str(shown[-1]["text"])


async def test_who_comes_back_is_asked_after_parking(talk: RealTalk) -> None:
    """The question names the reference and the day; a driver is asked first whether they are parked."""
    reference = await send_one(talk)
    text = await asked(talk)
    assert talk.step == "earlier_report"
    assert reference in text
    assert f"{clock.now():%B}" in text


@pytest.mark.parametrize("answer", ["yes", "Yes, add it", "yeah its the same report"])
async def test_yes_makes_the_next_version_of_the_same_report(talk: RealTalk, answer: str) -> None:
    """The words go out under the first reference, one line says so, and nothing is left unfinished."""
    reference = await send_one(talk)
    await asked(talk)
    (line,) = await talk.say(answer, "affirm")
    latest = (await referrals(talk, reference))[-1]
    assert (latest["version"], talk.step) == (2, None)
    assert BACK in [statement["text"] for statement in latest["statements"]]
    assert (line["kind"], line["reference"]) == ("text", reference)
    assert "Demo Police" in line["text"]
    async with talk.services.database.reading() as session:
        assert await concerns.current(session, "h1") is None


async def test_words_beside_the_yes_go_with_it(talk: RealTalk) -> None:
    """Nothing typed is lost."""
    reference = await send_one(talk)
    await asked(talk)
    await talk.say("yes, and this time the car was a blue Astra", "affirm")
    assert "blue Astra" in str((await referrals(talk, reference))[-1]["statements"])


async def test_no_makes_a_report_of_its_own_that_names_the_first(talk: RealTalk) -> None:
    """The words said that it is the same man: the analyst reads of which report."""
    reference = await send_one(talk)
    await asked(talk)
    await talk.tap("no")
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    assert receipt["reference"] != reference
    (sent,) = await referrals(talk, receipt["reference"])
    assert sent["earlier_report"] == {"reference": reference, "relation": "same_people"}


async def test_a_link_never_tells_more_of_who_reports(talk: RealTalk) -> None:
    """A named report is not tied to one that was sent without a name."""
    await send_one(talk)
    await asked(talk)
    await talk.tap("no")
    await skip_to_check(talk)
    context = concerns.ConcernContext.of(talk.services)
    async with talk.services.database.writing() as session:
        await concerns.Answers(session, context).record(talk.slots["concern"], "reporter_choice", given("named"))
    (receipt,) = await talk.tap("send")
    assert "earlier_report" not in (await referrals(talk, receipt["reference"]))[0]


async def test_a_remembered_detail_goes_to_the_report(talk: RealTalk) -> None:
    """A name and a coat that come to mind are read in the next version."""
    reference = await send_one(talk)
    await asked(talk, "i remembered she had a green coat and the man was called Baz")
    await talk.tap("yes")
    assert "Baz" in str((await referrals(talk, reference))[-1]["statements"])


async def test_nothing_told_yet_opens_the_way_to_tell_it(talk: RealTalk) -> None:
    """ "It's about my report" alone makes no version; what to add is asked."""
    reference = await send_one(talk)
    await asked(talk, "it's about my report from last week")
    (line,) = await talk.tap("yes")
    assert len(await referrals(talk, reference)) == 1
    assert (line["reference"], "Tell me now" in line["text"]) == (reference, True)


async def test_an_alarm_keeps_a_reference_of_its_own(talk: RealTalk) -> None:
    """Whoever heard the alarm goes on hearing of that one, and hears once to which report it belongs."""
    reference = await send_one(talk)
    await asked(talk, "same bloke as last night, he is hitting her right now in the car, she is screaming help me")
    await talk.tap("yes")
    *_, alarm = [one for one in await to_police(talk) if one["kind"] == "safety_event"]
    assert alarm["earlier_report"] == {"reference": reference, "relation": "continues"}
    assert len(await referrals(talk, reference)) == 1
    assert (await talk.stored()).given("earlier_report") == "yes"
    assert talk.step != "earlier_report"


async def test_a_first_report_is_never_asked(talk: RealTalk) -> None:
    """A habit is no return, and without a report there is none to belong to."""
    await asked(talk, "same man every friday picks up a different girl of about 14 from the gate")
    assert talk.step != "earlier_report"
    await asked(talk)
    assert talk.step != "earlier_report"


async def test_who_speaks_of_a_report_that_is_not_here_hears_the_truth(talk: RealTalk) -> None:
    """Sent from elsewhere, or cut: it cannot be joined, and the words are a new report."""
    await talk.say("the girl I told you about is back, she was in a car with a man of 40")
    shown = await talk.tap("parked")
    assert "utter_interview" not in shown[-1]["text"]
    assert talk.step != "earlier_report"
    assert (await talk.stored()).statements[0].text.startswith("the girl I told you about")


async def test_somebody_elses_report_is_never_offered(talk: RealTalk) -> None:
    """Only reports of the same conversation."""
    await send_one(talk)
    async with talk.services.database.writing() as session:
        content = talk.services.content
        await inbox.start_conversation(session, content, inbox.Conversation("h2", "web"), clock.now())
        case_context = concerns.ConcernContext.of(talk.services)
        assert await concerns.mine(session, case_context, "h2") == []
