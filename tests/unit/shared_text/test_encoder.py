"""Sentence vectors: alike texts are near, unlike ones far, and wrong weights are refused."""

from pathlib import Path

import numpy as np
import pytest

import shared_text


@pytest.fixture(scope="module")
def encoder() -> shared_text.Encoder:
    return shared_text.load()


def test_rows_are_unit_vectors(encoder: shared_text.Encoder) -> None:
    """Every text, also an empty one, gives a row of length one."""
    rows = encoder.encode(["", "a girl in a taxi", "\U0001f600" * 50, "x" * 5000])
    assert rows.shape == (4, shared_text.SIZE)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_alike_is_nearer_than_unlike(encoder: shared_text.Encoder) -> None:
    """Meaning decides, not shared words."""
    asked, alike, unlike = encoder.encode(
        ["who will see my report", "is what I tell you confidential", "the bus to the station is late"]
    )
    assert asked @ alike > asked @ unlike + 0.2


def test_batch_does_not_change_a_vector(encoder: shared_text.Encoder) -> None:
    """A text has the same vector alone and beside a longer one."""
    alone = encoder.encode(["two men waiting"])[0]
    beside = encoder.encode(["two men waiting", "a much longer text about a room, a key and a car " * 5])[0]
    assert alone == pytest.approx(beside, abs=1e-5)


def test_earlier_layers_stand_before_the_last(encoder: shared_text.Encoder) -> None:
    """Several layers give one vector each, in order, and the last is the usual vector."""
    rows = encoder.encode(["two men waiting"], layers=(3, 6))
    assert rows.shape == (1, 2 * shared_text.SIZE)
    assert np.allclose(np.linalg.norm(rows.reshape(2, -1), axis=1), 1, atol=1e-5)
    assert rows[:, shared_text.SIZE :] == pytest.approx(encoder.encode(["two men waiting"]), abs=1e-6)


def test_a_vector_is_the_published_one(encoder: shared_text.Encoder) -> None:
    """The model card's own sentence keeps the vector that the published model gives."""
    first = encoder.encode(["This is an example sentence"])[0][:4]
    assert first == pytest.approx([0.0676569, 0.0634959, 0.0487131, 0.0793050], abs=1e-5)


def test_wrong_weights_are_refused(tmp_path: Path) -> None:
    """Weights with another hash never run."""
    (tmp_path / "vocab.txt").write_text("[CLS]\n")
    (tmp_path / "model.safetensors").write_bytes(b"other")
    with pytest.raises(shared_text.WrongHash):
        shared_text.load(tmp_path)


def test_missing_weights_are_named(tmp_path: Path) -> None:
    """An empty folder says that the weights are missing."""
    with pytest.raises(shared_text.WeightsMissing):
        shared_text.load(tmp_path)
