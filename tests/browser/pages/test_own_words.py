"""Changing the last message of one's own, with a script and without: as a chat is expected to."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from bot.inbox import LONGEST
from tests.browser.conftest import Visitor
from tests.browser.script import asked
from tests.browser.test_web_page import faults

CHANGE = "Change this message"


def change(page: Page, text: str) -> None:
    """Put the last message right by its form."""
    page.get_by_text(CHANGE).click()
    page.get_by_label("What it should say").fill(text)
    page.get_by_role("button", name="Send the change").click()


@pytest.fixture(params=[True, False], ids=["script", "plain"])
def settings_of_page(request: pytest.FixtureRequest) -> dict[str, object]:
    """Give both kinds of browsers."""
    return {"java_script_enabled": request.param, "viewport": {"width": 390, "height": 844}}


@pytest.fixture
def at_where(visitor: Visitor) -> Page:
    """Come to a question behind an account."""
    visitor.engine.answers = [asked("where", "Where was it?"), asked("when", "When was it?")]
    page = visitor.open()
    visitor.say("a blue car with a girl of 14")
    expect(page.get_by_text("Where was it?")).to_be_visible()
    return page


def test_the_change_stands_in_its_place_and_the_question_stays_open(visitor: Visitor, at_where: Page) -> None:
    """One bubble with the new words, a line that says so, and the buttons above still work; also after a reload."""
    change(at_where, "a grey car with a girl of 14")
    expect(at_where.get_by_role("log")).to_contain_text("have corrected that")
    for again in (False, True):
        if again:
            at_where.reload()
        log = at_where.get_by_role("log")
        expect(log).to_contain_text("a grey car")
        expect(log.locator(".bubble", has_text="blue car")).to_have_count(0)
        expect(at_where.locator(".entry.you")).to_have_count(1)
    at_where.get_by_role("button", name="Skip").click()
    expect(at_where.get_by_text("When was it?")).to_be_visible()
    expect(at_where.get_by_text(CHANGE)).to_have_count(0)
    assert visitor.errors == []


class TestWithScript:
    """What the page does by itself."""

    @pytest.fixture
    def settings_of_page(self) -> dict[str, object]:
        """Give a phone."""
        return {"viewport": {"width": 390, "height": 844}}

    def test_an_empty_or_endless_change_is_said_beside_its_field(self, visitor: Visitor, at_where: Page) -> None:
        """Nothing is sent, every word stays, and axe finds nothing."""
        at_where.get_by_text(CHANGE).click()
        field = at_where.get_by_label("What it should say")
        for text, fault in ((" ", "Write something first"), ("x" * (LONGEST + 1), "Not sent yet")):
            field.fill(text)
            at_where.get_by_role("button", name="Send the change").click()
            expect(at_where.locator(".own .error")).to_contain_text(fault)
            expect(field).to_have_value(text)
        assert len(visitor.engine.asked) == 1
        assert faults(at_where) == []

    def test_the_change_is_said_once_and_the_box_has_the_focus(self, at_where: Page) -> None:
        """Who listens hears that it is corrected, and goes on typing."""
        change(at_where, "a grey car with a girl of 14")
        expect(at_where.get_by_text("have corrected that")).to_have_count(1)
        expect(at_where.get_by_label("Your message")).to_be_focused()
