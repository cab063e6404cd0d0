"""What learning alone suspects of a question in general, or of grown-ups, is of no child in danger."""

from __future__ import annotations

import pytest

from bot.understanding.alarms import event_words, shows_no_card, suspected_words
from bot.understanding.danger import Danger

OF_NO_CHILD = [
    "is it safe for a lad of 11 to cycle home from the baths by himself",
    "can a grandad take his little grandson in the ladies to change?",
    "what age can kids stop in a hotel room without a grown up",
    "hi, would you let your daughter of 12 get the last train",
    "an elderly gent went over on the ramp and his glasses are broken",
    "a woman of 77 had a funny turn at the bar and hit her head",
    "schoolgirl by herself on the wall outside the cafe",
    "a lad of 13 sat on his tod in the shelter",
    "two fellas in their fifties were at each other by the taxi rank",
]
OF_A_CHILD = [
    "is it normal that a man has taken a girl of 13 to his room and she is crying",
    "can a dad do that, he is dragging his little girl to the car",
    "would you let him, he has her in the toilets now and she is 12",
    "a boy of 12 on his own at the stop and a man keeps circling him",
    "a girl of 5 on her own at the station",
    "a lad on his own in the road at midnight",
    "a man of 50 is walking off with her and she looks terrified",
    "a bloke about 40 by the bins, he has hold of a lad",
    "a woman of 45 has a girl of 12 by the arm",
]


def suspicious(_: str) -> Danger:
    """Suspect danger in every text."""
    return Danger(True, ("words",), sure=False)


@pytest.mark.parametrize("text", OF_NO_CHILD)
def test_nothing_is_suspected_where_no_child_is_there(text: str) -> None:
    """No card, no event, and none that waits."""
    assert shows_no_card(text, suspicious)
    assert (event_words(text, suspicious), suspected_words(text, suspicious)) == ((), ())


@pytest.mark.parametrize("text", OF_A_CHILD)
def test_a_child_beside_it_keeps_the_suspicion(text: str) -> None:
    """Whoever is told of as there, led off or afraid may be a child."""
    assert not shows_no_card(text, suspicious)
    assert event_words(text, suspicious) or suspected_words(text, suspicious)
