"""What a running engine counts without scikit-learn."""

from __future__ import annotations

import unittest

from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.shared.nlu.constants import TEXT

from engine.nlu.counting import Counts, is_counted
from engine.nlu.text_counts import TextCounts

AS_OURS = {**CountVectorsFeaturizer.get_default_config(), "strip_accents": "unicode"}
WORDS = {**AS_OURS, "analyzer": "word", "min_ngram": 1, "max_ngram": 2}
LETTERS = {**AS_OURS, "analyzer": "char_wb", "min_ngram": 2, "max_ngram": 5}
LEARNED = ["two girls in a silver car", "Café at the élan hotel, room 12", "nobody came, nobody went"]
ASKED = [
    *LEARNED,
    "",
    "  ",
    "a",
    "I",
    "x y",
    "CAFE\u0301 naïve ﬁne ＡＢ½",
    "a car a car a car",
    "\u00a0car\tcar\n12",
    "été'tis",
]


class Counting(unittest.TestCase):
    """The rows are those of the vectorizer that learned the vocabulary."""

    def test_rows_equal_those_of_scikit_learn(self) -> None:
        """Of known and unknown words, accents, odd spaces, and of a text with nothing in it."""
        for settings in (WORDS, LETTERS):
            with self.subTest(settings["analyzer"]):
                learned = CountVectorsFeaturizer._create_independent_vocab_vectorizers(settings)[TEXT].fit(LEARNED)
                vocabulary = {term: int(column) for term, column in learned.vocabulary_.items()}
                wanted, counted = learned.transform(ASKED), Counts(settings, vocabulary).transform(ASKED)
                self.assertEqual(counted.toarray().tolist(), wanted.toarray().tolist())
                self.assertEqual((counted.dtype, counted.shape), (wanted.dtype, wanted.shape))

    def test_a_learned_vocabulary_is_counted_here_and_a_new_one_learned_by_scikit_learn(self) -> None:
        """Other settings than ours are counted by scikit-learn as well, or refused where it is not there."""
        make = TextCounts._create_independent_vocab_vectorizers
        self.assertIsInstance(make(WORDS, {TEXT: {"car": 0}})[TEXT], Counts)
        self.assertNotIsInstance(make(WORDS)[TEXT], Counts)
        self.assertFalse(is_counted({**WORDS, "strip_accents": None}))
        self.assertFalse(is_counted({**WORDS, "analyzer": "char"}))
