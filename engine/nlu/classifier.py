"""Intents by a linear support vector machine over weighed words and letters beside the sentence vectors."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier as RasaClassifier
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, vstack

from engine.nlu.linear_svm import Block, IntentModel

FILE = "judge.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(GraphComponent, RasaClassifier):
    """Each intent against all others; a text without one known word or letter has none."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return C, the inverse of the penalty; how sharply distances become confidences; the ranking's length."""
        return {"C": 0.5, "max_iter": 200, "tol": 1e-3, "random_state": 42, "sharpness": 4.0, "ranking_length": 10}

    def __init__(
        self, config: dict[str, Any], storage: ModelStorage, resource: Resource, model: IntentModel | None = None
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentClassifier:
        """Build the component for Rasa's graph."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> IntentClassifier:
        """Return the classifier with what it learned."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, IntentModel.read(folder / FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples that have an intent and a text."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        settings = {name: self._config[name] for name in ("C", "max_iter", "tol", "random_state")}
        blocks = [_block(parts) for parts in zip(*map(_features, examples), strict=True)]
        model = IntentModel.trained(blocks, [example.get(INTENT) for example in examples], settings)
        with self._storage.write_to(self._resource) as folder:
            model.write(folder / FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the likeliest intent and the ranking of every message; no intent where nothing is known."""
        for message in messages:
            ranking = self._ranking([_block([part]) for part in _features(message)])
            message.set(INTENT, ranking[0] if ranking else {"name": None, "confidence": 0.0}, add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Return the examples as they are: nothing after it reads a guess at them."""
        return training_data

    def _ranking(self, blocks: list[Block]) -> list[dict[str, Any]]:
        """Return intents with confidences: the distances from the hyperplanes, sharpened, as a softmax."""
        if self._model is None or not any(isinstance(block, csr_matrix) and block.nnz for block in blocks):
            return []
        distances = self._config["sharpness"] * self._model.distances(blocks)[0]
        exponentials = np.exp(distances - distances.max())
        shares = exponentials / exponentials.sum()
        best = np.argsort(-shares)[: self._config["ranking_length"] or None]
        return [{"name": self._model.intents[place], "confidence": float(shares[place])} for place in best]


def _features(message: Message) -> list[Features]:
    """Return the sentence features, one a featurizer, in the pipeline's order."""
    return [part for part in message.features if part.attribute == TEXT and part.type == FEATURE_TYPE_SENTENCE]


def _block(parts: Any) -> Block:
    """Return what one featurizer says of several messages, a row each: counts are sparse, vectors are not."""
    rows = [part.features for part in parts]
    return vstack(rows).tocsr().astype(float) if parts[0].is_sparse() else np.concatenate(rows)
