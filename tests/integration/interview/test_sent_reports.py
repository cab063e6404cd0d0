"""What a person is told of a report that was sent, and what is added to it."""

from __future__ import annotations

import pytest
from sqlalchemy import delete

from actions.action import TopicAction, case_of
from actions.own_reports import AddInformation, ShowStatus, StopConcern, WithdrawReport
from actions.tracker import read_turn
from bot import clock, concerns, inbox
from bot.casework.service import CaseService
from bot.channels.web.receipt.receipt_reports import reports
from bot.interview.voice import Voice
from bot.outbox.tables import DestinationRow
from tests.integration.interview.real_talk import SAW, RealTalk, act, begin, latest, sent, skip_to_check, tick
from tests.unit.interview.world import tracker


async def test_sending_again_after_a_lost_answer_gives_the_same_receipt(talk: RealTalk) -> None:
    """The engine may die between the commit and its answer."""
    await begin(talk)
    await skip_to_check(talk)
    slots, sent = dict(talk.slots), talk.sent
    first = await talk.tap("send")
    talk.slots, talk.sent = slots, sent
    assert await talk.tap("send") == first


async def without_council(talk: RealTalk) -> None:
    """Leave children's social care without an electronic destination."""
    async with talk.services.database.writing() as session:
        await session.execute(delete(DestinationRow).where(DestinationRow.role == "social_care"))


async def test_a_receipt_says_first_what_has_not_gone_and_takes_the_call_down(talk: RealTalk) -> None:
    """Without an electronic destination the person must call, and until then it is "not passed on"."""
    await without_council(talk)
    await begin(talk)
    await tick(talk, "control_not_free_to_leave")
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    assert receipt["text"].startswith("This has NOT gone to children's services.")
    assert "gateway:told:social_care" in {option["id"] for option in receipt["options"]}
    async with talk.services.database.writing() as session:
        told = inbox.Conversation("somebody else now", "web")
        service = CaseService(talk.services)
        assert await service.record_call(session, told, "social_care", clock.now(), receipt["reference"])
        found = await concerns.mine(session, service.context, "h1")
    assert {role: state for role, _, state, _ in found[0].recipients}["social_care"] == "told"


async def test_a_mere_note_says_that_it_went_to_nobody(talk: RealTalk) -> None:
    """Nothing is called sent that was not, and the person learns what would change that."""
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say("it all felt odd")
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    first = receipt["text"].split("\n\n")[0]
    assert "NOT been passed on to anyone" in first
    assert "999" in first
    assert "101" in first


async def test_only_checked_contacts_are_named(talk: RealTalk) -> None:
    """Without an operator's check only 999 and 101 are shown; every kind that is asked for exists."""
    knowledge = talk.services.knowledge
    known = {
        contact.kind for contact in (*knowledge.national, *(c for a in knowledge.areas.values() for c in a.contacts))
    }
    asked = {row.kind for row in knowledge.contact_kinds}
    shown = await case_of(talk.services, read_turn(tracker())).contacts()
    assert asked <= known
    assert [contact.kind for contact in shown] == ["emergency", "police_non_emergency"]


async def test_more_about_a_sent_concern_goes_on_as_its_next_version(talk: RealTalk) -> None:
    """The same reference, version 2, with the new words; and the person is told so."""
    reference = await sent(talk)
    more = "the same man came back today and the girl got into his blue van again outside the shop"
    said = await act(talk, AddInformation, more, "add_information")
    state, payload = await latest(talk)
    assert (state, payload["reference"], payload["version"]) == ("submitted", reference, 2)
    assert reference in said
    assert more in str(payload["release_copy"])


async def test_more_to_add_asks_for_it_under_the_reference_sent_last(talk: RealTalk) -> None:
    """The button asks what to add; the reference by which the gateway listens is that of the report."""
    reference = await sent(talk)
    turn, voice = read_turn(tracker("", "add_information", tap=())), Voice(talk.services, talk.sector)
    await AddInformation().act(turn, case_of(talk.services, turn), voice)
    (asked,) = voice.messages
    assert (asked.kind, asked.reference, reference in asked.text) == ("text", reference, True)


async def test_nothing_can_be_added_where_nothing_was_reported(talk: RealTalk) -> None:
    """Who has no report here hears that, and is not told that it goes to the same people."""
    turn, voice = read_turn(tracker("", "add_information", tap=())), Voice(talk.services, talk.sector)
    await AddInformation().act(turn, case_of(talk.services, turn), voice)
    assert "no report of yours" in voice.messages[0].text


@pytest.mark.parametrize(("channel", "asks"), [("web", True), ("telegram", False)])
async def test_who_speaks_of_an_earlier_report_is_asked_for_it(talk: RealTalk, channel: str, *, asks: bool) -> None:
    """In a new chat on the web the link of its receipt is asked for; a receipt in Telegram has none."""
    talk.channel = channel
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    shown = await talk.say("I sent you a report last week, it is the same man: he had another girl of 14 in his car")
    line = "\n".join(message["text"] for message in shown)
    assert "earlier report of yours in this chat" in line
    assert ("Do you have the link of its receipt?" in line) is asks


@pytest.mark.parametrize("action", [AddInformation, ShowStatus])
async def test_my_reports_on_the_web_takes_the_link(talk: RealTalk, action: type[TopicAction]) -> None:
    """Who has no report in this chat is asked for the link of its receipt, and told where to put it."""
    shown = await act(talk, action, "", "check_status")
    assert "Do you have the link of its receipt? Open My reports" in shown


async def test_what_was_sent_is_never_called_discarded(talk: RealTalk) -> None:
    """Discard outside the interview drops nothing that has gone."""
    await sent(talk)
    assert "discarded" not in await act(talk, StopConcern, "discard", "discard")
    assert (await latest(talk))[0] == "submitted"


async def test_a_wish_to_withdraw_is_passed_on_and_the_facts_keep_moving(talk: RealTalk) -> None:
    """Nothing is unsent: the next version says that the reporter wishes to withdraw, beside all that was told."""
    reference = await sent(talk)
    said = await act(talk, WithdrawReport, "please take my report back", "withdraw_report")
    _, payload = await latest(talk)
    assert (payload["version"], "cannot be unsent" in said, reference in said) == (2, True, True)
    assert {"withdrawn", "account"} <= {line["field"] for line in payload["release_copy"]}
    assert SAW in str(payload["release_copy"])


async def test_the_chat_and_the_web_page_say_the_same_of_a_report(talk: RealTalk) -> None:
    """A recipient without a destination is called by words in both, never by its id."""
    await without_council(talk)
    await begin(talk)
    await tick(talk, "control_not_free_to_leave")
    await skip_to_check(talk)
    await talk.tap("send")
    said = await act(talk, ShowStatus, "where is my report", "check_status")
    (page,) = await reports(talk.services, "h1")
    shown = [line.text for line in page.recipients]
    assert [text for text in shown if text not in said] == []
    assert not any("social_care" in text for text in shown)
    assert any(text.startswith("Children's social care: not passed on") for text in shown)
    assert [line.role for line in page.recipients if line.role] == ["social_care"]
