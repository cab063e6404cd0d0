"""Answers are read strictly: each has a source, fills what it leaves open, and names only what exists."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.guidance.load import KnowledgeError, load_knowledge
from bot.guidance.model import Knowledge
from bot.paths import KNOWLEDGE
from tests.support.spoil import spoil

WHO = "advice/who_to_tell.yml"
LONGEST, LONGEST_CARD = 90, 50  # words


def faults(root: Path) -> list[str]:
    """Return every fault as a line."""
    with pytest.raises(KnowledgeError) as raised:
        load_knowledge(root)
    return [str(fault) for fault in raised.value.faults]


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("sources: [henderson]", "sources: []", "on_the_railway: no source -> name a document"),
        ("sources: [henderson]", "sources: [hendersen]", "on_the_railway.sources: there is no 'hendersen' -> add it"),
        ("contacts: [rail_police]", "contacts: [train_police]", "on_the_railway.contacts: there is no 'train_police'"),
        ("{code_words}", "{code_word}", "makesafe: nothing fills {code_word} -> use one of"),
        ("  - id: police_or_council", "  - id: lado", "lado: this id is used twice -> give one of them another id"),
        ("      leisure: |-", "      leisur: |-", "staff_worry.by_trade: there is no 'leisur' -> use the id of a file"),
        ("written_on: 2026-11-30", "written_on: soon", "lado.written_on"),
    ],
)
def test_a_fault_is_named_with_its_place_and_remedy(tmp_path: Path, right: str, wrong: str, fault: str) -> None:
    """Whoever edits an answer reads what to mend."""
    shutil.copytree(KNOWLEDGE, tmp_path / "knowledge")
    spoil(tmp_path / "knowledge", WHO, right, wrong)
    assert any(fault in line for line in faults(tmp_path / "knowledge"))


def test_answers_are_short(knowledge: Knowledge) -> None:
    """No answer crowds the question that comes after it, and a card is shorter still."""
    long = {row.id: len(text.split()) for row in knowledge.advice.values() for text in row.texts()}
    cards = {row.id: len(row.card.split()) for row in knowledge.advice.values() if row.card}
    assert {name: words for name, words in long.items() if words > LONGEST} == {}
    assert cards
    assert {name: words for name, words in cards.items() if words > LONGEST_CARD} == {}


def test_nobodys_check_is_invented(knowledge: Knowledge) -> None:
    """As delivered no answer has been checked by a safeguarding lead, and each says when it was written."""
    assert knowledge.advice
    assert {row.checked_on for row in knowledge.advice.values()} == {None}
    assert all(row.written_on for row in knowledge.advice.values())
