"""The pages about the service in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.test_web_page import faults


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["privacy", "accessibility", "contact"])
def test_each_page_has_no_fault(visitor: Visitor, name: str, scheme: str) -> None:
    """Nothing that software can test of accessibility is wrong, and nothing is wider than a phone."""
    visitor.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visitor.page.goto(f"{visitor.base}/{name}")
    assert faults(visitor.page) == []
    assert visitor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visitor.errors == []


def test_from_a_chat_they_open_beside_it(visitor: Visitor) -> None:
    """What stands in the box is there still, and the chat goes on."""
    page = visitor.open()
    page.get_by_label("Your message").fill("a girl about 14")
    with visitor.context.expect_page() as opened:
        page.get_by_role("contentinfo").get_by_role("link", name="Privacy").click()
    expect(opened.value.get_by_role("heading", name="Privacy", level=1)).to_be_visible()
    expect(page.get_by_label("Your message")).to_have_value("a girl about 14")
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_wrong_address_has_no_fault_and_a_way_on(visitor: Visitor, scheme: str) -> None:
    """Whoever followed a broken link reads 999 first and is a tap from the chat."""
    visitor.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visitor.page.goto(f"{visitor.base}/nowhere")
    assert faults(visitor.page) == []
    assert visitor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    visitor.page.get_by_role("link", name="Start the chat").click()
    expect(visitor.page.get_by_label("Your message")).to_be_visible()
