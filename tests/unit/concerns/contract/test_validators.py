"""Every example in two independent validators: jsonschema (Python) and ajv (JavaScript), each of somebody else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.concerns.contract import HERE, rules_broken, warnings_of
from tests.browser.contract_validator import broken_in_ajv

EXAMPLES = HERE / "examples"
GOOD, ODD, BAD = (sorted((EXAMPLES / kind).glob("*.json")) for kind in ("good", "odd", "bad"))


def read(path: Path) -> object:
    """Return an example."""
    found: object = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def by_ajv() -> dict[str, set[str]]:
    """Return the rules that ajv, in its strict mode, finds broken, by file."""
    return broken_in_ajv([*GOOD, *ODD, *BAD])


def test_there_are_ten_good_and_more_than_twenty_bad_examples() -> None:
    """Integrators get both kinds, and some that are valid and odd."""
    assert (len(GOOD), len(BAD) >= 20, len(ODD) >= 5) == (10, True, True)


@pytest.mark.parametrize("path", [*GOOD, *ODD], ids=lambda path: path.stem)
def test_a_good_example_passes_in_both(path: Path, by_ajv: dict[str, set[str]]) -> None:
    """Each is what a recipient may really fetch, and is marked as practice."""
    body = read(path)
    assert rules_broken(body) == set() == by_ajv[str(path)]
    assert isinstance(body, dict)
    assert body["test"] is True


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_example_breaks_its_rule_in_both(path: Path, by_ajv: dict[str, set[str]]) -> None:
    """The file is named by the rule that it breaks; each validator finds that rule, and no other."""
    rule = path.stem.split("--")[0]
    assert rules_broken(read(path)) == {rule} == by_ajv[str(path)]


@pytest.mark.parametrize("path", ODD, ids=lambda path: path.stem)
def test_an_odd_example_is_valid_and_gives_its_warning(path: Path) -> None:
    """What only deserves a second look is taken, and the warning names its rule."""
    assert [rule for rule, _ in warnings_of(read(path))] == [path.stem.split("--")[0]]
