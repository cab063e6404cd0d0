"""What the words around say that a code of letters and figures belongs to."""

import pytest

from bot.understanding.facts.surroundings import Governor, Scene
from bot.understanding.text.normalise import fold

CODE = "XY12 ABC"


@pytest.mark.parametrize(
    ("text", "governor"),
    [
        ("reg XY12 ABC", "plate"),
        ("number plate was something like XY12 ABC", "plate"),
        ("XY12 ABC on the plate", "plate"),
        ("XY12 ABC", None),
        ("a white van XY12 ABC", None),
        ("council plate XY12 ABC", "code"),
        ("taxi plate number XY12 ABC", "code"),
        ("order ref XY12 ABC", "code"),
        ("the voucher she showed us says XY12 ABC", "code"),
        ("voucher, then a Corsa came and it was XY12 ABC", None),
        ("reg on the card is XY12 ABC", "plate"),
        ("parking ticket XY12 ABC", "plate"),
        ("docket number off our tablet XY12 ABC", "code"),
        ("loyalty app number XY12 ABC", "code"),
        ("the car number XY12 ABC", None),
        ("room XY12 ABC", "code"),
        ("a van by room XY12 ABC", "spot"),
        ("a van by room number XY12 ABC", "code"),
        ("order ref. XY12 ABC", "code"),
        ("his order was late. then XY12 ABC", None),  # a sentence ends between
        ("XY12 ABC is on her booking", "code"),
        ("XY12 ABC wasnt the reg", "code"),
        ("XY12 ABC is not his car", "code"),
    ],
)
def test_a_code_belongs_to_the_noun_that_governs_it(text: str, governor: Governor) -> None:
    """A plate, another thing with codes, or a spot like a room; None when nothing is said."""
    start = text.index(CODE)
    assert Scene(text, fold(text)).governor((start, start + len(CODE))) == governor


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("a van there", True),
        ("he drove off", True),
        ("a transit there", True),
        ("a black golf", True),
        ("on the a3", False),  # may be a road
        ("the car park", False),
        ("a reg there", True),
        ("a name plate there", False),
        ("she went home", False),
    ],
)
def test_a_vehicle_is_spoken_of_by_type_name_driving_or_plate(text: str, spoken: bool) -> None:
    """Codes near one are read more readily."""
    assert Scene(text, fold(text)).near((0, len(text))) is spoken
