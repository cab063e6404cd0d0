"""What sounds like danger and is explained by who tells it: it was played, or taken for more than it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.understanding.alarms.named_phrases import phrases
from bot.understanding.danger.recognition import Danger
from bot.understanding.text.plain_sentences import plain, sentences_as_typed


def is_explained(text: str, read: Callable[[str], Danger]) -> bool:
    """Say whether an account says that it is only played, or who it was after all, and tells of no danger beside it."""
    typed = tuple(sentences_as_typed(text))
    return _is_staged([plain(sentence) for sentence in typed]) or _was_taken_for_more(typed, read)


def _is_staged(every: Sequence[str]) -> bool:
    rest = [words for words in every if not phrases("staged").search(words)]
    return len(rest) < len(every) and not any(phrases("no_play").search(words) for words in rest)


def _was_taken_for_more(typed: Sequence[str], read: Callable[[str], Danger]) -> bool:
    rest = [sentence for sentence in typed if not phrases("taken_for").match(plain(sentence))]
    if len(rest) == len(typed) or not any(phrases("was_after_all").search(plain(sentence)) for sentence in rest):
        return False
    return not read(" ".join(rest)).danger
