"""A writer's own address is not where it was when next door is told beside it; alone it stays a place."""

from __future__ import annotations

import pytest

from bot.understanding.facts import read_spoken_places

NEXT_DOOR = {
    "I live at 3 Marl Road and opposite at number 8 they bring girls in": ["8 Marl Road"],
    "we live at number 21 Teal Avenue. Next door, number 23, has men in and out": ["23 Teal Avenue"],
    "my house is 5 heron close and they go in number 7 next door": ["7 heron close"],
    "I live at [withheld] Marl Road and next door at 18 men bring girls": ["18 Marl Road"],
    "I live at 14 Marl Road and next door has girls in all night": [],
}
STAYS = {
    "I live at 12 Marl Road and he comes in my room": ["12 Marl Road"],
    "she said I live at 9 Heron Close and next door is empty": ["9 Heron Close"],
    "she lives at 9 Heron Close and next door at 11 is empty": ["9 Heron Close"],
    "men take girls to 6 Teal Avenue": ["6 Teal Avenue"],
}


@pytest.mark.parametrize(("text", "places"), [*NEXT_DOOR.items(), *STAYS.items()])
def test_next_door_is_the_place_and_the_own_home_is_not(text: str, places: list[str]) -> None:
    """The number that is told, with the street of the home; a home with nothing told beside it is where it was."""
    assert [place.text for place in read_spoken_places(text)] == places
