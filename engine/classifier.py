"""Intents by a linear support vector machine over weighed words and letters beside the sentence vectors."""

from __future__ import annotations

from typing import Any, Dict, List, Text

import numpy as np
import skops.io
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.compose import ColumnTransformer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.pipeline import Pipeline
from sklearn.svm import LinearSVC

# The weights of TF-IDF are a diagonal matrix, whose type this release of skops does not list.
TRUSTED = ["scipy.sparse._csr.csr_matrix"]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(LogisticRegressionClassifier):
    """Each intent against all others; a rare word counts more, a repeated one little more, a long text not at all."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Return Rasa's settings; C, the inverse of the penalty; and how sharply distances become confidences."""
        settings = LogisticRegressionClassifier.get_default_config()
        return {**settings, "max_iter": 200, "tol": 1e-3, "C": 0.5, "sharpness": 4.0}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        settings = {name: self.config[name] for name in ("C", "max_iter", "tol", "random_state")}
        self.clf = LinearSVC(class_weight="balanced", **settings)

    def train(self, training_data: TrainingData) -> Resource:
        """Train the weights of words and letters, then the classifier on them."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        if examples:
            self.clf = Pipeline([("weigh", _weigh(_features(examples[0]))), ("judge", self.clf)])
        return super().train(training_data)

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the likeliest intent and the ranking of every message."""
        if messages:
            for message, shares in zip(messages, self._shares(messages)):
                best = np.argsort(-shares)[: self.config["ranking_length"] or None]
                ranking = [{"name": self.clf.classes_[i], "confidence": float(shares[i])} for i in best]
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "IntentClassifier":
        """Return the trained classifier; raises for a type in the file that is neither skops' own nor in TRUSTED."""
        component = cls(config, execution_context.node_name, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component.clf = skops.io.load(folder / f"{resource.name}.skops", trusted=TRUSTED)
        return component

    def _create_X(self, messages: List[Message]) -> csr_matrix:
        return vstack([_row(message) for message in messages]).tocsr()

    def _shares(self, messages: List[Message]) -> np.ndarray:
        """Return confidences that add up to one: the distances from the borders, sharpened, as a softmax."""
        distances = self.config["sharpness"] * self.clf.decision_function(self._create_X(messages))
        weights = np.exp(distances - distances.max(axis=1, keepdims=True))
        return weights / weights.sum(axis=1, keepdims=True)


def _features(message: Message) -> List[Features]:
    """Return the sentence features, one a featurizer, in the pipeline's order."""
    return [part for part in message.features if part.attribute == TEXT and part.type == FEATURE_TYPE_SENTENCE]


def _row(message: Message) -> csr_matrix:
    return hstack([csr_matrix(part.features).astype(float) for part in _features(message)]).tocsr()


def _weigh(parts: List[Features]) -> ColumnTransformer:
    """Return TF-IDF over each block of counts; dense blocks pass as they are."""
    steps: List[Any] = []
    start = 0
    for number, part in enumerate(parts):
        end = start + part.features.shape[-1]
        weigher = TfidfTransformer(sublinear_tf=True) if part.is_sparse() else "passthrough"
        steps.append((f"block{number}", weigher, slice(start, end)))
        start = end
    return ColumnTransformer(steps, sparse_threshold=1.0)
