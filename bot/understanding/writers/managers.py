"""The manager of a place: who writes as one, and that one knows already."""

from __future__ import annotations

import re
from functools import cache

from bot.newest import read_once
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed


@cache
def _listed(name: str) -> re.Pattern[str]:
    lists = lexicon().question_frames.lists
    return any_of(lists[name], lists)


@read_once
def manager_writes(text: str) -> bool:
    """Say whether who writes manages or owns the place, as a sentence of theirs begins by saying."""
    return any(_listed("manager_writes").match(plain(sentence)) for sentence in sentences_as_typed(text))


@read_once
def manager_knows(text: str) -> bool:
    """Say whether a manager was told or knows, whatever they did about it."""
    return any(_listed("manager_knows").search(plain(sentence)) for sentence in sentences_as_typed(text))
