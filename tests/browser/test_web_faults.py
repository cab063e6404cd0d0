"""Errors stand beside their field with the focus there, and nothing that was typed or ticked is lost."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visitor

COVERED = """node => { const box = node.getBoundingClientRect();
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return !(node === at || node.contains(at)); }"""


def box(page: Page) -> Any:
    """Return the field for words."""
    return page.get_by_label("Your message")


def test_too_long_a_text_is_said_before_it_is_sent(visitor: Visitor) -> None:
    """With its count, beside the box, and every word stays in it."""
    page = visitor.open()
    visitor.say("word " * 5_000)
    expect(page.get_by_text("This has 25,000 characters and I can read 20,000")).to_be_in_viewport()
    assert box(page).input_value() == "word " * 5_000
    assert box(page).get_attribute("aria-describedby") == page.locator("#message .error").get_attribute("id")
    expect(box(page)).to_be_focused()
    assert not visitor.engine.asked
    box(page).fill("a girl about 14")
    expect(page.locator("#message .error")).to_have_count(0)


@pytest.mark.parametrize(("status", "body"), [(422, '{"message": {"text": "No."}}'), (413, "<html>"), (404, "{}")])
def test_refused_words_are_in_the_box_again(visitor: Visitor, status: int, body: str) -> None:
    """Whatever refuses them: the words come back, it is said beside the box and stays said, and a new try works."""
    page = visitor.open()

    def refuse(route: Route) -> None:
        route.fulfill(status=status, body=body)

    visitor.context.route("**/messages", refuse)
    visitor.say("a girl about 14")
    expect(page.locator("#message .error")).to_be_in_viewport()
    page.wait_for_timeout(600)
    expect(page.locator("#message .error")).to_be_visible()
    assert box(page).input_value() == "a girl about 14"
    assert page.locator(".entry.you").count() == 0
    visitor.context.unroute("**/messages")
    box(page).press("Enter")
    expect(page.get_by_text("happening now")).to_be_visible()
    expect(page.locator("#message .error")).to_have_count(0)


def test_a_refused_answer_can_be_given_again(visitor: Visitor) -> None:
    """The buttons of the question come back with the error beside them."""
    page = visitor.open()
    visitor.say("a girl about 14")
    expect(page.get_by_text("happening now")).to_be_visible()
    visitor.context.route("**/messages", lambda route: route.fulfill(status=422, body="{}"))
    page.get_by_role("button", name="Maybe").click()
    expect(page.locator(".answers .error")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Maybe")).to_be_focused()
    visitor.context.unroute("**/messages")
    page.get_by_role("button", name="Maybe").click()
    expect(page.get_by_text("Does any of this fit")).to_be_visible()
    expect(page.locator(".error")).to_have_count(0)


def test_the_hint_is_beside_the_ticks(visitor: Visitor) -> None:
    """Sending without a tick says so above the first one, which has the focus; neither is under a bar."""
    page = visitor.open()
    visitor.say("a girl about 14")
    page.get_by_role("button", name="Maybe").click()
    page.get_by_role("button", name="Send what I ticked").click()
    hint, first = page.locator(".ticks .error"), page.locator("[name=tick]").first
    expect(hint).to_be_in_viewport(ratio=1)
    expect(first).to_be_focused()
    assert first.get_attribute("aria-describedby") == hint.get_attribute("id")
    assert not hint.evaluate(COVERED)
    first.check()
    expect(hint).to_have_count(0)


def test_sending_nothing_says_what_to_do(visitor: Visitor) -> None:
    """An empty box is met with a hint, and nothing is sent."""
    page = visitor.open()
    page.locator("#message button").click()
    expect(page.get_by_text("Write something first")).to_be_visible()
    expect(box(page)).to_be_focused()
    assert page.locator(".entry.you").count() == 0


class TestWithoutScript:
    """The same with JavaScript off."""

    @pytest.fixture
    def settings_of_page(self) -> dict[str, object]:
        """Turn the script off."""
        return {"java_script_enabled": False, "viewport": {"width": 390, "height": 844}}

    def test_each_error_is_beside_its_field(self, visitor: Visitor) -> None:
        """Nothing written, far too much, nothing ticked: said in its place, and the words are in the box."""
        page = visitor.open()
        page.locator("#message button").click()
        expect(page.locator("#message .error")).to_contain_text("Write something first")
        visitor.say("word " * 100_000)
        expect(page.locator("#message .error")).to_contain_text("500,000 characters")
        assert len(box(page).input_value()) == 500_000
        visitor.say("a girl about 14")
        page.get_by_role("button", name="Maybe").click()
        page.get_by_role("button", name="Send what I ticked").click()
        expect(page.locator(".ticks .error")).to_contain_text("Tick at least one")
        assert "…" not in visitor.log()
