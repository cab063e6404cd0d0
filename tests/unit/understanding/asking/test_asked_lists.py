"""The lists of questions are read strictly: file, place and remedy of every fault at once."""

import shutil
from pathlib import Path

import pytest

from bot.paths import LEXICON
from bot.understanding.asking.asked_lists import load_asked
from bot.understanding.text.lexicons.lexicon import LexiconError
from tests.support.spoil import spoil


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the lists that a test may spoil."""
    shutil.copytree(LEXICON / "asked", tmp_path / "asked")
    return tmp_path


def test_the_products_own_lists_have_no_fault(copy: Path) -> None:
    """Each row has patterns, and slips have words to be corrected to."""
    listed = load_asked(copy)
    assert len(listed.rows) >= 60
    assert "permission" in listed.words


def test_every_fault_is_named_with_its_remedy(copy: Path) -> None:
    """A list that is not there, a key that is none, and a row that says nothing."""
    spoil(copy, "asked/fears.yml", "  - id: prejudice\n    has:", "  - id: prejudice\n    hass:")
    spoil(copy, "asked/afterwards.yml", "see_them_again", "see_them_again\n    never: [<nobody>]")
    with pytest.raises(LexiconError) as raised:
        load_asked(copy)
    lines = [str(fault) for fault in raised.value.faults]
    assert any("asked/fears.yml: asked." in line and "remove it or correct its name" in line for line in lines)
    assert any("asked/afterwards.yml: see_them_again.never: there is no list <nobody>" in line for line in lines)
