"""What somebody says that they do where they work names them; who is told of in the same words stays."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.redact import Redaction, redact

WITHHELD = {
    "im the guard on that train, a girl was crying": "guard",
    "Caretaker here. A lad was in the shed": "Caretaker",
    "Security guard here, a lass was crying": "guard",
    "Escort on the SEN minibus. The driver strokes her hair": "Escort",
    "i do the books at the cab office. two girls sit there": "books",
    "I volunteer on the desk at the swimming club": "desk",
    "I live opposite number 9 Tolliver Street": "opposite",
    "a man at number 9 has girls in, im at number 14": "number 14",
    "I drive the 47 and she gets on at Mill Road": "I drive",
    "I stack shelves on nights at Foxley Mart": "Foxley",
    "Cleaner at Carr Lane interchange. A man gives boys cards": "Cleaner",
    "i clean the rooms. she was in 204": "clean",
}
STAYS = (
    "No staff here. A girl was alone",
    "The manager here lets them in",
    "a guard on the train took her",
    "Volunteer at the club took her home.",
    "I drive the 3 girls home",
    "he lives opposite number 9",
)


@pytest.mark.parametrize(("text", "own"), WITHHELD.items())
def test_the_own_post_is_withheld(text: str, own: str) -> None:
    """The words by which colleagues would know who wrote are in no release copy."""
    assert own not in redact(text, Redaction()).text


def test_the_place_beside_a_post_stays() -> None:
    """Where it was is what police need."""
    assert "Carr Lane" in redact("Cleaner at Carr Lane interchange. A man gives boys cards", Redaction()).text


@pytest.mark.parametrize("text", STAYS)
def test_what_is_told_of_others_stays(text: str) -> None:
    """Whose work it is that is told of is what police need."""
    assert redact(text, Redaction()).text == text
