"""Slips of the thumb mended before the intent is read; what the person typed is kept as it is."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any, Callable, Dict, List, Optional, Set, Text, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from vectors.minilm import VectorsError, weights_folder
from vectors.wordpiece import read_vocabulary

MENDED = "mended_text"  # a message's text with its slips mended, only where there were any
SHORTEST = 4  # letters: with one slip a shorter word is too often another word
TWO_SLIPS = 7  # letters from which two slips are mended
MOST = 20  # unknown words: with more the text is in another language, and looking for each would take long
WORD = re.compile("[a-z]+")
FILE = "words.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class Spelling(GraphComponent):
    """Reads an unknown word as the commonest word of the training data that is one slip away, two in a long word."""

    @classmethod
    def required_components(cls) -> List[Type]:
        """Return what must stand before it in the pipeline."""
        return [Tokenizer]

    def __init__(self, storage: ModelStorage, resource: Resource, mender: Optional[Mender] = None) -> None:
        self._storage = storage
        self._resource = resource
        self._mender = mender or Mender({}, set())

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Spelling":
        """Build the component for Rasa's graph."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "Spelling":
        """Return the component with the words that it learned."""
        with model_storage.read_from(resource) as folder:
            words = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return cls(model_storage, resource, Mender(words["common"], set(words["known"])))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the words of the examples; a word that English has is not a slip, also when no example has it."""
        texts = (example.get(TEXT) or "" for example in training_data.intent_examples)
        counts = Counter(word for text in texts for word in WORD.findall(text.lower()))
        common = {word: often for word, often in counts.items() if often > 1 and len(word) >= SHORTEST - 1}
        with self._storage.write_to(self._resource) as folder:
            words = {"common": common, "known": sorted({*counts, *_english()})}
            (folder / FILE).write_text(json.dumps(words), encoding="utf-8")
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Put mended words in place of the tokens that have slips; the text stays."""
        for message in messages:
            tokens = message.get(TOKENS_NAMES[TEXT]) or []
            if not 0 < self._mender.strange(message.get(TEXT) or "") <= MOST:
                continue
            mended = [_replaced(token, self._mender.mend) for token in tokens]
            if any(new is not old for new, old in zip(mended, tokens)):
                message.set(TOKENS_NAMES[TEXT], mended)
                message.set(MENDED, " ".join(token.text for token in mended))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Return the examples as they are: every word of theirs is known."""
        return training_data


class Mender:
    """Finds the word that was meant."""

    def __init__(self, common: Dict[str, int], known: Set[str]) -> None:
        self._known = known
        self._words = sorted(common, key=lambda word: (-common[word], word))
        self._letters = np.stack([_letters(word) for word in self._words]) if self._words else np.zeros((0, 26))

    def strange(self, text: str) -> int:
        """Return how many words of the text are not known."""
        return sum(len(word) >= SHORTEST and word not in self._known for word in WORD.findall(text.lower()))

    def mend(self, word: str) -> str:
        """Return the nearest common word, the commonest of equals, or the word itself."""
        if len(word) < SHORTEST or word in self._known:
            return word
        furthest = 2 if len(word) >= TWO_SLIPS else 1
        # A slip changes the letters that two words do not share by two at most, so few words need a closer look.
        near = np.flatnonzero(np.abs(self._letters - _letters(word)).sum(axis=1) <= 2 * furthest)
        found = ((slips(word, self._words[place]), place) for place in near)
        distance, place = min(found, default=(furthest + 1, -1))
        return self._words[place] if distance <= furthest else word


def slips(one: str, other: str) -> int:
    """Return how many letters were left out, added, changed or swapped with the next (optimal string alignment)."""
    before: List[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, before = before, row
        row = [i]
        for j, there in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _letters(word: str) -> np.ndarray:
    return np.bincount([ord(letter) - 97 for letter in word], minlength=26).astype(np.int16)


def _replaced(token: Token, mend: Callable[[str], str]) -> Token:
    """Return the token, or a new one in the same place whose words are mended."""
    plain = token.text.lower()
    mended = WORD.sub(lambda found: mend(found.group()), plain)
    return token if mended == plain else Token(mended, token.start, token.end)


def _english() -> Set[str]:
    """Return the whole words of the sentence vectors' vocabulary; none when the weights are not installed."""
    try:
        vocabulary = read_vocabulary(weights_folder() / "vocab.txt")
    except (VectorsError, OSError):
        return set()
    return {word for word in vocabulary if WORD.fullmatch(word) and len(word) >= SHORTEST}
