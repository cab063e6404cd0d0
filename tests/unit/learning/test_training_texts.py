"""The training texts of indicators and danger."""

from __future__ import annotations

import json
from pathlib import Path

from bot.learning.training_texts import examples

REPORT = {"text": "a girl was crying", "sector": "hotel", "indicators": ["distress"], "danger": False}
SIGNS = """
indicators:
  - id: distress
    sentence: A child is upset.
    says:
      hotel: [a guest heard sobbing]
      taxi: [the girl wept, she was shaking]
"""


def write_lines(path: Path, *rows: object) -> None:
    """Write a file of one JSON object a line."""
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")


def test_reports_come_in_the_order_of_their_files(tmp_path: Path) -> None:
    """The order of training texts is that of the files' names and of their lines."""
    write_lines(tmp_path / "b.jsonl", {**REPORT, "text": "third"})
    write_lines(tmp_path / "a.jsonl", {**REPORT, "text": "first"}, {**REPORT, "text": "second"})

    read = examples(tmp_path, tmp_path)

    assert [example.text for example in read] == ["first", "second", "third"]
    assert read[0].indicators == ("distress",)
    assert read[0].whole


def test_a_report_without_labels_is_not_one_without_indicators(tmp_path: Path) -> None:
    """None says that nobody labelled a text; no indicators says that there are none."""
    write_lines(tmp_path / "a.jsonl", {**REPORT, "indicators": None}, {**REPORT, "indicators": [], "also": ["money"]})

    unlabelled, harmless = examples(tmp_path, tmp_path)

    assert unlabelled.indicators is None
    assert harmless.indicators == ()
    assert (unlabelled.also, harmless.also) == ((), ("money",))


def test_texts_of_development_are_left_out_where_they_measure(tmp_path: Path) -> None:
    """What figures are taken from is not trained on."""
    write_lines(tmp_path / "development.jsonl", REPORT)
    write_lines(tmp_path / "reports.jsonl", REPORT)

    assert len(examples(tmp_path, tmp_path)) == 2
    assert len(examples(tmp_path, tmp_path, development=False)) == 1


def test_an_exemplar_is_labelled_with_its_own_indicator_alone(tmp_path: Path) -> None:
    """A sentence of the knowledge base stands for one indicator, and may show others; of danger it says nothing."""
    (tmp_path / "signs.yml").write_text(SIGNS, "utf-8")

    read = examples(tmp_path, tmp_path)

    assert [(example.text, example.sector) for example in read] == [
        ("A child is upset.", None),
        ("a guest heard sobbing", "hotel"),
        ("the girl wept", "taxi"),
        ("she was shaking", "taxi"),
    ]
    assert {example.indicators for example in read} == {("distress",)}
    assert {(example.danger, example.whole) for example in read} == {(None, False)}
