"""Forms as people expect them: a day by the device's own picker, numbers that can be tapped, how much it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from bot.gateway import EngineReply
from bot.guidance.texts import Message
from tests.browser.conftest import Visitor
from tests.browser.script import WAYS, asked, check
from tests.browser.test_web_page import faults
from tests.unit.gateway.world import KNOWLEDGE, TEXTS

PICK = "Choose the day and time"


@pytest.fixture
def at_when(visitor: Visitor) -> Page:
    """Come to the question for the time."""
    visitor.engine.answers = [asked("when", "When was it?"), asked("where", "Where was it?")]
    page = visitor.open()
    visitor.say("a girl about 14")
    expect(page.get_by_text("When was it?")).to_be_visible()
    return page


@pytest.mark.parametrize("reload", [False, True])
def test_what_is_picked_is_written_as_words(visitor: Visitor, at_when: Page, *, reload: bool) -> None:
    """It goes into the box beside what stands there, and nothing is sent before Send."""
    if reload:
        at_when.reload()
    at_when.get_by_label("Your message").fill("after school")
    at_when.get_by_text(PICK).click()
    at_when.get_by_label("Day").fill("2026-11-27")
    at_when.get_by_label("Time, if you know it").fill("15:15")
    at_when.get_by_role("button", name="Put it in my message").click()
    box = at_when.get_by_label("Your message")
    expect(box).to_have_value("after school, Friday 27 November 2026 at 3:15pm")
    expect(box).to_be_focused()
    assert len(visitor.engine.asked) == 1
    assert faults(at_when) == []
    at_when.locator("#message button").click()
    expect(at_when.get_by_text("Where was it?")).to_be_visible()
    expect(at_when.get_by_text(PICK)).to_have_count(0)


def test_a_day_alone_is_enough_and_return_presses_nothing_else(visitor: Visitor, at_when: Page) -> None:
    """Who knows no time picks none, and Return in the picker does not skip the question."""
    at_when.get_by_text(PICK).click()
    at_when.get_by_label("Day").fill("2026-11-27")
    at_when.get_by_label("Day").press("Enter")
    expect(at_when.get_by_label("Your message")).to_have_value("Friday 27 November 2026")
    assert len(visitor.engine.asked) == 1


@pytest.mark.parametrize("reload", [False, True])
def test_a_question_for_place_and_time_has_the_picker_too(visitor: Visitor, *, reload: bool) -> None:
    """Two questions in one breath; a question for the place alone has none."""
    both = TEXTS.say("utter_interview_where_and_when_web", "taxi")
    visitor.engine.answers = [asked("where", both), asked("where", "Where was it?")]
    page = visitor.open()
    visitor.say("a girl about 14")
    expect(page.get_by_text(PICK)).to_be_visible()
    if reload:
        page.reload()
    expect(page.get_by_text(PICK)).to_be_visible()
    visitor.say("by the station")
    expect(page.get_by_text("Where was it?")).to_be_visible()
    expect(page.get_by_text(PICK)).to_have_count(0)


def test_a_number_to_call_can_be_tapped_and_a_room_is_none(visitor: Visitor) -> None:
    """Only behind words such as "call": in the answer as it comes and on the page as made by the server."""
    text = "If it can wait, call 101, or 999 in danger. You said room 101 and 999 pounds."
    visitor.engine.answers = [EngineReply((Message("text", text),), None)]
    page = visitor.open()
    visitor.say("what about room 101")
    entry = page.locator(".entry.bot").last
    for _ in range(2):
        expect(entry).to_contain_text("room 101 and 999 pounds")
        assert [one.get_attribute("href") for one in entry.get_by_role("link").all()] == ["tel:101", "tel:999"]
        page.reload()


def test_how_much_it_is_stands_at_the_start(visitor: Visitor) -> None:
    """The number of the trade is said before the first word, and goes when it has begun."""
    page = visitor.open("demo-school")
    school = KNOWLEDGE.sectors["school"]
    hint = page.get_by_text(f"about {school.about_minutes} minutes: {school.answers_at_most} short answers at most")
    expect(hint).to_be_visible()
    visitor.say("a girl about 14")
    expect(hint).to_have_count(0)
    page.reload()
    expect(page.get_by_text("happening now")).to_be_visible()
    expect(hint).to_have_count(0)


def test_how_much_is_still_to_come_stands_under_the_open_question_alone(visitor: Visitor) -> None:
    """As the answer comes and on the page as made by the server; what was answered says it no more."""
    asking = [asked("when", "When was it?"), asked("where", "Where was it?")]
    messages = zip(asking, ("About 6 more.", "About 5 more."), strict=True)
    visitor.engine.answers = [EngineReply((replace(one.messages[0], ahead=text),), one.step) for one, text in messages]
    page = visitor.open()
    visitor.say("a girl about 14")
    for _ in range(2):
        expect(page.get_by_text("About 6 more.")).to_be_visible()
        page.reload()
    visitor.say("last night")
    expect(page.get_by_text("About 5 more.")).to_be_visible()
    expect(page.get_by_text("About 6 more.")).to_have_count(0)
    assert faults(page) == []


def changing() -> list[EngineReply]:
    """Return the answers of a chat in which a line of the check is changed."""
    anew = Message("question", "Your words are in the box below.", WAYS, step="account", prefill="a girl of 14")
    at_check = EngineReply((check(),), "check")
    return [at_check, EngineReply((anew,), "account"), at_check]


@pytest.mark.parametrize("reload", [False, True])
def test_a_line_that_is_changed_stands_in_the_box(visitor: Visitor, *, reload: bool) -> None:
    """The words of before are there to be put right, after a reload too, and are gone once they were sent."""
    visitor.engine.answers = changing()
    page = visitor.open()
    visitor.say("a girl of 14")
    page.get_by_role("button", name="Change line 1").click()
    box = page.get_by_label("Your message")
    expect(box).to_have_value("a girl of 14")
    if reload:
        page.reload()
        expect(box).to_have_value("a girl of 14")
    box.fill("a girl of 12")
    page.locator("#message button").click()
    expect(page.get_by_text("Please check.")).to_have_count(2)
    expect(box).to_have_value("")
    assert visitor.engine.asked[-1].text == "a girl of 12"
    assert faults(page) == []


@pytest.mark.parametrize("reload", [False, True])
def test_who_presses_back_sends_no_words_of_before(visitor: Visitor, *, reload: bool) -> None:
    """The box is empty again, and words of one's own that stand there stay."""
    visitor.engine.answers = changing()
    page = visitor.open()
    visitor.say("a girl of 14")
    page.get_by_role("button", name="Change line 1").click()
    box = page.get_by_label("Your message")
    expect(box).to_have_value("a girl of 14")
    if reload:
        page.reload()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_text("Please check.")).to_have_count(2)
    expect(box).to_have_value("")
