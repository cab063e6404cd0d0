"""Firm, plate and post that are said in passing, without a word for either, and what of others sounds the same."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.self_identification import spans

OWN = [
    ("I am driver 6 year for Saltbird Cars. Every thursday one man ring", "Saltbird Cars"),
    ("been driving nights for gannet cabs since march and seen it all", "gannet cabs"),
    ("I work as driver 3 years with Harbour Taxis, I know this girl", "Harbour Taxis"),
    ("drive for Kelp Private Hire me, picked her up at 2", "Kelp Private Hire"),
    ("theres a black bmw at gate. im brightwater cars TU70 HND ive pulled in at the services", "brightwater cars"),
    ("theres a black bmw at gate. im brightwater cars TU70 HND ive pulled in at the services", "TU70 HND"),
    ("im Tern Taxis, GX70 ABN, waiting outside", "GX70 ABN"),
    ("Change booth at Mudskipper Arcade. Older man has been buying tokens for boys", "Change booth"),
    ("Front desk, Gannet House. A man came in with a girl", "Front desk"),
    ("Box office at the Alhambra. Lad of 12 came with a man", "Box office"),
    ("Window cleaner by trade, you see all sorts. Tall house with the blue door", "Window cleaner"),
    ("Postie by trade me. There is a flat on Whelk Lane", "Postie"),
    ("she is in my own corridor so not a word that it came from me", "my own corridor"),
    ("he teaches in my department and he will know", "my department"),
]


@pytest.mark.parametrize(("text", "own"), OWN)
def test_what_names_the_writer_in_passing_is_withheld(text: str, own: str) -> None:
    """A firm is the writer's where they drive for it, and a plate behind it is their own."""
    assert own in " ".join(text[start:end] for start, end in spans(text))


OF_OTHERS = [
    "he is driver for Saltbird Cars and he takes her every thursday",
    "the driver who took her drives for gannet cabs",
    "im watching cars TU70 HND is one of them",
    "im behind brightwater cars TU70 HND and there is a girl in it",
    "im following two cars GX70 ABN and a van",
    "Change booth at the arcade was where he sat with them",
    "He is a window cleaner by trade and looks in at the girls",
    "the man told me he is a plumber by trade",
    "they smoke in the corridor outside the music room",
    "its the drama department, he has a key",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_is_told_of_others_stays(text: str) -> None:
    """Police need the firm, plate, work and place of whom it is about."""
    assert list(spans(text)) == []
