"""Counts of words or letters in whole texts: Rasa's own featurizer without the counts of each single token."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import coo_matrix

from engine.nlu.counting import Counts, is_counted


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TextCounts(CountVectorsFeaturizer):
    """Gives every text one row: no part of ours reads it token by token, and all training texts are counted at once."""

    @staticmethod
    def _attributes_for(_analyzer: str) -> list[str]:
        return [TEXT]

    @classmethod
    def _create_independent_vocab_vectorizers(
        cls, parameters: dict[str, Any], vocabulary: dict[str, dict[str, int]] | None = None
    ) -> dict[str, Any]:
        """Return what counts: of a vocabulary that was learned our own, otherwise Rasa's, which learns one."""
        if not vocabulary or not is_counted(parameters):
            theirs: dict[str, Any] = super()._create_independent_vocab_vectorizers(parameters, vocabulary)
            return theirs
        return {TEXT: Counts(parameters, vocabulary[TEXT])}

    def _create_features(self, attribute: str, all_tokens: list[list[str]]) -> tuple[list[None], list[Any]]:
        """Return no rows of tokens, and a row of every text that has tokens."""
        rows = iter(self._rows([" ".join(tokens) for tokens in all_tokens if tokens], attribute))
        return [None] * len(all_tokens), [next(rows) if tokens else None for tokens in all_tokens]

    def _rows(self, texts: list[str], attribute: str) -> list[coo_matrix]:
        if not texts or not self.vectorizers.get(attribute):
            return [None] * len(texts)
        counts = self.vectorizers[attribute].transform(texts)
        counts.sort_indices()
        return [row.tocoo() for row in counts]

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the counts to every example."""
        examples = training_data.training_examples
        tokens = [self._get_processed_message_tokens_by_attribute(example, TEXT) for example in examples]
        for example, row in zip(examples, self._create_features(TEXT, tokens)[1], strict=True):
            self.add_features_to_message(None, row, TEXT, example)
        return training_data
