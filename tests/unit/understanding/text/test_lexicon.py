"""The lexicon is read strictly: every fault at once, with file, path and remedy."""

import shutil
from pathlib import Path

import pytest

from bot.paths import LEXICON
from bot.understanding.text.lexicons.lexicon import LexiconError, lexicon, load_lexicon
from bot.understanding.text.lexicons.lexicon_check import lexicon_schemas, main
from tests.support.spoil import spoil


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the product's lexicon that a test may spoil."""
    shutil.copytree(LEXICON, tmp_path / "lexicon")
    return tmp_path / "lexicon"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("keywords.yml", "people: [", "persons: [", "keywords.yml: people: Field required -> add it"),
        ("keywords.yml", "people: [", "persons: [", "keywords.yml: persons: Unexpected keyword argument -> remove it"),
        ("keywords.yml", "girl, girls", "girl, girl", "keywords.yml: keywords: 'girl' is there twice -> write it once"),
        ("keywords.yml", '"no", the', "no, the", "Input should be a valid string -> put the value in quotes"),
        ("keywords.yml", "girl, girls", 'girl, " girls"', "keywords: ' girls' is empty or padded"),
        ("languages.yml", "scripts: {", "scripts: [", "languages.yml: file: not YAML"),
        ("danger_signs.yml", "- id: note\n", "- id: colour\n", "danger_signs.yml: colour: this id is used twice"),
        (
            "danger_signs.yml",
            "- no pulse",
            "- (no pulse",
            "cannot_be_woken.phrases: '(no pulse': a bracket is not closed",
        ),
        ("danger_signs.yml", "who: [<child>, them]", "who: [<kid>]", "clings.all_of.who: there is no list <kid>"),
        ("danger_signs.yml", "all_of:\n      turns", "lists:\n      turns", "Unexpected keyword argument"),
        ("danger_exclusions.yml", "- quiz", "- qu)iz", "danger_exclusions.yml: hypothetical: 'qu)iz'"),
        ("danger_other_languages.yml", "code: cy", "kode: cy", "languages.0.code: Field required -> add it"),
    ],
)
def test_a_fault_names_file_path_and_remedy(copy: Path, file: str, old: str, new: str, expected: str) -> None:
    """Whoever changes a word list sees where it is wrong and what to do."""
    spoil(copy, file, old, new)

    with pytest.raises(LexiconError) as raised:
        load_lexicon(copy)

    assert expected in str(raised.value)


def test_a_missing_file_and_one_that_nothing_reads_are_faults(copy: Path) -> None:
    """No list is left behind when code stops reading it."""
    (copy / "keywords.yml").rename(copy / "keywrods.yml")

    with pytest.raises(LexiconError) as raised:
        load_lexicon(copy)

    found = [str(fault) for fault in raised.value.faults]
    assert "keywords.yml: file: the file is missing -> add it" in found
    assert any(line.startswith("keywrods.yml: file: no code reads this file") for line in found)


def test_the_check_prints_faults_and_fails(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`make check` stops at a fault and says what it is."""
    (copy / "languages.yml").unlink()

    assert main([str(copy)]) == 1
    assert "languages.yml: file: the file is missing" in capsys.readouterr().err


def test_the_products_own_lexicon_is_valid_and_read_once() -> None:
    """What is shipped has no fault, and everybody reads the same lists."""
    assert main([str(LEXICON)]) == 0
    assert lexicon() is lexicon()


@pytest.mark.parametrize("name", sorted(lexicon_schemas()))
def test_schemas_follow_the_records(name: str) -> None:
    """Run `python -m bot.understanding.text.lexicons.lexicon_check --write` after changing a record."""
    assert (LEXICON / "schema" / f"{name}.json").read_text(encoding="utf-8") == lexicon_schemas()[name]


def test_a_sign_is_said_by_phrases_or_by_groups(copy: Path) -> None:
    """One of the two, or nothing would ever find it."""
    spoil(copy, "danger_signs.yml", "  # A plea", "  - id: empty\n    says: Nothing.\n  # A plea")

    with pytest.raises(LexiconError, match="empty: either phrases or all_of says the sign -> write one of the two"):
        load_lexicon(copy)


def test_every_file_is_told_of() -> None:
    """Whoever opens the folder reads what each list is for."""
    readme = (LEXICON / "README.md").read_text(encoding="utf-8")

    assert [path.name for path in LEXICON.glob("*.yml") if f"`{path.name}`" not in readme] == []
