"""Counts of words and letters in whole texts."""

import unittest
from unittest.mock import Mock

from rasa.engine.storage.resource import Resource
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.nlu.tokenizers.tokenizer import Token
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine.nlu.text_counts import TextCounts

TEXTS = ["a girl in a taxi", "the taxi waited", "Nobody came", ""]
SETTINGS: dict[str, dict[str, object]] = {
    "words": {"min_ngram": 1, "max_ngram": 2},
    "letters": {"analyzer": "char_wb", "min_ngram": 2, "max_ngram": 4},
}


def messages() -> list[Message]:
    """Return the texts with their words; an empty text has none."""
    built = [Message.build(text, "report_concern") for text in TEXTS]
    for message, text in zip(built, TEXTS, strict=True):
        message.set(TOKENS_NAMES[TEXT], [Token(word, 0) for word in text.split()])
    return built


def trained(kind: type[CountVectorsFeaturizer], settings: dict[str, object]) -> CountVectorsFeaturizer:
    """Return a featurizer that learned its vocabulary from the texts."""
    config = {**kind.get_default_config(), **settings}
    featurizer = kind(config, Mock(), Resource("counts"), Mock(is_finetuning=False))
    featurizer.persist = Mock()
    featurizer.train(TrainingData(messages()))
    return featurizer


def rows(featurized: list[Message], kind: str) -> list[list[list[int]]]:
    """Return the counts of one kind, a text each."""
    features = [[part for part in message.features if part.type == kind] for message in featurized]
    return [[part.features.toarray().tolist() for part in parts] for parts in features]


class TextCountsTest(unittest.TestCase):
    """The counts are Rasa's own."""

    def test_a_text_has_the_row_of_rasas_own_featurizer(self) -> None:
        """In training and while talking, for words and for letters."""
        for name, settings in SETTINGS.items():
            with self.subTest(name):
                wanted = rows(trained(CountVectorsFeaturizer, settings).process(messages()), FEATURE_TYPE_SENTENCE)
                ours = trained(TextCounts, settings)
                data = ours.process_training_data(TrainingData(messages()))
                self.assertEqual(rows(data.training_examples, FEATURE_TYPE_SENTENCE), wanted)
                self.assertEqual(rows(ours.process(messages()), FEATURE_TYPE_SENTENCE), wanted)

    def test_no_token_is_counted_alone(self) -> None:
        """Rows of single tokens, which nothing reads, are not made."""
        data = trained(TextCounts, {}).process_training_data(TrainingData(messages()))

        self.assertEqual(rows(data.training_examples, FEATURE_TYPE_SEQUENCE), [[]] * len(TEXTS))
