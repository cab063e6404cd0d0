"""One layer of the sentence encoder in numpy: attention and a widened step over texts that lie end to end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

SIZE = 384
HEADS = 12
CHUNK = 128
Array = Any  # numpy's own annotations differ between the two environments


class Layer:
    """One layer: attention and a widened step, each with a norm."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        def pair(name: str) -> tuple[Array, Array]:
            # As the file has it, turned in the product: the same to the last bit, and no copy, so that the processes of
            # a machine share the pages of one file.
            return weights[f"{name}_w"].T, weights[f"{name}_b"]

        self.mix, self.out, self.up, self.down = pair("mix"), pair("out"), pair("up"), pair("down")
        self.out_norm = weights["out_norm_w"], weights["out_norm_b"]
        self.norm = weights["norm_w"], weights["norm_b"]

    def __call__(self, hidden: Array, spans: Sequence[slice]) -> Array:
        """Return the next states of texts that lie end to end; `spans` says where each of them is."""
        mixed = _dense(hidden, self.mix)
        attended = np.concatenate([_attend(mixed[span]) for span in spans])
        hidden = normalised(hidden + _dense(attended, self.out), *self.out_norm)
        # In pieces that fit the processor's cache.
        return np.concatenate([self._widen(hidden[at : at + CHUNK]) for at in range(0, len(hidden), CHUNK)])

    def _widen(self, hidden: Array) -> Array:
        wide = _dense(hidden, self.up)
        return normalised(hidden + _dense(_gelu(wide), self.down), *self.norm)


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


def normalised(hidden: Array, weight: Array, bias: Array) -> Array:
    """Return the states with mean 0 and variance 1, weighed and shifted (layer normalisation)."""
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
