"""The product's own knowledge and its readers, loaded once in a process: nothing changes them."""

from functools import cache

from bot.guidance.load import load_knowledge
from bot.guidance.model import Knowledge
from bot.paths import KNOWLEDGE, UNDERSTANDING_MODEL
from bot.understanding.reading import Understanding


@cache
def own_knowledge() -> Knowledge:
    """Return the product's own knowledge."""
    return load_knowledge(KNOWLEDGE)


@cache
def by_listed_phrases() -> Understanding:
    """Return the reader that stands in where no trained model can be used."""
    return Understanding(own_knowledge(), None, "the listed phrases are enough here")


@cache
def trained_reader() -> Understanding:
    """Return the reader with the trained model."""
    return Understanding.load(own_knowledge(), UNDERSTANDING_MODEL)
