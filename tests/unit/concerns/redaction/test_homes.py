"""The writer's address is withheld, and where it was next door the street stays."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.redact import Redaction, redact

NEXT_DOOR = [
    ("I live at number 21 Teal Avenue and next door at 23 men bring girls", "21"),
    ("we live at 3 Marl Road, opposite at number 8 they bring girls in", "3 Marl"),
    ("the neighbour is at number 17, we're at 19 Teal Avenue, men go in at number 17 next door", "19"),
    ("my address is 5 heron close. they go in number 7 next door", "5 heron"),
]
ALONE = [
    ("I live at 21 Teal Avenue. I saw a girl of 14 at the station", "Teal"),
    ("my address is 5 heron close, a girl of 13 was at the rec", "heron"),
    ("I was driving home to Marl Road when I saw a girl of 14", "Marl"),
    ("we were on our way home to 9 Teal Avenue and a lad of 13 waved us down", "Teal"),
    ("I walked home to heron close afterwards. a man had her by the arm", "heron"),
    ("I went back to mine on Marl Road. the girl had gone", "Marl"),
    ("I took my break at my flat in Teal Avenue, the girl was at the rank", "Teal"),
    ("we live at 3 marl road and he drives past the school", "marl road"),
]


@pytest.mark.parametrize(("text", "own"), NEXT_DOOR)
def test_next_door_to_the_home_only_its_number_is_withheld(text: str, own: str) -> None:
    """Police get the street, and the number of the house that it is about."""
    copy = redact(text, Redaction()).text
    assert own not in copy
    assert any(street in copy for street in ("Teal Avenue", "Marl Road", "heron close"))
    assert any(number in copy for number in ("23", "number 8", "number 7", "number 17"))


@pytest.mark.parametrize(("text", "own"), ALONE)
def test_a_home_beside_which_nothing_was_is_withheld_whole(text: str, own: str) -> None:
    """Nobody needs the street to find the child."""
    assert own not in redact(text, Redaction()).text


@pytest.mark.parametrize(
    "text",
    [
        "Im at 12 Marl Road now, a girl of 14 is here with a man",
        "we are at 4 Heron Close and she is in there",
        "I drove her home to Marl Road",
        "I took the girl home to 9 Teal Avenue and he was waiting",
        "she said she was going home to Heron Close",
        "he takes them back to his on Marl Road",
    ],
)
def test_where_somebody_is_now_may_be_where_it_happens(text: str) -> None:
    """Without a word of a neighbour it is no home, and the home of somebody else is none of the writer."""
    assert redact(text, Redaction()).text == text
