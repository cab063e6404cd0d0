"""Trains the tuned layer and its head by gradient descent, in numpy: forward, backward and Adam are written out here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.understanding.indicators.tuned import PREFIX, STRETCH
from shared_text.encoder import HEADS, SIZE

Array = Any
Weights = dict[str, Array]
F = np.float32
SCALE = F(1 / np.sqrt(SIZE // HEADS))


@dataclass(frozen=True)
class Recipe:
    """How long and how fast to train."""

    epochs: int = 3
    batch: int = 40
    layer_rate: float = 8e-4
    head_rate: float = 1e-2
    decay: float = 0.01
    head_dropout: float = 0.3
    token_dropout: float = 0.1
    warm_up: int = 30
    seed: int = 20_26


def fine_tune(
    states: Sequence[Array], extra: Array, said: Array, weight: Array, layer: Weights, used: Array, recipe: Recipe
) -> Weights:
    """Return the tuned weights by the names under which a model file keeps them.

    `weight` 0 marks what is not known of a text; `used` says which of the extra marks each label may use.
    """
    chance = np.random.default_rng(recipe.seed)
    own = {name: array.astype(F) for name, array in layer.items()}
    labels = said.shape[1]
    head = {
        "head": chance.normal(0, 0.02, (labels, SIZE)).astype(F),
        "extra": np.zeros((labels, extra.shape[1]), F),
        "constant": np.full(labels, -3, F),
    }
    steps = [Adam(own, recipe.layer_rate, recipe.decay), Adam(head, recipe.head_rate, recipe.decay)]
    batches = [
        chosen for _ in range(recipe.epochs) for chosen in _batches(chance.permutation(len(states)), recipe.batch)
    ]
    for number, chosen in enumerate(batches, 1):
        parts = [_drop_tokens(states[index], chance, recipe.token_dropout) for index in chosen]
        gradients = _step(parts, extra[chosen], said[chosen], weight[chosen], own, head, chance, recipe)
        rate = min(1.0, number / recipe.warm_up) * max(0.02, 1 - number / len(batches))
        gradients[1]["extra"] *= used
        for step, gradient in zip(steps, gradients, strict=True):
            step.take(gradient, rate)
    return {PREFIX + name: array for name, array in (own | head).items()}


def _batches(order: Array, size: int) -> list[Array]:
    return [order[start : start + size] for start in range(0, len(order), size)]


def _drop_tokens(states: Array, chance: np.random.Generator, share: float) -> Array:
    kept = chance.random(len(states)) > share
    kept[0] = True
    return states[kept]


def _step(
    parts: Sequence[Array],
    extra: Array,
    said: Array,
    weight: Array,
    own: Weights,
    head: Weights,
    chance: np.random.Generator,
    recipe: Recipe,
) -> tuple[Weights, Weights]:
    """Return the gradients of layer and head for one batch of texts that lie end to end."""
    ends = np.cumsum([len(part) for part in parts]).tolist()
    spans = [slice(end - len(part), end) for part, end in zip(parts, ends, strict=True)]
    top, kept = forward(np.concatenate(parts).astype(F), spans, own)
    means = np.array([top[span].mean(0) for span in spans])
    length = np.linalg.norm(means, axis=1, keepdims=True)
    vectors = means / length
    mask = (chance.random(vectors.shape) > recipe.head_dropout).astype(F) * (STRETCH / F(1 - recipe.head_dropout))
    seen = vectors * mask
    odds = seen @ head["head"].T + extra @ head["extra"].T + head["constant"]
    miss = ((1 / (1 + np.exp(-np.clip(odds, -30, 30))) - said) * weight / len(parts)).astype(F)
    back = (miss @ head["head"]) * mask
    back = (back - vectors * (back * vectors).sum(1, keepdims=True)) / length
    spread = np.concatenate(
        [np.repeat(back[row : row + 1] / F(len(part)), len(part), 0) for row, part in enumerate(parts)]
    )
    return backward(spread, kept, own), {"head": miss.T @ seen, "extra": miss.T @ extra, "constant": miss.sum(0)}


@dataclass(frozen=True)
class Kept:
    """What the way back needs of the way there."""

    states: Array
    spans: Sequence[slice]
    heads: list[tuple[Array, Array, Array, Array]]
    told: Array
    middle: Array
    first: tuple[Array, Array]
    wide: Array
    slope: Array
    second: tuple[Array, Array]


def forward(states: Array, spans: Sequence[slice], own: Weights) -> tuple[Array, Kept]:
    """Return the layer's states, as shared_text.encoder.Layer makes them, and what the way back needs."""
    mixed = states @ own["mix_w"].T + own["mix_b"]
    told = np.empty_like(states)
    heads = []
    for span in spans:
        query, key, value = mixed[span].reshape(-1, 3, HEADS, SIZE // HEADS).transpose(1, 2, 0, 3)
        near = (query @ key.swapaxes(-1, -2)) * SCALE
        near = np.exp(near - near.max(-1, keepdims=True))
        near /= near.sum(-1, keepdims=True)
        told[span] = (near @ value).swapaxes(0, 1).reshape(-1, SIZE)
        heads.append((query, key, value, near))
    middle, *first = _norm(states + told @ own["out_w"].T + own["out_b"], own["out_norm_w"], own["out_norm_b"])
    share, slope = _gelu_parts(up := middle @ own["up_w"].T + own["up_b"])
    wide = up * share
    top, *second = _norm(middle + wide @ own["down_w"].T + own["down_b"], own["norm_w"], own["norm_b"])
    return top, Kept(states, spans, heads, told, middle, (first[0], first[1]), wide, slope, (second[0], second[1]))


def backward(back: Array, kept: Kept, own: Weights) -> Weights:
    """Return the gradients of the layer's weights for the gradient of its states."""
    found: Weights = {}
    back, found["norm_w"], found["norm_b"] = _norm_back(back, *kept.second, own["norm_w"])
    found["down_w"], found["down_b"] = back.T @ kept.wide, back.sum(0)
    up = (back @ own["down_w"]) * kept.slope
    found["up_w"], found["up_b"] = up.T @ kept.middle, up.sum(0)
    back = back + up @ own["up_w"]
    back, found["out_norm_w"], found["out_norm_b"] = _norm_back(back, *kept.first, own["out_norm_w"])
    found["out_w"], found["out_b"] = back.T @ kept.told, back.sum(0)
    mixed = _attention_back(back @ own["out_w"], kept)
    found["mix_w"], found["mix_b"] = mixed.T @ kept.states, mixed.sum(0)
    return found


def _attention_back(back: Array, kept: Kept) -> Array:
    mixed = np.empty((len(back), 3 * SIZE), F)
    for span, (query, key, value, near) in zip(kept.spans, kept.heads, strict=True):
        part = back[span].reshape(-1, HEADS, SIZE // HEADS).swapaxes(0, 1)
        of_near = part @ value.swapaxes(-1, -2)
        of_scores = near * (of_near - (of_near * near).sum(-1, keepdims=True)) * SCALE
        three = np.stack([of_scores @ key, of_scores.swapaxes(-1, -2) @ query, near.swapaxes(-1, -2) @ part])
        mixed[span] = three.transpose(2, 0, 1, 3).reshape(-1, 3 * SIZE)
    return mixed


def _norm(x: Array, weight: Array, bias: Array) -> tuple[Array, Array, Array]:
    x = x - x.mean(-1, keepdims=True)
    spread = np.sqrt((x * x).mean(-1, keepdims=True) + F(1e-12))
    level = x / spread
    return level * weight + bias, level, spread


def _norm_back(back: Array, level: Array, spread: Array, weight: Array) -> tuple[Array, Array, Array]:
    inner = back * weight
    inner_back = inner - inner.mean(-1, keepdims=True) - level * (inner * level).mean(-1, keepdims=True)
    return inner_back / spread, (back * level).sum(0), back.sum(0)


def _gelu_parts(x: Array) -> tuple[Array, Array]:
    """Return the share of x that the function lets through, and its slope; erf as in shared_text.encoder."""
    z = np.abs(x) * F(0.7071067811865476)
    t = 1 / (1 + F(0.3275911) * z)
    poly = F(1.061405429) * t
    for number in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        poly = (poly + F(number)) * t
    bell = np.exp(-z * z)
    share = (1 + np.copysign(1 - poly * bell, x)) * F(0.5)
    return share, share + x * bell * F(0.3989422804)


class Adam:
    """Adam with decoupled weight decay; changes the weights where they lie."""

    def __init__(self, weights: Weights, rate: float, decay: float) -> None:
        self._weights, self._rate, self._decay, self._taken = weights, rate, decay, 0
        self._mean = {name: np.zeros_like(array) for name, array in weights.items()}
        self._square = {name: np.zeros_like(array) for name, array in weights.items()}

    def take(self, gradients: Weights, share: float) -> None:
        """Take one step at `share` of the rate."""
        self._taken += 1
        rate = self._rate * share
        size = F(rate * np.sqrt(1 - 0.999**self._taken) / (1 - 0.9**self._taken))
        for name, array in self._weights.items():
            mean, square, gradient = self._mean[name], self._square[name], gradients[name]
            mean += F(0.1) * (gradient - mean)
            square += F(0.001) * (gradient * gradient - square)
            if array.ndim > 1:
                array *= F(1 - rate * self._decay)
            array -= size * mean / (np.sqrt(square) + F(1e-8))
