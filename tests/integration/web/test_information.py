"""The pages about the service: linked from every page, true to the settings, and honest where nobody set anything."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.web.information import sections_of
from tests.integration.web.browser import Web

NAMES = ("privacy", "accessibility", "contact")


@pytest.mark.parametrize("path", ["/", "/chat/demo-taxi", "/chat/nobody-made-this", "/receipt/made-up", *NAMES])
async def test_every_page_leads_to_them(web: Web, path: str) -> None:
    """Each page has the three links in its foot; from a chat they open beside it, as a frame cannot show them."""
    foot = (await web.browser.get(path)).text.partition("<footer")[2]
    for name in NAMES:
        assert f'<a href="/{name}"' in foot
    assert ('target="_blank"' in foot) is path.startswith("/chat/demo")


@pytest.mark.parametrize("name", NAMES)
async def test_each_begins_with_practice_and_has_999(web: Web, name: str) -> None:
    """A practice system says so there too, and the call stands in the head."""
    page = (await web.browser.get(f"/{name}")).text
    body = page.partition("<body")[2]
    assert body.index("Practice system") < body.index("tel:999") < body.index("<h1")
    assert body.count("<h2>") >= 3


@pytest.mark.parametrize("name", NAMES)
async def test_what_nobody_set_is_said_to_be_not_set(web: Web, name: str) -> None:
    """No operator is made up."""
    assert "not set by the operator" in (await web.browser.get(f"/{name}")).text


async def test_what_the_operator_set_is_shown(web: Web) -> None:
    """Who runs it and how to reach them, as text alone."""
    own = {"operator_name": "Brindleport <b>Council</b>", "operator_contact": "help@brindleport.example.org"}
    pages = web.services.settings.model_copy(update=own)
    object.__setattr__(web.channel, "services", replace(web.services, settings=pages))
    shown = (await web.browser.get("/contact")).text
    assert "help@brindleport.example.org" in shown
    assert "Brindleport &lt;b&gt;Council" in shown


async def test_the_minutes_are_those_of_the_settings(web: Web) -> None:
    """What is said of passing on unfinished reports is what happens."""
    minutes = web.services.settings.unfinished_after_minutes
    assert (
        f"{minutes} minutes after your last message, if you do not finish" in (await web.browser.get("/privacy")).text
    )


async def test_nothing_is_promised(web: Web) -> None:
    """Neither that nobody finds out, nor that somebody watches, nor that a referral goes by itself."""
    page = (await web.browser.get("/privacy")).text
    assert "nobody can promise" in page
    assert "No clock deletes it" in page


async def test_the_clocks_are_those_of_the_settings(web: Web) -> None:
    """How long what is kept is said as it is set here, each clock by its number."""
    clocks = {"chat_kept_days": 11, "chat_kept_at_most_days": 12, "engine_kept_hours": 13, "discarded_kept_days": 14}
    set_here = web.services.settings.model_copy(update=clocks | {"referrals_reviewed_after_days": 15})
    object.__setattr__(web.channel, "services", replace(web.services, settings=set_here))
    page = (await web.browser.get("/privacy")).text
    for words in ("11 whole days", "12 whole days", "13 hours", "passed on: 14 whole days", "After 15 days"):
        assert words in page


def test_a_text_is_cut_at_its_headings() -> None:
    """What stands under a heading is paragraphs and lists."""
    first, second = sections_of("== One\nwords\n- a\n- b\n== Two\nmore")
    assert (first.heading, [block.kind for block in first.blocks]) == ("One", ["text", "list"])
    assert (second.heading, second.blocks[0].lines) == ("Two", ["more"])
