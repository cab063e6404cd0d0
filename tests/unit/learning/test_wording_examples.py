"""The training texts of the second opinion on wording."""

from __future__ import annotations

import json
from pathlib import Path

from bot.learning.train_wording import WithoutVectors
from bot.learning.wording_examples import ListedRule, clauses_of, examples, listed_rules

TEXT = "She is promiscuous and wild, and the men gave her money."
FLAGS = [{"phrase": "promiscuous", "rule": "sexual"}]


def write_example(folder: Path) -> None:
    """Write a training text of two clauses, of which the first blames."""
    row = {"id": "1", "situation": "money", "text": TEXT, "flags": FLAGS}
    (folder / "texts.jsonl").write_text(json.dumps(row) + "\n", "utf-8")


def test_a_phrase_is_read_by_its_place(tmp_path: Path) -> None:
    """A phrase that blames is where the text holds it, with the rule that advises on it."""
    write_example(tmp_path)

    (example,) = examples(tmp_path)

    (phrase,) = example.phrases
    assert TEXT[phrase.start : phrase.end] == "promiscuous"
    assert phrase.rule == "sexual"


def test_the_clause_of_a_phrase_has_its_rule(tmp_path: Path) -> None:
    """Clauses without a phrase teach that nothing blames; of the others the phrase's words are marked."""
    write_example(tmp_path)

    clauses = clauses_of(examples(tmp_path), WithoutVectors())

    blaming = [clause for clause in clauses if clause.rule]
    assert [clause.rule for clause in blaming] == ["sexual"]
    assert sum(blaming[0].worth) == 1
    assert len(clauses) > len(blaming)


def test_rules_come_in_the_order_of_their_groups(tmp_path: Path) -> None:
    """The groups of the knowledge base order the rules, not the names of the files."""
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording.yml").write_text("groups: [b, a]\n", "utf-8")
    for name in "ab":
        rule = f"rules: [{{id: {name}, avoid: [wild], subject: child}}]\n"
        (tmp_path / "wording" / f"{name}.yml").write_text(rule, "utf-8")

    assert listed_rules(tmp_path) == [ListedRule(name, ("wild",), "child") for name in "ba"]
