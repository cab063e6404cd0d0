"""Sentence vectors as features for the intent classifier."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS, TOKENS_NAMES
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

import shared_text
from engine.nlu.spelling import CORRECTED
from shared_text.kept_vectors import KeptVectors

logger = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceVectors(DenseFeaturizer, GraphComponent):
    """Gives every message its all-MiniLM-L6-v2 vectors; without the weights it says so loudly and gives zeros."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must stand before it in the pipeline."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings: which layers give a vector, `scale`, their weight against the sparse features, and
        `kept`, the file that keeps the vectors of training texts for the next training (None: no file).
        """
        return {**DenseFeaturizer.get_default_config(), "layers": [6], "scale": 1.0, "kept": None}

    def __init__(self, config: dict[str, Any], name: str) -> None:
        super().__init__(name, config)
        self._encoder = _load()

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, context: ExecutionContext
    ) -> SentenceVectors:
        """Build the component for Rasa's graph."""
        return cls(config, context.node_name)

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Accept any settings."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the vectors to every message that has text."""
        self._add_rows(messages, self._encode)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the vectors to every example; those of earlier trainings are not computed again."""
        self._add_rows(training_data.training_examples, self._encode_kept if self._config["kept"] else self._encode)
        return training_data

    def _add_rows(self, messages: list[Message], encode: Callable[[list[str]], Any]) -> None:
        with_text = [message for message in messages if message.get(TEXT)]
        if with_text:
            texts = [message.get(CORRECTED) or message.get(TEXT) for message in with_text]
            scale = np.float32(self._config["scale"])
            for message, row in zip(with_text, encode(texts), strict=True):
                self._add(message, row * scale)

    def _encode(self, texts: list[str]) -> Any:
        layers = self._config["layers"]
        if self._encoder is None:
            return np.zeros((len(texts), shared_text.SIZE * len(layers)), np.float32)
        return self._encoder.encode(texts, layers)

    def _encode_kept(self, texts: list[str]) -> Any:
        if self._encoder is None:
            return self._encode(texts)
        store = KeptVectors(Path(self._config["kept"]), f"layers {self._config['layers']}")
        return [rows[0] for rows in store.rows_of(texts, lambda new: [row[None] for row in self._encode(new)])]

    def _add(self, message: Message, row: NDArray[np.float32]) -> None:
        origin = self._config[FEATURIZER_CLASS_ALIAS]
        tokens = max(len(message.get(TOKENS_NAMES[TEXT]) or ()), 1)
        # A view: the same row for every token, held in memory once.
        message.add_features(Features(np.broadcast_to(row, (tokens, len(row))), FEATURE_TYPE_SEQUENCE, TEXT, origin))
        message.add_features(Features(row[None, :], FEATURE_TYPE_SENTENCE, TEXT, origin))


def _load() -> Any:
    try:
        return shared_text.load()
    except shared_text.VectorsError as problem:
        logger.error("SENTENCE VECTORS ARE OFF, intents will be guessed from letters alone: %s", problem)
        return None
