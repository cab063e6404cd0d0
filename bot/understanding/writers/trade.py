"""Where the person who writes works, when they say so: somebody who came without a link need not be asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

_OF_ANOTHER = "(?<!\\ba )(?<!\\ban )(?<!\\bthe )(?<!\\bthat )(?<!\\bthis )(?<!\\banother )(?<!\\bold )"


@lru_cache(maxsize=1)
def _own() -> Mapping[str, re.Pattern[str]]:
    """Return for each trade what the writer says of themself."""
    listed = lexicon().trades
    return {
        trade: any_of(
            (*listed.own.get(trade, ()), *(f"<being> [<article>]* {worker}" for worker in workers)), listed.lists
        )
        for trade, workers in listed.workers.items()
    }


@lru_cache(maxsize=1)
def _alone() -> Mapping[str, re.Pattern[str]]:
    """Return for each trade its workers as a whole sentence, or in front of "here"."""
    return {
        trade: re.compile(rf"^(?:{names})(?: here| speaking| mate)?$|{_OF_ANOTHER}\b(?:{names}) (?:here|speaking)\b")
        for trade, workers in lexicon().trades.workers.items()
        for names in ["|".join(map(re.escape, workers))]
    }


def own_trade(text: str) -> str | None:
    """Return the trade that the writer says is their own, or None."""
    spoken = [plain(sentence) for sentence in sentences_as_typed(text)]
    patterns = (_own(), _alone())
    trades = (trade for words in spoken for listed in patterns for trade, of in listed.items() if of.search(words))
    return next(trades, None)
