"""Rasa's logistic regression with the strength of its penalty as a setting."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.preprocessing import normalize


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(LogisticRegressionClassifier):
    """Logistic regression over letters and words (scaled to length one, so that a long text counts no more) and meaning."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Return Rasa's settings and C, the inverse of the penalty."""
        return {**LogisticRegressionClassifier.get_default_config(), "C": 10.0}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.clf.set_params(C=self.config["C"])

    def _create_X(self, messages: List[Message]) -> csr_matrix:
        return vstack([_row(message) for message in messages]).tocsr()


def _row(message: Message) -> csr_matrix:
    sparse = message.get_sparse_features(attribute=TEXT)[1]
    dense = message.get_dense_features(attribute=TEXT)[1]
    parts = [normalize(csr_matrix(sparse.features).astype(float))] if sparse else []
    return hstack([*parts, *([csr_matrix(dense.features)] if dense else [])]).tocsr()
