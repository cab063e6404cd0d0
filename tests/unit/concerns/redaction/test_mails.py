"""Of a mail that is passed on its writer's own details stay, and the post and name of who signs below it go."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.redact import redact
from tests.unit.concerns.redaction.test_own_identity import reporter

MAIL = "From: Tess Quill\nSubject: Tuesday\n\nMy son Joss, 13, is met by a man in a red van. Ring me on 07700 900118.\n"
SIGNED = [
    (f"Please see below.\n\n{MAIL}\nP. Orme\nDeputy Head", ("Orme", "Deputy Head"), ("My son Joss", "07700 900118")),
    (f"A mother sent this to us.\n\n{MAIL}Tess", (), ("My son Joss", "07700 900118", "Tess")),
    (f"This came in today.\nNora Blythe, Head of Year 9\n\n{MAIL}", ("Nora", "Head of Year"), ("My son", "Tess Quill")),
    (
        "A girl of 14 is met by a man in a van.\n\nMiss Orla Pugh\nForm tutor\n",
        ("Orla", "Pugh", "Form tutor"),
        ("in a van",),
    ),
    (f"I sent this to the head last week.\n\n{MAIL}", ("07700 900118",), ("My son Joss, 13",)),
]
STAYS = (
    "He gave her money and a phone. The people are:\nMr Dunn\nCaretaker",
    "Mr Dunn\nCaretaker\nHe takes a girl of 14 to the shed at lunch",
    "Passing this on as it came.\n\nFrom: Moira Kettle\n\nA man met her, 13.\n\nRegards\nMoira Kettle\nCaretaker",
)


@pytest.mark.parametrize(("text", "hides", "shows"), SIGNED)
def test_who_signs_reports_and_who_wrote_the_mail_is_told_of(
    text: str, hides: tuple[str, ...], shows: tuple[str, ...]
) -> None:
    """The key witness can be found, and the reporter cannot."""
    copy = redact(text, reporter(text).redaction).text
    assert [words for words in hides if words in copy] == []
    assert [words for words in shows if words not in copy] == []


@pytest.mark.parametrize("text", STAYS)
def test_a_name_with_a_post_that_is_told_of_stays(text: str) -> None:
    """It is no signature of the reporter's."""
    assert redact(text, reporter(text).redaction).text == text
