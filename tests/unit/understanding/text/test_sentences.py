"""Texts are read sentence by sentence."""

from __future__ import annotations

import pytest

from bot.understanding.text.sentences import clauses, second_hand_spans, sentences, telling, windows

MAIL = """FYI see below
From: Ina Stroud <ina@example.org>
Date: 3 November
Subject: the girl in 9

She rang from room 9. He was 40.
Kind regards
Ina, 07700 900100"""


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left. She cried", ("He left.", "She cried")),
        ("at 9.30 he came\nthen he went", ("at 9.30 he came", "then he went")),
        ("Mr. Hale rang St. Ann's! Why?", ("Mr. Hale rang St. Ann's!", "Why?")),
        ("...", ()),
    ],
)
def test_a_text_is_cut_where_sentences_end(text: str, parts: tuple[str, ...]) -> None:
    """Stops and new lines end a sentence; figures and short forms do not."""
    assert tuple(one.text for one in sentences(text)) == parts


def test_a_sentence_knows_its_place() -> None:
    """What was typed stands at the place that a sentence names."""
    text = "  He left.  She cried a lot. "

    assert [text[one.start : one.end] for one in sentences(text)] == [one.text for one in sentences(text)]


def test_a_forwarded_mail_is_second_hand() -> None:
    """Heads and signatures tell nothing, and what stands below them is somebody else's."""
    told = [one.text for one in sentences(MAIL)]

    assert told == ["FYI see below", "She rang from room 9.", "He was 40."]


def test_somebody_elses_words_are_marked_where_they_stand() -> None:
    """The span begins with the head and ends with the mail; the person's own line is outside."""
    ((start, end),) = second_hand_spans(MAIL)

    assert MAIL[start:end].startswith("From: Ina")
    assert MAIL[start:end].endswith("900100")
    assert second_hand_spans("She is 13.\nRegards, Jo") == ()


def test_heads_and_signatures_become_blanks_and_nothing_moves() -> None:
    """Every other word stands where it stood."""
    blanked = telling(MAIL)

    assert len(blanked) == len(MAIL)
    assert blanked.split() == ["FYI", "see", "below", "She", "rang", "from", "room", "9.", "He", "was", "40."]


@pytest.mark.parametrize(
    "text",
    [
        "Date: Friday 20 November\nA girl of 13 in the lobby.",
        "Kind regards\nJo\nPS she is back in the lobby with him",
        "She said he rang her from 07700 900811.",
    ],
)
def test_what_a_person_tells_is_no_head_and_no_signature(text: str) -> None:
    """A date that somebody fills in is told, and so is what stands below a greeting."""
    assert [one.text for one in sentences(text)][-1] == text.splitlines()[-1]
    assert ("Date" in text) == (sentences(text)[0].text == "Date: Friday 20 November")


def test_voice_typing_has_clauses() -> None:
    """A long text without stops is cut where a new subject begins; a short one is not."""
    text = "i was just doing the bins and then the lad from the corner flat came down and then he said she was 13 "
    text += "and now they have gone"

    assert len(clauses(text)) > 1
    assert clauses("he came and then he left") == ("he came and then he left",)


def test_windows_hold_each_sentence_and_each_with_the_next() -> None:
    """What two sentences say only together is read as well."""
    read = windows("She is 13. He hit her.", lambda _: False)

    assert read == ("She is 13.", "He hit her.", "She is 13. He hit her.")


def test_an_ordinary_sentence_stands_between_no_two_others() -> None:
    """What two sentences say together they also say with the weather between them."""
    read = windows("She is 13. It rained. He hit her.", lambda part: part == "It rained.")

    assert read == ("She is 13.", "It rained.", "He hit her.", "She is 13. He hit her.")
