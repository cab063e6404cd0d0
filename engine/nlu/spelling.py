"""Slips of the thumb corrected before the intent is read; what the person typed is kept as it is."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from engine.nlu.noisy_channel import NoisyChannel
from shared_text import known_words

CORRECTED = "corrected_text"  # a message's text with its slips corrected, only where there were any
MOST = 20  # unknown words: with more the text is in another language, and looking for each would take long
LONGEST_WORD = 30  # letters: what is longer is no word
SHORTEST_ENGLISH = 4  # letters; the shorter entries of the vocabulary are often pieces of words
WORD = re.compile("[a-z]+")
FILE = "words.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Spelling(GraphComponent):
    """Reads unknown words as the words of the training data that were likeliest meant."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must stand before it in the pipeline."""
        return [Tokenizer]

    def __init__(self, storage: ModelStorage, resource: Resource, channel: NoisyChannel | None = None) -> None:
        self._storage = storage
        self._resource = resource
        self._channel = channel or NoisyChannel({}, {}, set())

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Spelling:
        """Build the component for Rasa's graph."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Spelling:
        """Return the component with the words that it learned."""
        with model_storage.read_from(resource) as folder:
            learned = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return cls(model_storage, resource, NoisyChannel(learned["words"], learned["pairs"], set(learned["english"])))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the words of the examples and which follow each other; a word that English has is never a slip."""
        texts = [_words(example.get(TOKENS_NAMES[TEXT]) or []) for example in training_data.intent_examples]
        learned = {"words": Counter(word for text in texts for word in text), "pairs": _pairs(texts)}
        with self._storage.write_to(self._resource) as folder:
            text = json.dumps({**learned, "english": sorted(_english())})
            (folder / FILE).write_text(text, encoding="utf-8")
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Put corrected words in place of the tokens that have slips; the text stays."""
        for message in messages:
            tokens = message.get(TOKENS_NAMES[TEXT]) or []
            if 0 < self._channel.strange(_words(tokens)) <= MOST:
                corrected = _corrected(tokens, self._channel)
                message.set(TOKENS_NAMES[TEXT], corrected)
                message.set(CORRECTED, " ".join(token.text for token in corrected))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Return the examples as they are: every word of theirs is known."""
        return training_data


def _plain(token: Token) -> str:
    """Return the token as a word, or nothing when it is none."""
    plain = token.text.lower()
    return plain if len(plain) <= LONGEST_WORD and WORD.fullmatch(plain) else ""


def _words(tokens: Iterable[Token]) -> list[str]:
    return [word for word in map(_plain, tokens) if word]


def _corrected(tokens: list[Token], channel: NoisyChannel) -> list[Token]:
    """Return the tokens, with a new one in the same place for each word that was corrected."""
    meant = iter(channel.correct(_words(tokens)))
    return [_replaced(token, next(meant)) if _plain(token) else token for token in tokens]


def _replaced(token: Token, word: str) -> Token:
    return token if word == _plain(token) else Token(word, token.start, token.end)


def _pairs(texts: list[list[str]]) -> dict[str, dict[str, int]]:
    """Return how often a word follows another, the empty one before a text's first."""
    counts = Counter(pair for text in texts for pair in zip(["", *text], text, strict=False))
    pairs: dict[str, dict[str, int]] = {}
    for (before, word), often in counts.items():
        pairs.setdefault(before, {})[word] = often
    return pairs


def _english() -> set[str]:
    """Return the words of English that are long enough to be no chance likeness."""
    return {word for word in known_words(SHORTEST_ENGLISH) if word.isascii()}
