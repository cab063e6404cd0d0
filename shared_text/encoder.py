"""all-MiniLM-L6-v2 in numpy: text in, sentence vectors out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from shared_text.published_weights import Published, published, weights_folder
from shared_text.transformer_layer import SIZE, Array, normalised
from shared_text.wordpiece import pieces

LAYERS = 6
MOST_PIECES = 256
BATCH = 64


def load(path: Path | None = None, layers: int = LAYERS) -> Encoder:
    """Return the encoder, of the lowest `layers` layers; raises WeightsMissing or WrongHash.

    What is read is kept: encoders of one process share weights and layers.
    """
    return Encoder(published(weights_folder() if path is None else path), layers)


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
        return self._in_batches([self.pieces(text) for text in texts], wanted)

    def _in_batches(self, rows: list[list[int]], wanted: Sequence[int]) -> list[list[Array]]:
        out: list[list[Array]] = []
        for start in range(0, len(rows), BATCH):
            out += self._batch(rows[start : start + BATCH], wanted)
        return out

    def word_states(self, words: Sequence[str], layers: int) -> tuple[Array, Array]:
        """Return a vector for each piece of the words as the layer `layers` sees it, and to which word it belongs."""
        return self.word_states_of([words], layers)[0]

    def word_states_of(self, passages: Sequence[Sequence[str]], layers: int) -> list[tuple[Array, Array]]:
        """Return the same for each of several passages, which are computed together."""
        first, last = pieces("", self._vocabulary, 2)
        inner = [self._pieces_of(words) for words in passages]
        rows = [[first, *(number for number, _ in found), last] for found in inner]
        owners = [np.array([owner for _, owner in found], np.int64) for found in inner]
        states = self._in_batches(rows, (layers,))
        return [(kept[0][1:-1], owner) for kept, owner in zip(states, owners, strict=True)]

    def _pieces_of(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Return the pieces of words, each with the number of its word."""
        split = [pieces(word, self._vocabulary, MOST_PIECES)[1:-1] for word in words]
        return [(number, owner) for owner, found in enumerate(split) for number in found][: MOST_PIECES - 2]

    def _batch(self, rows: list[list[int]], wanted: Sequence[int]) -> list[list[Array]]:
        # The texts lie end to end, without padding; only attention needs to know where each begins.
        ends = np.cumsum([len(row) for row in rows]).tolist()
        spans = [slice(end - len(row), end) for row, end in zip(rows, ends, strict=True)]
        hidden = self._embed(np.concatenate(rows), np.concatenate([np.arange(len(row)) for row in rows]))
        after = {0: hidden}
        for number, layer in enumerate(self._layers[: max(wanted)], start=1):
            hidden = after[number] = layer(hidden, spans)
        return [[after[number][span] for number in wanted] for span in spans]

    def _embed(self, ids: Array, positions: Array) -> Array:
        table = self._t
        hidden = table["embeddings.word_embeddings.weight"][ids]
        hidden = hidden + table["embeddings.position_embeddings.weight"][positions]
        hidden += table["embeddings.token_type_embeddings.weight"][0]
        return normalised(hidden, table["embeddings.LayerNorm.weight"], table["embeddings.LayerNorm.bias"])


def mean_of(states: Array) -> Array:
    """Return the mean of the states, of length 1."""
    mean = states.mean(0)
    return mean / np.linalg.norm(mean)
