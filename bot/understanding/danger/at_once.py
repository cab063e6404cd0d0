"""A missing child who was just seen, or a child who was just left with an adult: the card at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.understanding.danger.exclusions import exclusions
from bot.understanding.danger.recognition import Danger
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import all_of, any_of
from bot.understanding.text.plain_sentences import plain, runs_of, sentences_as_typed

TOGETHER = 3  # sentences: what was seen and when are often said one after another


def seen_at_once(text: str) -> Danger:
    """Return whether a text tells of one of these, with the sentences that do; ordinary ones between do not count."""
    typed = list(sentences_as_typed(text))
    runs = (run for sign in _signs() for run in runs_of([part for part in typed if sign.has_part(part)], TOGETHER))
    telling = next((run for run in runs if any(sign.tells(run) for sign in _signs())), None)
    return Danger(telling is not None, (telling,) if telling else ())


@dataclass(frozen=True)
class _AtOnce:
    """One of these: the whole of it, and any part of it."""

    whole: re.Pattern[str]
    part: re.Pattern[str]

    def has_part(self, sentence: str) -> bool:
        """Return whether a sentence has anything of it."""
        return bool(self.part.search(plain(sentence)))

    def tells(self, run: str) -> bool:
        """Return whether sentences tell it, and do not only ask about it."""
        words = plain(run)
        return bool(self.whole.search(words)) and not exclusions().hypothetical.search(words)


@lru_cache(maxsize=1)
def _signs() -> tuple[_AtOnce, ...]:
    listed = lexicon().danger_at_once
    return tuple(
        _AtOnce(
            all_of(sign.all_of.values(), listed.lists),
            any_of(chain.from_iterable(sign.all_of.values()), listed.lists),
        )
        for sign in listed.signs
    )
