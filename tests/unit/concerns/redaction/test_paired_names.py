"""Names of two words that are joined are withheld whole, and nobody who is told of behind an "and"."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.self_identification import self_mentions
from bot.concerns.redaction.self_identification_phrases import Given

WORK: frozenset[Given] = frozenset({"work"})
WHOLE = {
    "I work at the Moon and Anchor and saw a girl of 14": "the Moon and Anchor",
    "I work at the Moon and Anchor pub on Mill Lane": "the Moon and Anchor pub",
    "i work at the moon and anchor": "the moon and anchor",
    "I work at the Fox & Hounds, a girl was crying": "the Fox & Hounds",
    "I work for Dean and Sons as a driver": "Dean and Sons",
    "Im on reception at the Bell and Whistle.": "the Bell and Whistle",
    "I was on the door at the Lion and Lamb, a lass came out": "the Lion and Lamb",
    "I work at Marks and Spencer": "Marks and Spencer",
    "I run the Rose n Crown on Duke Street": "the Rose n Crown",
}
FIRST_ALONE = {
    "I work at the Crown and Kelly, 14, came in": "the Crown",
    "I work at the Crown and Ali came in with a girl": "the Crown",
    "I work at the Crown and Trev took a girl up": "the Crown",
    "i work at the crown and upstairs, theres a girl": "the crown",
    "I work at the Bell and she was upstairs": "the Bell",
    "I work at the Crown and a lad of 13 sat there": "the Crown",
}


@pytest.mark.parametrize(("text", "own"), [*WHOLE.items(), *FIRST_ALONE.items()])
def test_the_own_workplace_is_withheld_as_far_as_its_name_goes(text: str, own: str) -> None:
    """Half a name of a house tells which house it is; a child's name behind it stays."""
    assert [text[one.start : one.end] for one in self_mentions(text, giving=WORK)] == [own]
