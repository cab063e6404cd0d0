"""The bot's own words: found by key and sector, filled once, missing ones named."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.guidance.texts import Message, Option, Texts, TextsError

WORDS = """
version: "3.1"
responses:
  utter_start_hello:
    - text: "Hello {name}."
      buttons: [{title: "Report", payload: report_concern}]
      custom: {kind: question, multiple: true, step: start}
  utter_start_hello__taxi:
    - text: "Are you parked, {name}?"
  utter_start_place:
    - text: "At the hotel."
      condition: [{type: slot, name: sector, value: hotel}]
    - text: "Anywhere."
"""


@pytest.fixture
def words(tmp_path: Path) -> Texts:
    """A small folder of texts."""
    (tmp_path / "start.yml").write_text(WORDS, encoding="utf-8")
    return Texts.load(tmp_path)


def test_a_sector_has_its_own_wording(words: Texts) -> None:
    """The key with the sector behind it comes first, the plain key otherwise."""
    assert words.say("utter_start_hello", "taxi", name="Sam") == "Are you parked, Sam?"
    assert words.say("utter_start_hello", "hotel", name="Sam") == "Hello Sam."


def test_a_condition_on_the_sector_holds(words: Texts) -> None:
    """Rasa's own condition on the slot `sector` chooses the variation."""
    assert words.say("utter_start_place", "hotel") == "At the hotel."
    assert words.say("utter_start_place") == "Anywhere."


def test_values_are_never_interpolated_again(words: Texts) -> None:
    """What a person typed cannot pull in another value."""
    assert words.say("utter_start_hello", name="{secret}", secret="x") == "Hello {secret}."


def test_a_missing_value_names_the_file(words: Texts) -> None:
    """A text is never sent with a hole in it."""
    with pytest.raises(TextsError, match=r"\{name\}.*data/responses/start.yml"):
        words.say("utter_start_hello")


def test_a_missing_key_names_the_file(words: Texts) -> None:
    """Whoever wrote the call learns where to add the text."""
    with pytest.raises(TextsError, match=r"utter_danger_card; add it to data/responses/danger.yml"):
        words.say("utter_danger_card")


def test_a_message_carries_options_kind_and_step(words: Texts) -> None:
    """Buttons become options, `custom` the rest."""
    message = words.message("utter_start_hello", name="Sam")
    options = (Option("report_concern", "Report"),)
    assert message == Message("question", "Hello Sam.", options, multiple=True, step="start")


def test_a_message_survives_its_json() -> None:
    """What is stored comes back equal."""
    message = Message("receipt", "Done.", (Option("answer:yes", "Yes"),), reference="SL-7K3M-9QXD-4")
    assert Message.from_json(message.to_json()) == message


def test_an_unknown_kind_is_refused() -> None:
    """A reply of a kind that no channel knows never gets through."""
    with pytest.raises(ValueError, match="unknown kind"):
        Message.from_json({"kind": "shout", "text": "x"})


def test_a_key_written_twice_is_refused(tmp_path: Path) -> None:
    """Two files cannot fight over one text."""
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text("responses: {utter_a_b: [{text: x}]}", encoding="utf-8")
    with pytest.raises(TextsError, match="written twice"):
        Texts.load(tmp_path)


def test_an_unknown_kind_in_a_file_is_refused(tmp_path: Path) -> None:
    """A wrong `custom.kind` is found when the texts are loaded, not in a conversation."""
    (tmp_path / "a.yml").write_text("responses: {utter_a_b: [{text: x, custom: {kind: loud}}]}", encoding="utf-8")
    with pytest.raises(TextsError, match=r"a.yml: utter_a_b: kind 'loud'"):
        Texts.load(tmp_path)
