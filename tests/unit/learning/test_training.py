"""How the understanding is trained."""

import numpy as np
import pytest

from bot.learning import finetune, thresholds
from bot.learning.train_indicators import held_back, targets
from bot.learning.training_texts import Example
from bot.understanding.indicators import model
from shared_text.encoder import SIZE, Layer

LABELS = ("a", "b", model.CONCERN, model.DANGER)


def an_example(**changes: object) -> Example:
    """Return a text that shows sign a, with some things changed."""
    return Example(**{"text": "x", "sector": None, "indicators": ("a",), "also": (), "danger": False, **changes})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def weights() -> dict[str, np.ndarray]:
    chance = np.random.default_rng(1)
    shapes = {"mix": (3 * SIZE, SIZE), "out": (SIZE, SIZE), "up": (4 * SIZE, SIZE), "down": (SIZE, 4 * SIZE)}
    made = {f"{name}_w": chance.normal(0, 0.05, shape).astype(np.float32) for name, shape in shapes.items()}
    made |= {f"{name}_b": chance.normal(0, 0.05, shape[0]).astype(np.float32) for name, shape in shapes.items()}
    for name in ("out_norm", "norm"):
        made |= {f"{name}_w": np.ones(SIZE, np.float32), f"{name}_b": np.zeros(SIZE, np.float32)}
    return made


@pytest.fixture(scope="module")
def states() -> np.ndarray:
    return np.random.default_rng(2).normal(size=(7, SIZE)).astype(np.float32)


SPANS = [slice(0, 3), slice(3, 7)]


def test_training_and_answering_run_the_same_layer(weights: dict[str, np.ndarray], states: np.ndarray) -> None:
    """What is trained is what answers."""
    top, _ = finetune.forward(states, SPANS, weights)

    assert np.allclose(top, Layer(weights)(states, SPANS), atol=1e-4)


@pytest.mark.parametrize(
    "name", ["mix_w", "mix_b", "out_w", "out_norm_w", "up_w", "up_b", "down_w", "norm_w", "norm_b"]
)
def test_gradients_are_those_of_a_small_change(weights: dict[str, np.ndarray], states: np.ndarray, name: str) -> None:
    """The way back is the derivative of the way there."""
    back = np.random.default_rng(3).normal(size=states.shape).astype(np.float32)
    gradient = finetune.backward(back, finetune.forward(states, SPANS, weights)[1], weights)[name]
    place = np.unravel_index(np.abs(gradient).argmax(), gradient.shape)

    def loss(change: float) -> float:
        moved = {key: array.copy() for key, array in weights.items()}
        moved[name][place] += change
        return float((finetune.forward(states, SPANS, moved)[0].astype(float) * back).sum())

    assert (loss(2e-3) - loss(-2e-3)) / 4e-3 == pytest.approx(float(gradient[place]), rel=0.02)


def test_what_an_exemplar_does_not_show_counts_little_and_what_is_also_right_not_at_all() -> None:
    """An exemplar stands for one sign and may show others."""
    said, weight = targets([an_example(whole=False), an_example(also=("b",)), an_example(indicators=None)], LABELS)

    assert said[:, 0].tolist() == [1, 1, 0]
    assert weight[0, 1] < 0.5
    assert weight[1, 1] == weight[2, 0] == weight[2, 1] == 0


def test_whole_neighbourhoods_are_held_back_and_no_exemplar() -> None:
    """Texts beside one another are alike, so they are held back together."""
    held = held_back([an_example()] * 64 + [an_example(whole=False)] * 64)

    assert held.any()
    assert not held[64:].any()
    assert all(len(set(block)) == 1 for block in held.reshape(-1, 4).tolist())


def test_calibration_finds_the_share_that_is_right() -> None:
    """A confidence of a half means that half of such answers are right."""
    scores = np.repeat([-1.0, 0.0, 1.0], 100)
    truth = np.concatenate([np.arange(100) < share for share in (20, 50, 80)]).astype(float)

    slope, intercept = thresholds.calibrate(scores, truth)

    assert 1 / (1 + np.exp(-(slope + intercept))) == pytest.approx(0.8, abs=0.02)
    assert 1 / (1 + np.exp(-intercept)) == pytest.approx(0.5, abs=0.02)
