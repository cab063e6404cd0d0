"""A language that the operator switched on: chosen with a button, kept, and nobody's words are touched."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.guidance.languages import load_languages
from bot.paths import LANGUAGES
from tests.integration.web.browser import Web
from tests.support.databases import make_tables
from tests.unit.gateway.world import services


@pytest.fixture
async def web(tmp_path: Path) -> AsyncIterator[Web]:
    """A browser in front of a chat whose operator switched Urdu on."""
    with_urdu = replace(services(tmp_path), languages=load_languages(LANGUAGES, "ur"))
    made = Web(tmp_path, with_urdu)
    make_tables(made.services.database)
    yield made
    await made.browser.aclose()
    await made.services.database.close()


async def test_the_first_words_offer_the_language_by_its_own_name(web: Web) -> None:
    """Who cannot read English finds it; what is switched off is not offered."""
    opened = await web.open()
    offered = [option for option in opened["messages"][0]["options"] if option["id"].startswith("gateway:language")]
    assert offered == [
        {"id": "gateway:language:ur", "label": "اردو"},
        {"id": "gateway:language:en", "label": "English"},
    ]


async def test_a_chosen_language_stays_and_says_that_nobody_checked_it(web: Web) -> None:
    """Buttons and the card come in it, the page names it, and a word typed in any language is kept as it is."""
    opened = await web.open()
    question = opened["messages"][-1]["sequence"]
    chosen = (await web.post(choices=["gateway:language:ur"], question=question, after=question)).json()
    assert chosen["fresh"] is True
    assert "نہیں جانچے" in chosen["messages"][0]["text"]
    card = (await web.post(choices=["gateway:999"], after=question + 1)).json()["messages"][0]
    assert "999 پر کال کریں" in card["text"]
    await web.post(text="Skip")
    page = await web.open_page()
    assert '<html lang="ur" dir="rtl">' in page
    assert 'dir="auto">Skip<' in page
    assert "999 پر کال کریں" in page


async def test_english_is_one_press_away(web: Web) -> None:
    """Whoever took the wrong one comes back by the button beside it, which is offered again."""
    question = (await web.open())["messages"][-1]["sequence"]
    chosen = (await web.post(choices=["gateway:language:ur"], question=question, after=question)).json()
    asked = chosen["messages"][-1]["sequence"]
    back = (await web.post(choices=["gateway:language:en"], question=asked, after=asked)).json()
    assert back["messages"][0]["text"] == "I go on in English."


async def test_who_writes_in_another_language_is_offered_it(web: Web) -> None:
    """The answer that says so has the button beside it."""
    question = (await web.open())["messages"][-1]["sequence"]
    answer = (await web.post(text="ایک لڑکی ایک آدمی کے ساتھ ہوٹل میں گئی", after=question)).json()
    options = [option["id"] for message in answer["messages"] for option in message["options"]]
    assert "gateway:language:ur" in options
