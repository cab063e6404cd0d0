"""Who was fetched where and taken where keeps apart, however it is typed and over the end of a sentence."""

from __future__ import annotations

import pytest

from bot.understanding.facts import read_spoken_places, role_of_place

ROLES = {
    "pick up was the Asda on Quay Road and drop off the Travelodge": ["pick_up", "drop_off"],
    "pickup Whelk Lane, drop Marl Street": ["pick_up", "drop_off"],
    "fare Whelk Lane to Marl Street": ["pick_up", "drop_off"],
    "booked from the Travelodge to 5 Heron Close": ["pick_up", "drop_off"],
    "they were going from Whelk Lane up to Marl Street": ["pick_up", "drop_off"],
    "got on at Whelk Lane and off at Marl Street": ["pick_up", "drop_off"],
    "gets on at Whelk Lane gets off Marl Street": ["pick_up", "drop_off"],
    "collected from Foxley Academy, left at the Premier Inn": ["pick_up", "drop_off"],
    "picked her up. it was outside the Spar on Marl Street": ["pick_up"],
    "dropped her off. that was at the Premier Inn": ["drop_off"],
    "the job was to the Premier Inn": ["drop_off"],
    "gave her a lift home to Marl Street": ["drop_off"],
    "sent me to 5 Heron Close to pick up two girls": ["pick_up"],
    "they pay cash, go to 5 Heron Close": ["drop_off"],
    "she was found at the Premier Inn": ["seen"],
    "she lives on Marl Street and goes to Foxley Academy": ["lives", None],
    "he works at the kebab shop on Marl Street": [None],
    "she told me. it was raining on Marl Street": [None],
    "picked her up. I saw him at the Premier Inn": ["pick_up", "seen"][1:],
}


@pytest.mark.parametrize(("text", "roles"), ROLES.items())
def test_each_place_keeps_the_part_that_it_played(text: str, roles: list[str | None]) -> None:
    """Where somebody works or goes to school played none."""
    assert [role_of_place(text, place.start) for place in read_spoken_places(text)] == roles
