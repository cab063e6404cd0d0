"""Who writes and who works where, as the words alone say it."""

from __future__ import annotations

import pytest

from bot.understanding.who_hears.routing_words import (
    is_on_rail,
    people_at_work,
    tells_of_own_childhood,
    tells_sexual_contact,
    writer,
    writes_from_outside,
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("DSL at Fennick Academy. A boy of 14 has a new phone", "dsl"),
        ("Safeguarding lead for Fennick Academy. A boy of 14", "dsl"),
        ("told the DSL at Fennick Academy yesterday", "anybody"),
        ("our DSL at school does nothing", "anybody"),
        ("Headteacher here, a pupil told us", "head"),
    ],
)
def test_a_lead_is_one_who_says_so_of_themself(text: str, who: str) -> None:
    """A post before all else says who writes; one that was told of does not."""
    assert writer(text) == who


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("im just a neighbour, there is a girl of 13 in the flat", True),
        ("not staff, I was walking my dog", True),
        ("I live over the road from the school", True),
        ("my neighbour works there", False),
        ("I am a teaching assistant here", False),
    ],
)
def test_who_is_no_part_of_a_house_says_so(text: str, outside: bool) -> None:
    """A neighbour writes from outside; whoever has one does not."""
    assert writes_from_outside(text) is outside


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("he did things to me in year 8, im 22 now", True),
        ("when i was in reception my uncle touched me", True),
        ("it happened to me from primary on", True),
        ("she told me that it happened in year 8", False),
        ("years ago I saw a man with a girl", False),
    ],
)
def test_who_tells_of_their_own_childhood(text: str, then: bool) -> None:
    """School years behind what was done to "me" are one's own childhood."""
    assert tells_of_own_childhood(text) is then


def test_who_does_it_lately_is_reported_however_long_they_were_only_beside() -> None:
    """A sentence that begins with "lately he" is of whom the writer has worked with."""
    text = "Me and the night manager have worked together years. Lately he gives girls of 15 key cards"
    assert people_at_work(text) == ("premises_staff",)
    assert people_at_work("Me and the night manager saw a man with a girl of 15") == ()


def test_rail_and_what_was_done_are_told_by_words() -> None:
    """A train is rail and a minibus is not; what was done to somebody is told in soft words too."""
    assert is_on_rail("on the 18.10 train a man sat by her")
    assert not is_on_rail("on the school minibus a man sat by her")
    assert tells_sexual_contact("he did things to her")
