"""What was made of training texts is kept, and made anew for what is new alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from shared_text import kept_vectors
from shared_text.kept_vectors import KeptVectors
from shared_text.transformer_layer import Array


class Maker:
    """Makes a row for each letter of a text, and notes which texts it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: list[str]) -> list[Array]:
        """Return the rows of texts."""
        self.asked += texts
        return [np.array([[ord(letter), 1] for letter in text], np.float32) for text in texts]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file that is not there yet, in a folder that is not there either."""
    return tmp_path / "kept" / "vectors.npz"


def asked_again(path: Path, texts: list[str], made_as: str = "layer 2") -> list[str]:
    """Return which texts are computed in one training more."""
    maker = Maker()
    rows = KeptVectors(path, made_as).rows_of(texts, maker)
    assert [row[:, 0].astype(int).tolist() for row in rows] == [[ord(letter) for letter in text] for text in texts]
    return maker.asked


def test_training_again_computes_what_is_new(path: Path) -> None:
    """A changed text is computed, the others are read; a text that stands there twice is computed once."""
    assert asked_again(path, ["one", "two", "one"]) == ["one", "two"]
    assert asked_again(path, ["one", "two"]) == []
    assert asked_again(path, ["two", "three"]) == ["three"]


def test_what_the_last_training_did_not_need_is_forgotten(path: Path) -> None:
    """The file holds the texts of one training, so it does not grow."""
    asked_again(path, ["one", "two"])
    asked_again(path, ["two"])

    assert asked_again(path, ["one", "two"]) == ["one"]


def test_another_layer_is_another_vector(path: Path) -> None:
    """What was made in another way is never taken."""
    asked_again(path, ["one"])

    assert asked_again(path, ["one"], made_as="layer 3") == ["one"]


def test_other_code_makes_everything_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change of the encoder leaves nothing that the old one made."""
    asked_again(path, ["one"])
    monkeypatch.setattr(kept_vectors, "_code", lambda: "another encoder")

    assert asked_again(path, ["one"]) == ["one"]


@pytest.mark.parametrize("damage", [b"", b"no archive", b"PK\x03\x04 cut off"])
def test_a_damaged_file_is_no_file(path: Path, damage: bytes) -> None:
    """What cannot be read is computed."""
    asked_again(path, ["one"])
    path.write_bytes(damage)

    assert asked_again(path, ["one"]) == ["one"]
