"""The intent classifier."""

import random
import tempfile
import unittest
from pathlib import Path
from unittest.mock import Mock

import numpy as np
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import coo_matrix
from sklearn.feature_extraction.text import TfidfTransformer

from engine.nlu import linear_svm
from engine.nlu.classifier import IntentClassifier

LETTERS = "abcdefgh"
TAUGHT = {"yes": ["aab", "abb", "ab"], "no": ["cdd", "ccd", "cd"], "help": ["efg", "eff", "gge"]}


def message(text: str, intent: str = "") -> Message:
    """Return a text with its letters counted and a vector, as the pipeline hands it over; an empty text has neither."""
    built = Message.build(text, intent or None)
    if text:
        counts = coo_matrix([[text.count(letter) for letter in LETTERS]])
        built.add_features(Features(counts, FEATURE_TYPE_SENTENCE, TEXT, "letters"))
        built.add_features(Features(np.ones((1, 2), np.float32), FEATURE_TYPE_SENTENCE, TEXT, "vectors"))
    return built


class Folder:
    """Stands for Rasa's storage: one folder for everything."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write_to(self, resource: object) -> "Folder":
        return self

    read_from = write_to

    def __enter__(self) -> Path:
        return self._path

    def __exit__(self, *problem: object) -> None: ...


class ClassifierTest(unittest.TestCase):
    """What is taught is told apart, and no text at all makes it fail."""

    classifier: IntentClassifier

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        stored, config = Folder(Path(folder.name)), IntentClassifier.get_default_config()
        taught = [message(text, intent) for intent, texts in TAUGHT.items() for text in texts]
        IntentClassifier(config, stored, Mock()).train(TrainingData([*taught, Message.build("", "yes")]))
        cls.classifier = IntentClassifier.load(config, stored, Mock(), Mock())

    def read(self, *texts: str) -> list[Message]:
        """Return the messages with their intents."""
        return self.classifier.process([message(text) for text in texts])

    def test_what_is_taught_is_told_apart(self) -> None:
        """The intents survive the file, the likeliest first."""
        read = self.read("aaabb", "ccdd", "eefg")
        self.assertEqual([one.get(INTENT)["name"] for one in read], ["yes", "no", "help"])
        self.assertEqual([one.get(INTENT_RANKING_KEY)[0] for one in read], [one.get(INTENT) for one in read])

    def test_confidences_add_up_to_one(self) -> None:
        """They are shares."""
        (read,) = self.read("ab")
        self.assertAlmostEqual(sum(entry["confidence"] for entry in read.get(INTENT_RANKING_KEY)), 1.0)

    def test_nothing_known_is_no_intent(self) -> None:
        """An empty text, a smile and signs say nothing, so nothing is guessed."""
        for read in self.read("", " ", "\N{SLIGHTLY SMILING FACE}", "?!", "\u200b"):
            self.assertEqual((read.get(INTENT), read.get(INTENT_RANKING_KEY)), ({"name": None, "confidence": 0.0}, []))

    def test_any_text_is_read(self) -> None:
        """Whatever Unicode comes, of any length."""
        chance = random.Random(4)
        texts = ["".join(map(chr, chance.choices(range(0x110000), k=chance.randrange(60)))) for _ in range(200)]
        for read in self.read(*texts, "ab" * 25_000):
            self.assertIn("confidence", read.get(INTENT))

    def test_nothing_in_gives_nothing_out(self) -> None:
        """Nothing in, nothing out."""
        self.assertEqual(self.read(), [])

    def test_untrained_it_knows_no_intent(self) -> None:
        """Without examples there is nothing to guess."""
        config = IntentClassifier.get_default_config()
        (read,) = IntentClassifier(config, Mock(), Mock()).process([message("ab")])
        self.assertIsNone(read.get(INTENT)["name"])


class WeighingTest(unittest.TestCase):
    """The weights are those of TF-IDF as scikit-learn has them."""

    def test_the_same_as_scikit_learn(self) -> None:
        """Our few lines replace its pipeline at a sixth of its time."""
        counts = coo_matrix([[3, 0, 1], [0, 2, 1], [0, 0, 0], [1, 0, 0]]).tocsr().astype(float)
        ours = linear_svm._weigh(counts, linear_svm._idf(counts))
        theirs = TfidfTransformer(sublinear_tf=True).fit_transform(counts)
        np.testing.assert_allclose(ours.toarray(), theirs.toarray())
