"""What is answered already is not asked: of a head, of a driver's marks, an age beside a name, a room elsewhere."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.release_copy import release_copy
from bot.interview.situation import situation
from bot.interview.turn_draft import NoDraft
from bot.interview.turn_input import TurnInput
from bot.questions.catalogue import QUESTIONS
from bot.questions.conditions import driver_is_told, head_writes
from bot.understanding.facts import read_facts
from tests.support.concerns import a_draft, given, with_facts
from tests.support.readers import own_knowledge
from tests.unit.interview.world import SERVICES


@pytest.mark.parametrize(
    ("text", "writes"),
    [
        ("I am the headteacher here. Our caretaker gives year 8 girls lifts", True),
        ("Head here. A teaching assistant messages a boy of 14", True),
        ("our head said to write it down. the caretaker gives girls lifts", False),
        ("I teach year 9. The caretaker gives girls lifts", False),
    ],
)
def test_a_head_is_not_asked_whether_the_head_knows(text: str, writes: bool) -> None:
    """Nobody else is to be told."""
    assert head_writes(a_draft(text)) is writes
    assert QUESTIONS.by_id["told_the_head"].answered_by(a_draft(text)) is writes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a driver called Dougie Marr, plate 512, has a girl of 14 up front every night", True),
        ("a driver called Errol Vance in BD19 SMR, always with the same girl of 15", True),
        ("a driver, badge 2281, has a girl of 14 up front", False),
        ("a driver called Dougie Marr has a girl of 14 up front", False),
    ],
)
def test_a_name_with_a_badge_or_a_plate_is_a_driver_told(text: str, told: bool) -> None:
    """Either alone leaves the other to ask."""
    assert driver_is_told(with_facts(a_draft(text))) is told


def in_account(sector: str, text: str, **answers: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the questions, and the numbers of the trade's own, that words answer."""
    said = {name: given(text=words) for name, words in answers.items()}
    parts = {name: read_facts(words) for name, words in answers.items()}
    draft = NoDraft(a_draft(text).statements, said, read_facts(text), {"account": read_facts(text), **parts})
    told = situation(TurnInput("h", "m", sector=sector), {}, own_knowledge(), draft=draft, wanted=(), parked=True)
    return told.in_account, told.told_in_words


@pytest.mark.parametrize(
    ("name", "told"), [("Ines Calder, 12", True), ("Joey aged 9", True), ("Kit (14)", True), ("Ines Calder", False)]
)
def test_an_age_beside_the_name_is_not_asked_for(name: str, told: bool) -> None:
    """The answer to the name holds both."""
    asked, _ = in_account("school", "a man waits for her", child_name=name)
    assert ("child_age" in asked) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a man has girls of 14 at a flat, 12 Gorse Court, every weekend", True),
        ("a man had a girl of 14 with him and she was crying", False),
    ],
)
def test_a_room_of_the_own_house_is_not_asked_of_another_place(text: str, told: bool) -> None:
    """Which room of the hotel asks nothing of a flat elsewhere."""
    _, numbers = in_account("hotel", text)
    assert (1 in numbers) is told


def test_the_check_shows_a_pattern_beside_the_date() -> None:
    """What is stored of when is shown whole."""
    told = ("Friday night about 9 a man of 40 met a girl of 13 by the canal", "he is there most tuesdays")
    draft = with_facts(a_draft(*told, read_back=given("yes")))
    knowledge, texts = own_knowledge(), SERVICES.texts
    lines = release_copy(draft, draft.redaction, texts=texts, knowledge=knowledge)
    when = [line.text for line in lines if line.field == "when"]
    assert len(when) == 1
    assert "most tuesdays" in when[0]
    assert "Friday" in when[0]
