""" "Use my location": asked of the device only on a press, offered only where a place is asked, never in the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Geolocation, Page, expect

from bot.guidance.texts import Option
from tests.browser.conftest import Visitor
from tests.browser.script import asked

KINDS = (Option("answer:happened", "Where it happened"), Option("answer:here_now", "Where I am now"))
HERE: Geolocation = {"latitude": 53.9123456, "longitude": -1.1234567, "accuracy": 20}
USE = "Use my location"


@pytest.fixture
def at_where(visitor: Visitor) -> Page:
    """Come to the question for the place."""
    kind = asked("place_kind", "Is that where it happened, or where you are now?", *KINDS)
    visitor.engine.answers = [asked("where", "Where was it?"), kind, asked("children", "Tell me about the child.")]
    page = visitor.open()
    visitor.say("a girl about 14")
    expect(page.get_by_text("Where was it?")).to_be_visible()
    return page


def values(visitor: Visitor) -> list[tuple[str, tuple[str, ...]]]:
    """Return the choices that the engine heard."""
    return [(one.choice.intent, one.choice.values) for one in visitor.engine.asked if one.choice]


def test_a_place_is_a_pin_and_its_meaning_is_asked(visitor: Visitor, at_where: Page) -> None:
    """One press sends the place to a metre; then it is asked whether it happened there. A reload shows both."""
    visitor.context.grant_permissions(["geolocation"])
    visitor.context.set_geolocation(HERE)
    at_where.get_by_role("button", name=USE).click()
    at_where.get_by_role("button", name="Where it happened").click()
    expect(at_where.get_by_text("Tell me about the child.")).to_be_visible()
    assert values(visitor) == [("give_pin", ("53.91235", "-1.12346")), ("answer", ("happened",))]
    assert "A place on the map" in visitor.log()
    at_where.reload()
    assert "A place on the map" in visitor.log()
    assert visitor.errors == []


def test_a_refused_place_leaves_the_question_open(visitor: Visitor, at_where: Page) -> None:
    """Who does not allow it is asked for words, and words work."""
    visitor.context.clear_permissions()
    at_where.get_by_role("button", name=USE).click()
    expect(at_where.get_by_text("I could not get your location")).to_be_visible()
    visitor.say("Example Road")
    expect(at_where.get_by_text("Is that where it happened")).to_be_visible()
    assert [one.text for one in visitor.engine.asked] == ["a girl about 14", "Example Road"]


def test_a_rough_place_is_not_sent(visitor: Visitor, at_where: Page) -> None:
    """A device that knows only the town would send somebody to the wrong street."""
    visitor.context.grant_permissions(["geolocation"])
    visitor.context.set_geolocation({**HERE, "accuracy": 4000})
    at_where.get_by_role("button", name=USE).click()
    expect(at_where.get_by_text("does not know well enough")).to_be_visible()
    assert values(visitor) == []


def test_no_other_question_offers_a_place(visitor: Visitor, at_where: Page) -> None:
    """The button is there while a place is asked, in the page as made by the server too, and goes with its question."""
    at_where.reload()
    expect(at_where.get_by_role("button", name=USE)).to_be_visible()
    visitor.say("Example Road")
    expect(at_where.get_by_text("Is that where it happened")).to_be_visible()
    expect(at_where.get_by_role("button", name=USE)).to_have_count(0)


def test_the_page_may_ask_for_a_place_and_for_nothing_else(visitor: Visitor) -> None:
    """The policy allows this page alone the place, and nobody the camera or the microphone."""
    answer = visitor.page.request.get(f"{visitor.base}/chat/demo-taxi")
    assert answer.headers["permissions-policy"] == "geolocation=(self), camera=(), microphone=()"


class TestWithoutScript:
    """The same with JavaScript off."""

    @pytest.fixture
    def settings_of_page(self) -> dict[str, object]:
        """Turn the script off."""
        return {"java_script_enabled": False, "viewport": {"width": 390, "height": 844}}

    def test_words_are_enough(self, visitor: Visitor, at_where: Page) -> None:
        """No button that does nothing is shown, and the place is told in words."""
        expect(at_where.get_by_role("button", name=USE)).to_be_hidden()
        visitor.say("Example Road")
        expect(at_where.get_by_text("Is that where it happened")).to_be_visible()
