"""Lads and girls who are told of by where they work: "one of the lads on our rank", "one of the girls on the tills"."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.facts.people.parts.aside import brings_it
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.text.lexicons.lexicon import lexicon

_WITH_ME = re.compile(
    r" (?:that |who )?(?P<whose>i|we|i used to|ive) (?:also )?(?:work|worked|drive|share a shift)(?: nights| days)? with\b"
)
_ONE_OF = re.compile(r"\b(?:one|1|some|a couple) of $")


def where_they_work(noun: str, determiner: str | None, before: str, after: str) -> re.Match[str] | None:
    """Return the words behind "lads" that say that they work there: those of "our rank", or one of those of "the depot"."""
    if noun in OF_ANY_AGE and (with_me := _WITH_ME.match(after)):
        return with_me
    work = _works().match(after) if noun in OF_ANY_AGE else None
    if work is None or not (work["whose"] in ("our", "my") or _ONE_OF.search(before) or _tell(work, determiner)):
        return None
    return work if determiner in ("the", "our", "my") or noun in ("lad", "boy") else None


def _tell(work: re.Match[str], determiner: str | None) -> bool:
    """Return whether those who are told of by where they work tell of others: "the lads on the rank say"."""
    return determiner == "the" and brings_it(work.string[work.end() :])


def works_up_to(text: str, end: int, start: int) -> bool:
    """Return whether nothing but where they work stands between a word for somebody and a place."""
    work = _works().match(text, end)
    return work is not None and text[work.end() : start].strip(" ,") == "" and work.end() < start


def is_one_of_them(before: str) -> bool:
    """Return whether one of them alone is told of."""
    counted = _ONE_OF.search(before)
    return counted is not None and counted[0].startswith(("one", "1"))


@cache
def _works() -> re.Pattern[str]:
    places = "|".join(re.escape(word) for word in sorted(lexicon().person_nouns.workplaces, key=len, reverse=True))
    return re.compile(
        rf" (?:who (?:work|works|worked) )?(?:on|in|at|from|off) (?P<whose>our|my|the) (?:[a-z]+ )?(?:{places})\b"
    )
