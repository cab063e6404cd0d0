"""What words tell of a child's circumstances: care, carers, wishes, whom they trust; kept as told, nothing hangs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from bot.newest import read_once
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed


@dataclass(frozen=True)
class Circumstance:
    """A circumstance by its name and where the words stand that tell it, in a plain sentence."""

    name: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, re.Pattern[str]]:
    listed = lexicon().child_words
    names = [field.name for field in fields(listed) if field.name != "lists"]
    return {name: any_of(getattr(listed, name), listed.lists) for name in names}


def circumstances(words: str) -> Iterator[Circumstance]:
    """Give each circumstance that a plain sentence tells."""
    for name, pattern in _patterns().items():
        if match := pattern.search(words):
            yield Circumstance(name, *match.span())


@read_once
def of_children(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return the sentences that tell of each circumstance, as typed; a circumstance that nothing tells is not there."""
    written = [(sentence, plain(sentence)) for sentence in sentences_as_typed(text)]
    told_of = {
        name: tuple(sentence for sentence, words in written if pattern.search(words))
        for name, pattern in _patterns().items()
    }
    return {name: sentences for name, sentences in told_of.items() if sentences}
