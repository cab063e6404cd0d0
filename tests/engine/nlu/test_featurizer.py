"""Sentence vectors in Rasa's pipeline."""

import tempfile
import unittest
from pathlib import Path
from unittest.mock import patch

import numpy as np
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine.nlu.featurizer import SentenceVectors
from shared_text import Encoder

TEXTS = ["a girl in a taxi", "who reads this?"]


def vectors(kept: str | None, texts: list[str]) -> list[list[float]]:
    """Return the vectors that training gives to texts."""
    config = {**SentenceVectors.get_default_config(), "layers": [5, 6], "scale": 0.4, "kept": kept}
    data = TrainingData([Message.build(text, "report_concern") for text in texts])
    examples = SentenceVectors(config, "vectors").process_training_data(data).training_examples
    return [
        part.features[0].tolist() for each in examples for part in each.features if part.type == FEATURE_TYPE_SENTENCE
    ]


class SentenceVectorsTest(unittest.TestCase):
    """Vectors of training texts are kept for the next training."""

    def test_a_text_of_an_earlier_training_is_not_computed_again(self) -> None:
        """The vectors are the same, and the encoder is asked for new texts alone."""
        with tempfile.TemporaryDirectory() as folder:
            kept = str(Path(folder) / "vectors.npz")
            first = vectors(kept, TEXTS)
            with patch.object(Encoder, "encode", autospec=True, side_effect=Encoder.encode) as encode:
                again = vectors(kept, [*TEXTS, "another one"])

        self.assertEqual(encode.call_args.args[1], ["another one"])
        self.assertTrue(np.allclose(again[:2], first))
        self.assertTrue(np.allclose(first, vectors(None, TEXTS), atol=1e-5))
