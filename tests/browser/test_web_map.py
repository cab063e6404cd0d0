"""A place found by its name or pinned on a drawn map: beside words, with the keyboard alone, and nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.guidance.load import load_knowledge
from bot.guidance.texts import Option
from bot.paths import KNOWLEDGE as OWN
from tests.browser.conftest import Visitor
from tests.browser.demo import serving
from tests.browser.script import asked
from tests.browser.test_web_page import faults
from tests.unit.gateway.world import KNOWLEDGE, FakeEngine

OPEN = "Find the place by name or on a map"
HAPPENED = Option("answer:happened", "Where it happened")


@pytest.fixture
def at_map(chromium: Browser, tmp_path: Path) -> Iterator[tuple[Visitor, Page]]:
    """Come to the question for the place in an area whose places are known, and open the map."""
    where = asked("where", "Where was it?", Option("skip", "Skip"))
    engine = FakeEngine(answers=[where, asked("place_kind", "Is that where it happened?", HAPPENED)])
    known = replace(KNOWLEDGE, areas=load_knowledge(OWN).areas)
    with serving(tmp_path, engine, known=known) as base:
        context = chromium.new_context(viewport={"width": 390, "height": 844})
        made = Visitor(base, context, context.new_page(), engine)
        made.page.on("console", lambda message: made.errors.append(message.text) if message.type == "error" else None)
        made.page.on("request", lambda request: made.asked.add(request.url.split("/")[2]))
        page = made.open()
        made.say("a girl about 14")
        page.get_by_text(OPEN).click()
        yield made, page
        context.close()


def test_a_name_goes_into_the_message(at_map: tuple[Visitor, Page]) -> None:
    """Part of a name finds the place, Return takes it, and its words stand in the box; nothing is sent before Send."""
    made, page = at_map
    page.get_by_label("Name of a place").press_sequentially("gannet hou")
    page.get_by_label("Name of a place").press("Enter")
    expect(page.get_by_label("Your message")).to_have_value("Gannet House Hotel, Gannet Head")
    expect(page.get_by_text("metres from Gannet House Hotel")).to_be_visible()
    assert len(made.engine.asked) == 1
    assert made.errors == []


def test_the_keyboard_moves_the_pin_and_sends_it(at_map: tuple[Visitor, Page]) -> None:
    """Arrows move it, plus comes closer, it is said what it is near, and the spot is sent to a metre."""
    made, page = at_map
    picture = page.get_by_role("application", name="Map with a pin")
    before = page.get_by_text("The pin is about").text_content()
    picture.focus()
    for key in ("+", "ArrowRight", "ArrowUp", "Shift+ArrowUp"):
        picture.press(key)
    assert page.get_by_text("The pin is about").text_content() != before
    page.get_by_role("button", name="Send this spot").click()
    expect(page.get_by_text("Is that where it happened?")).to_be_visible()
    (choice,) = [one.choice for one in made.engine.asked if one.choice]
    lat, lon = map(float, choice.values)
    assert choice.intent == "give_pin"
    assert 53.9 < lat < 53.94
    assert -4.0 < lon < -3.93
    assert made.asked == {made.base.removeprefix("http://")}


def test_the_area_has_an_outline_and_every_place_is_inside(at_map: tuple[Visitor, Page]) -> None:
    """It is shipped with the area, drawn below the names, and nothing is fetched for it."""
    made, page = at_map
    outline = page.locator("polygon.outline")
    expect(outline).to_have_count(1)
    outside = page.evaluate(
        """() => { const line = document.querySelector('polygon.outline');
        const spots = [...document.querySelectorAll('svg.map circle')];
        return [spots.length, spots.filter(one => { const spot = line.ownerSVGElement.createSVGPoint();
        spot.x = one.cx.baseVal.value; spot.y = one.cy.baseVal.value; return !line.isPointInFill(spot); }).length]; }"""
    )
    assert outside[0] > 30
    assert outside[1] == 0
    assert made.asked == {made.base.removeprefix("http://")}


def test_the_map_holds_the_standard_of_the_page(at_map: tuple[Visitor, Page]) -> None:
    """No fault by axe with the map open, and what no place is called is said."""
    made, page = at_map
    page.get_by_label("Name of a place").fill("zzzz")
    expect(page.get_by_text("I know no place of that name")).to_be_visible()
    assert faults(page) == []
    assert made.errors == []
