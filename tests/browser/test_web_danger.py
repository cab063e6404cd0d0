"""The call to 999 stays in sight until it was told whether it was made; what nobody asked for moves nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Visitor
from tests.unit.gateway.world import DANGER

QUESTION = "Have you called 999?"
TOLD = "A girl of about 13 from our estate gets into a grey Audi most Fridays. " * 12


def alarm(page: Page) -> Any:
    """Return the line under the top bar."""
    return page.locator("[data-alarm]")


def say_danger(visitor: Visitor) -> Page:
    """Bring the card."""
    page = visitor.open("demo-school")
    visitor.say(DANGER)
    expect(page.get_by_text(QUESTION)).to_be_visible()
    return page


def notice(sequence: int) -> str:
    """Return the stream with one notice."""
    view = {"blocks": [{"kind": "text", "lines": ["News of your report."], "parts": []}]}
    view |= {"more": [], "ticks": [], "buttons": [], "ways": [], "ticked": [], "topics": {}}  # type: ignore[dict-item]
    body = {"sequence": sequence, "kind": "notice", "text": "News", "step": None, "view": view}
    body |= {"panel": None, "alarm": True}
    return f"id: {sequence}\nevent: reply\ndata: {json.dumps(body)}\n\n"


def test_the_call_stays_in_sight_until_it_was_told(visitor: Visitor) -> None:
    """One line with the call is an alert under the bar, wherever the page is scrolled, and goes with the answer."""
    page = say_danger(visitor)
    assert alarm(page).get_attribute("role") == "alert"
    assert len(alarm(page).inner_text().split()) <= 10
    for place in ("0", "document.body.scrollHeight"):
        page.evaluate(f"window.scrollTo({{top: {place}, behavior: 'instant'}})")
        expect(alarm(page).get_by_role("link", name="Call 999")).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Yes, I have called").click()
    expect(alarm(page)).to_be_hidden()
    visitor.say("they did not give me any number for it")
    expect(page.locator(".state")).to_have_count(0)
    expect(alarm(page)).to_be_hidden()


def test_a_reload_keeps_the_call_in_sight(visitor: Visitor) -> None:
    """The page as made by the server has the line as well, and words that answer in another way keep it."""
    page = say_danger(visitor)
    page.reload()
    expect(alarm(page).get_by_role("link", name="Call 999")).to_be_in_viewport(ratio=1)
    visitor.say("she has red hair")
    expect(page.locator(".state")).to_have_count(0)
    expect(alarm(page)).to_be_visible()
    visitor.say("i have called 999")
    expect(alarm(page)).to_be_hidden()


def test_the_long_text_waits_behind_a_press(visitor: Visitor) -> None:
    """In sight are the call and how to stay safe; how to call without speaking is one press away."""
    page = say_danger(visitor)
    card = page.locator(".entry.danger").first
    expect(card.get_by_text("do not step in")).to_be_visible()
    expect(card.get_by_text("press 55")).to_be_hidden()
    card.locator("summary").click()
    expect(card.get_by_text("press 55")).to_be_visible()


def test_who_presses_that_they_cannot_call_reads_how_at_once(visitor: Visitor) -> None:
    """The lasting button opens the part that it is about, with and without a reload."""
    page = visitor.open()
    page.get_by_role("button", name="I can't call").first.click()
    expect(page.get_by_text("press 55")).to_be_visible()
    page.reload()
    expect(page.get_by_text("press 55")).to_be_visible()
    assert "…" not in visitor.log()


def test_what_nobody_asked_for_moves_nothing(visitor: Visitor) -> None:
    """A notice of the stream neither scrolls the page nor takes the focus; a link says that it is there."""
    waits: list[Route] = []
    visitor.context.route("**/events*", lambda route: waits.append(route))
    page = say_danger(visitor)
    page.get_by_label("Your message").fill("he is")
    page.wait_for_timeout(800)
    page.evaluate("window.scrollTo({top: 0, behavior: 'instant'})")
    before = page.evaluate("[scrollY, document.activeElement.id]")
    waits[-1].fulfill(content_type="text/event-stream", body=notice(900))
    expect(page.get_by_text("News of your report.")).to_have_count(1)
    page.wait_for_timeout(800)
    assert page.evaluate("[scrollY, document.activeElement.id]") == before
    expect(alarm(page).get_by_role("link", name="Call 999")).to_be_in_viewport(ratio=1)


def test_a_tab_that_nobody_looks_at_is_marked(visitor: Visitor) -> None:
    """The title says that something new is there and nothing of what; looking takes the mark away."""
    waits: list[Route] = []
    visitor.context.route("**/events*", lambda route: waits.append(route))
    page = visitor.open()
    visitor.say(TOLD)
    expect(page.get_by_text("happening now")).to_be_visible()
    before = page.title()
    look = "hidden => { Object.defineProperty(document, 'hidden', {get: () => hidden, configurable: true}); "
    page.evaluate(look + "}", True)
    waits[-1].fulfill(content_type="text/event-stream", body=notice(900))
    expect(page).to_have_title(f"(new) {before}")
    page.evaluate(look + "document.dispatchEvent(new Event('visibilitychange')); }", False)
    expect(page).to_have_title(before)


def test_a_notice_below_the_screen_is_offered(visitor: Visitor) -> None:
    """Who reads further up finds a link to it, and nothing moves before that is pressed."""
    waits: list[Route] = []
    visitor.context.route("**/events*", lambda route: waits.append(route))
    page = visitor.open()
    visitor.say(TOLD)
    expect(page.get_by_text("happening now")).to_be_visible()
    page.evaluate("window.scrollTo({top: 0, behavior: 'instant'})")
    page.wait_for_timeout(300)
    waits[-1].fulfill(content_type="text/event-stream", body=notice(900))
    page.get_by_role("link", name="New message below").click()
    expect(page.get_by_text("News of your report.")).to_be_in_viewport()
    expect(page.get_by_role("link", name="New message below")).to_be_hidden()


class TestWithoutScript:
    """The same with JavaScript off."""

    @pytest.fixture
    def settings_of_page(self) -> dict[str, object]:
        """Turn the script off."""
        return {"java_script_enabled": False, "viewport": {"width": 390, "height": 844}}

    def test_the_line_stays_there_too(self, visitor: Visitor) -> None:
        """It is under the bar of every page until the answer."""
        page = visitor.open("demo-school")
        visitor.say(DANGER)
        expect(alarm(page).get_by_role("link", name="Call 999")).to_be_in_viewport(ratio=1)
        page.get_by_role("button", name="Yes, I have called").click()
        expect(alarm(page)).to_be_hidden()

    def test_the_new_question_is_in_view(self, visitor: Visitor) -> None:
        """After long words the page opens at the answer, clear of the bars."""
        page = visitor.open()
        visitor.say(TOLD * 2)
        expect(page.get_by_text("happening now")).to_be_in_viewport(ratio=1)
        bar = page.locator(".bars").bounding_box()
        asked = page.get_by_text("happening now").bounding_box()
        assert bar
        assert asked
        assert asked["y"] >= bar["y"] + bar["height"]
