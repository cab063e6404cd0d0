"""Ways through the page: leaving, losing the network, the keyboard, no script, a small screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from bot.gateway import EngineReply
from bot.guidance.texts import Message
from tests.browser.conftest import Visitor
from tests.support.stack import until
from tests.unit.gateway.world import DANGER

QUEUED = "Object.keys(sessionStorage).length"
SHORT = """() => [...document.querySelectorAll('button, a.call, a.leave, .tick, textarea')]
    .filter(node => node.offsetParent && node.getBoundingClientRect().height < 43.5).map(node => node.outerHTML)"""


def elsewhere(visitor: Visitor) -> None:
    """Answer the page that people are taken to, which is not ours and not on this machine."""
    visitor.context.route("**/weather", lambda route: route.fulfill(body="<title>Weather</title>rain"))


def test_shift_three_times_leaves(visitor: Visitor) -> None:
    """Three presses of Shift go somewhere harmless; once the beacon of leaving is there the way back shows nothing."""
    elsewhere(visitor)
    page = visitor.open()
    visitor.say("a girl about 14")
    expect(page.get_by_text("happening now")).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("**/weather")

    until(lambda: page.goto(f"{visitor.base}/chat/demo-taxi") and "a girl about 14" not in page.content(), within=10)


def test_the_button_leaves(visitor: Visitor) -> None:
    """The button goes somewhere harmless and replaces this page in the history."""
    elsewhere(visitor)
    page = visitor.open()
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("**/weather")
    assert page.title() == "Weather"


def test_shift_in_capital_letters_does_not_leave(visitor: Visitor) -> None:
    """Writing with capital letters is not a wish to leave."""
    page = visitor.open()
    page.get_by_label("Your message").press_sequentially("ABC")
    for letter in "XYZ":
        page.keyboard.press(f"Shift+{letter}")
    assert "/chat/demo-taxi" in page.url


def test_what_could_not_be_sent_is_sent_later_once(visitor: Visitor) -> None:
    """Without a network the words wait in this tab, it says so, and nothing stays behind after acceptance."""
    page = visitor.open()
    visitor.context.set_offline(True)
    visitor.say("a girl about 14")
    expect(page.get_by_text("Not sent yet")).to_be_visible()
    assert page.evaluate(QUEUED) == 1
    visitor.context.set_offline(False)
    expect(page.get_by_text("happening now")).to_be_visible(timeout=15_000)
    assert page.evaluate(QUEUED) == 0
    assert [question.text for question in visitor.engine.asked] == ["a girl about 14"]


def test_leaving_wipes_what_was_not_sent(visitor: Visitor) -> None:
    """Words that wait for the network do not stay in the tab of somebody who left."""
    elsewhere(visitor)
    page = visitor.open()
    visitor.context.route("**/messages", lambda route: route.abort())
    visitor.say("a girl about 14")
    expect(page.get_by_text("Not sent yet")).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("**/weather")
    page.goto(f"{visitor.base}/receipt/made-up")
    assert page.evaluate(QUEUED) == 0


def test_each_reply_is_in_the_polite_log_once(visitor: Visitor) -> None:
    """The answer to a message and the stream bring the same reply: it is read once."""
    page = visitor.open()
    visitor.say("a girl about 14")
    expect(page.get_by_text("happening now")).to_be_visible()
    page.wait_for_timeout(2_500)
    assert visitor.log().count("happening now") == 1
    assert page.get_by_role("log").get_attribute("aria-live") == "polite"


def test_the_keyboard_is_enough(visitor: Visitor) -> None:
    """From the first Tab to an answer without a mouse; focus stays in the box."""
    page = visitor.open()
    page.get_by_label("Your message").focus()
    page.keyboard.type("a girl about 14")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Maybe")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "text"
    for _ in range(5):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Does any of this fit")).to_be_visible()


def test_danger_is_read_from_its_beginning(visitor: Visitor) -> None:
    """The card's first line is on the screen, not scrolled past."""
    page = visitor.open()
    visitor.say(DANGER)
    expect(page.locator(".entry.danger").first).to_be_in_viewport(ratio=0.5)
    assert page.get_by_role("link", name="Call 999").first.get_attribute("href") == "tel:999"


def test_the_button_that_stays_brings_the_card(visitor: Visitor) -> None:
    """Whoever cannot call presses one button at any time."""
    page = visitor.open()
    page.get_by_role("button", name="I can't call").click()
    expect(page.get_by_role("log")).to_contain_text("press 55")


@pytest.mark.parametrize("text", ["<b>x</b><script>alert(1)</script>", "[x](javascript:alert(1))", "=1+1", "\u202eabc"])
def test_text_stays_text_on_both_sides(visitor: Visitor, text: str) -> None:
    """What is typed or said is shown as text and never becomes markup."""
    visitor.engine.answers = [EngineReply((Message("text", text),), None)]
    page = visitor.open()
    visitor.say(text)
    expect(page.locator(".entry.bot")).to_have_count(2)
    assert visitor.log().count(text.replace("\u202e", "")) >= 1
    assert page.locator("[role=log] script, [role=log] b, [role=log] .bubble a:not([href^='tel:'])").count() == 0
    assert visitor.errors == []


def test_nobody_else_is_asked_for_anything(visitor: Visitor) -> None:
    """The page asks its own host only."""
    visitor.open()
    visitor.say("a girl about 14")
    expect(visitor.page.get_by_text("happening now")).to_be_visible()
    assert visitor.asked == {visitor.base.split("/")[2]}


def test_a_small_screen_needs_no_sideways_scrolling_and_has_large_targets(visitor: Visitor) -> None:
    """At 320 pixels nothing is cut off, and everything to press is 44 pixels high."""
    page = visitor.page
    page.set_viewport_size({"width": 320, "height": 640})
    visitor.open()
    visitor.say("a girl about 14")
    expect(page.get_by_text("happening now")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(SHORT) == []


def test_ticking_nothing_is_met_with_a_hint(visitor: Visitor) -> None:
    """Sending without a tick sends nothing and says what to do."""
    page = visitor.open()
    visitor.say("a girl about 14")
    page.get_by_role("button", name="Maybe").click()
    page.get_by_role("button", name="Send what I ticked").click()
    expect(page.get_by_text("Tick at least one")).to_be_visible()
    assert len(visitor.engine.asked) == 2


class TestWithoutScript:
    """The same conversation with JavaScript off."""

    @pytest.fixture
    def settings_of_page(self) -> dict[str, object]:
        """Turn the script off."""
        return {"java_script_enabled": False, "viewport": {"width": 390, "height": 844}}

    def test_the_whole_conversation_works(self, visitor: Visitor) -> None:
        """Words, a button, ticks and the check lead to the receipt, and the session ends there."""
        page = visitor.open()
        visitor.say("a girl about 14")
        page.get_by_role("button", name="Maybe").click()
        page.get_by_label("The child looks scared").check()
        page.get_by_role("button", name="Send what I ticked").click()
        page.locator("form.bubble").get_by_role("button", name="Send my report").click()
        expect(page.get_by_text("SL-7K3M-9QXD-4").first).to_be_visible()
        assert "a girl about 14" not in page.content()
        assert [q.to_json()["choice"]["values"] for q in visitor.engine.asked if q.choice] == [
            ["maybe"],
            ["sign_1"],
            ["send"],
        ]

    def test_the_lasting_button_works(self, visitor: Visitor) -> None:
        """Who cannot call gets the card by a plain form."""
        page = visitor.open()
        page.get_by_role("button", name="I can't call").click()
        expect(page.get_by_role("log")).to_contain_text("press 55")
