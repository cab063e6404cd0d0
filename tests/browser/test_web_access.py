"""What axe does not see: what is said and in which order, where the focus goes, and what is left at a high zoom."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.script import asked
from tests.unit.gateway.world import DANGER

# What a screen reader would say: what is added to a live region that is on, and what gets the focus.
LISTEN = """() => {
    window.spoken = [];
    const words = (node) => (node.innerText ?? node.textContent ?? "").trim().replace(/\\s+/g, " ");
    const isOn = (node) => {
        const region = node.closest("[aria-live], [role=alert], [role=status], [role=log]");
        return region && region.getAttribute("aria-live") !== "off";
    };
    const name = (node) => {
        const by = (node.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id));
        return by[0] ? by.map(words).join(" ") : node.labels?.[0] ? words(node.labels[0]) : words(node);
    };
    new MutationObserver((changes) => {
        for (const change of changes) for (const node of change.addedNodes) {
            const element = node.nodeType === 1 ? node : node.parentElement;
            if (element?.isConnected && isOn(element) && words(element)) window.spoken.push(words(element));
        }
    }).observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", (event) => window.spoken.push(name(event.target)));
}"""
HIDDEN_FOCUS = """() => { const box = document.activeElement.getBoundingClientRect();
    const spots = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].map(([x, y]) => [box.x + box.width * x, box.y + box.height * y]);
    const at = spots.map(([x, y]) => document.elementFromPoint(x, y));
    return !at.some((node) => node && (node === document.activeElement || document.activeElement.contains(node))); }"""


def spoken(page: Page) -> list[str]:
    """Return what was said since the page listens."""
    page.wait_for_timeout(900)
    return [str(line) for line in page.evaluate("window.spoken")]


def count(said: list[str], words: str) -> int:
    """Return how often words were said."""
    return sum(line.count(words) for line in said)


def test_an_answer_is_said_once_after_typing(visitor: Visitor) -> None:
    """The log says the new question once; nobody hears their own words again."""
    page = visitor.open()
    page.evaluate(LISTEN)
    visitor.say("a girl about 14")
    expect(page.get_by_text("happening now")).to_be_visible()
    said = spoken(page)
    assert count(said, "Is it happening now") == 1
    assert count(said, "a girl about 14") == 0


def test_danger_is_said_first_and_once(visitor: Visitor) -> None:
    """The alert with the call, then the card without what waits behind a press, then the question: each once."""
    page = visitor.open("demo-school")
    page.evaluate(LISTEN)
    visitor.say(DANGER)
    expect(page.get_by_text("Have you called 999?")).to_be_visible()
    said = " | ".join(spoken(page))
    places = [said.index(words) for words in ("Call 999 now", "do not step in", "Have you called 999?")]
    assert places == sorted(places)
    for words in ("A child may be in danger. Call 999", "do not step in", "Have you called 999?"):
        assert said.count(words) == 1
    assert "press 55" not in said


def test_after_a_press_the_new_question_has_the_focus_and_is_said_once(visitor: Visitor) -> None:
    """Its words are heard from the focus and not from the log as well; the next stop is its first answer."""
    page = visitor.open()
    visitor.say("a girl about 14")
    expect(page.get_by_text("happening now")).to_be_visible()
    page.wait_for_timeout(600)
    page.evaluate(LISTEN)
    page.get_by_role("button", name="Maybe").click()
    expect(page.get_by_text("Does any of this fit")).to_be_visible()
    said = spoken(page)
    assert count(said, "Does any of this fit") == 1
    assert "Does any of this fit" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Tab")
    expect(page.locator("[name=tick]").first).to_be_focused()


def test_who_types_at_a_question_writes_into_the_box(visitor: Visitor) -> None:
    """Typing needs no way to the box first, and no letter is lost."""
    page = visitor.open()
    visitor.say("a girl about 14")
    page.get_by_role("button", name="Maybe").click()
    expect(page.get_by_text("Does any of this fit")).to_be_visible()
    page.wait_for_timeout(200)
    page.keyboard.type("she was crying")
    expect(page.get_by_label("Your message")).to_have_value("she was crying")


def test_the_title_says_the_step_and_never_what_was_written(visitor: Visitor) -> None:
    """It is the question of the step as the texts have it, on the page as made by the server too."""
    visitor.engine.answers = [asked("where", "Where was it? You said Kadie."), asked("when", "When did Kadie go?")]
    page = visitor.open()
    expect(page).to_have_title("Chat")
    visitor.say("Kadie gets into a car")
    expect(page).to_have_title("Where was it? – Sightline")
    page.reload()
    expect(page).to_have_title("Where was it? – Sightline")
    visitor.say("in Example Road")
    expect(page).to_have_title("When was it? – Sightline")


@pytest.mark.parametrize("path", ["/", "/chat/demo-taxi", "/receipt/made-up", "/go-on/made-up", "/chat/unknown"])
def test_the_first_stop_skips_to_the_page(visitor: Visitor, path: str) -> None:
    """The skip link comes before everything and leads to what is there."""
    page = visitor.page
    page.goto(visitor.base + path)
    page.keyboard.press("Tab")
    link = page.locator(".skip")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    target = str(link.get_attribute("href")).removeprefix("#")
    expect(page.locator(f"#{target}")).to_be_focused()


def walk(page: Page, stops: int) -> list[str]:
    """Press Tab from the first stop on and return what had the focus and could not be seen."""
    page.locator(".skip").focus()
    unseen = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        page.wait_for_timeout(60)
        if page.evaluate(HIDDEN_FOCUS):
            unseen.append(str(page.evaluate("document.activeElement.outerHTML"))[:120])
    return unseen


class TestAtFourTimesTheSize:
    """A window of 1280 by 1024 at 400 %."""

    @pytest.fixture
    def settings_of_page(self) -> dict[str, Any]:
        """Make the window as small as the zoom makes it."""
        return {"viewport": {"width": 320, "height": 256}, "reduced_motion": "reduce"}

    def test_nothing_that_has_the_focus_is_under_a_bar(self, visitor: Visitor) -> None:
        """The bars come unstuck, so that a question can be read and every stop is seen."""
        page = visitor.open()
        visitor.say("a girl about 14")
        page.get_by_role("button", name="Maybe").click()
        expect(page.get_by_text("Does any of this fit")).to_be_in_viewport(ratio=1)
        assert walk(page, 12) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320

    def test_only_the_call_stays(self, visitor: Visitor) -> None:
        """In danger its line is in sight wherever the page is scrolled, and hides nothing that has the focus."""
        page = visitor.open("demo-school")
        visitor.say(DANGER)
        expect(page.get_by_text("Have you called 999?")).to_be_visible()
        call = page.locator("[data-alarm]").get_by_role("link", name="Call 999")
        for place in ("200", "document.body.scrollHeight"):
            page.evaluate(f"window.scrollTo({{top: {place}, behavior: 'instant'}})")
            expect(call).to_be_in_viewport(ratio=1)
        assert walk(page, 12) == []


def test_nothing_is_under_the_bars_of_a_phone(visitor: Visitor) -> None:
    """Also with a long draft in the box, which makes its bar high."""
    page = visitor.open()
    visitor.say("a girl about 14")
    page.get_by_role("button", name="Maybe").click()
    expect(page.get_by_text("Does any of this fit")).to_be_visible()
    page.get_by_label("Your message").fill("one line\n" * 12)
    assert walk(page, 14) == []


class TestForcedColours:
    """A system that paints with its own few colours."""

    @pytest.fixture
    def settings_of_page(self) -> dict[str, Any]:
        """Force colours."""
        return {"viewport": {"width": 390, "height": 844}, "forced_colors": "active"}

    def test_what_can_be_pressed_keeps_its_shape(self, visitor: Visitor) -> None:
        """A button without its ground has an edge."""
        page = visitor.open("demo-school")
        visitor.say(DANGER)
        expect(page.get_by_text("Have you called 999?")).to_be_visible()
        edges = page.evaluate(
            "() => [...document.querySelectorAll('.leave, .alarm .call, .call-now .call, #message button')]"
            ".map(node => parseFloat(getComputedStyle(node).borderTopWidth))"
        )
        assert len(edges) == 4
        assert min(edges) >= 1


class TestOnATouchScreen:
    """A keyboard of glass."""

    @pytest.fixture
    def settings_of_page(self) -> dict[str, Any]:
        """Make it a phone."""
        return {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

    def test_return_makes_a_new_line_and_the_button_sends(self, visitor: Visitor) -> None:
        """Half a sentence is not sent by a slip of the thumb."""
        page = visitor.open()
        box = page.get_by_label("Your message")
        box.press_sequentially("a man about 40")
        box.press("Enter")
        box.press_sequentially("and a girl")
        expect(box).to_have_value("a man about 40\nand a girl")
        page.locator("#message button").tap()
        expect(page.get_by_text("happening now")).to_be_visible()

    def test_after_a_tap_the_new_question_has_the_focus(self, visitor: Visitor) -> None:
        """Who listens or uses a switch goes on there and not at the top."""
        page = visitor.open()
        visitor.say("a girl about 14")
        page.get_by_role("button", name="Maybe").tap()
        expect(page.get_by_text("Does any of this fit")).to_be_visible()
        page.wait_for_timeout(200)
        assert "Does any of this fit" in page.evaluate("document.activeElement.textContent")
