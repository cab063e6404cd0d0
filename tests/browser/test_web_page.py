"""The page in a real browser: calm, quick to leave, honest about what is sent, usable by everybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.unit.gateway.world import CHILD, DANGER

AXE = (Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WINDOWS = [((390, 844), "light"), ((390, 844), "dark"), ((1280, 800), "light"), ((1280, 800), "dark")]


def faults(page: Page) -> list[tuple[str, str]]:
    """Return what axe finds."""
    page.wait_for_timeout(100)
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run(document, {runOnly: tags})", RULES)
    return [(one["id"], one["nodes"][0]["html"][:120]) for one in found["violations"]]


def interview(visitor: Visitor) -> Iterator[str]:
    """Go through the interview; yields at the opening, a question, ticks, the check and the receipt."""
    page = visitor.open()
    steps: dict[str, Callable[[], object]] = {
        "happening now": lambda: visitor.say("a girl about 14 with a man in his 40s"),
        "Tick all that fit": lambda: page.get_by_role("button", name="Maybe").click(),
        "Please check": lambda: page.get_by_text("Send what I ticked").click(),
        "This chat has ended": lambda: page.locator(".bubble").get_by_role("button", name="Send my report").click(),
    }
    yield "the opening"
    for mark, step in steps.items():
        if mark == "Please check":
            page.get_by_label("The child looks scared").check()
        step()
        expect(page.get_by_text(mark)).to_be_visible()
        yield mark


@pytest.fixture(params=WINDOWS, ids=lambda window: f"{window[0][0]}-{window[1]}")
def settings_of_page(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Give the test a phone's and a desk's window, light and dark, without motion."""
    (width, height), scheme = request.param
    return {
        "viewport": {"width": width, "height": height},
        "color_scheme": scheme,
        "reduced_motion": "reduce",
    }


def test_axe_finds_nothing_in_the_conversation(visitor: Visitor) -> None:
    """WCAG 2.2 AA by axe at every stage, and no error of the page or of its policy."""
    for stage in interview(visitor):
        assert (stage, faults(visitor.page)) == (stage, [])
    assert visitor.errors == []


def test_axe_finds_nothing_in_the_cards_and_around(visitor: Visitor) -> None:
    """The 999 card, a child's page and the pages around the conversation hold the same standard."""
    for code, text in (("demo-school", DANGER), ("demo-taxi", CHILD)):
        page = visitor.open(code)
        visitor.say(text)
        expect(page.locator(".state")).to_have_count(0)
        assert (code, faults(page)) == (code, [])
    framed_in_vain = "/chat/framed?framed=yes&tried=yes"
    for path in ("/", "/chat/nobody-made-this", "/receipt/made-up", "/go-on/made-up", framed_in_vain):
        page.goto(visitor.base + path)
        assert (path, faults(page)) == (path, [])


def test_the_check_is_a_list_with_a_change_for_each_line(visitor: Visitor) -> None:
    """Each label has its words, each Change says to what it belongs, and one button is Send my report."""
    stages = interview(visitor)
    next(stage for stage in stages if stage == "Please check")
    check = visitor.page.locator("dl.check")
    expect(check.locator("dt")).to_have_text(["What you told me", "When", "Child", "How to reach you"])
    expect(check.get_by_role("button", name="Change line 2: When")).to_have_text("Change")
    expect(visitor.page.get_by_role("button", name="Send my report")).to_have_count(1)
    expect(visitor.page.get_by_role("button", name="Send", exact=True)).to_have_count(1)
    visitor.page.reload()
    expect(check.get_by_role("button")).to_have_count(4)
