"""The words of a clause, in which nobody's sex, age or origin is told apart."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bot.understanding.text.tfidf import character_terms

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def _lookup(**groups: str) -> dict[str, tuple[str, ...]]:
    return {word: tuple(plain.split("_")) for plain, words in groups.items() for word in words.split()}


def _all(meaning: str, words: str) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(words.split(), (meaning,))


# Words that say the same for this purpose: whoever is meant, whatever the sex; #child is an age of three to seventeen.
_SAME = {
    **_lookup(they="she he they", them="her him them", their="his their", theirs="hers"),
    **_lookup(self="herself himself themselves themself", they_is="shes hes theyre", they_has="theyve"),
    **_lookup(they_would="shed theyd", do_not="dont didnt doesnt", will_not="wont", can_not="cant couldnt wouldnt"),
    **_lookup(is_not="isnt wasnt", has_not="havent hasnt", you_would="youd"),
    **_all(
        "@child",
        "girl girls boy boys lad lads lass lasses child children kid kids pupil pupils student students "
        "teenager teenagers teen teens youth youths yp minor victim juvenile youngster youngsters "
        "daughter son niece nephew complainant",
    ),
    **_all(
        "@adult",
        "man men bloke blokes guy guys fella fellas male males adult adults driver drivers chap chaps "
        "uncle suspect offender offenders perpetrator perpetrators",
    ),
    **_all(
        "@people",
        "asian asians pakistani pakistanis muslim muslims romanian romanians albanian albanians somali "
        "somalis kurdish kurd kurds turkish roma gypsy gypsies traveller travellers polish afghan "
        "bangladeshi bengali african arab iraqi vietnamese chinese indian foreign foreigner foreigners "
        "immigrant immigrants migrant migrants black white eastern european europeans bulgarian syrian",
    ),
}


def plain(text: str) -> list[str]:
    """Return words in which nobody's sex, age or origin is told apart beyond child and adult."""
    return [word for match in WORD.finditer(text) for word in _plain(re.sub("['’]", "", match.group().lower()))]


def _plain(word: str) -> tuple[str, ...]:
    if word.isdecimal():
        return ("#child" if 3 <= int(word[:4]) < 18 else "#adult" if len(word) < 3 else "#number",)
    return _SAME.get(word, (word,))


def terms(words: Sequence[str]) -> list[str]:
    """Return the words with their order: neighbours, words one apart, threes, and the letter groups of every word."""
    ordered = [f"w {word}" for word in words]
    ordered += ["p {} {}".format(*pair) for pair in itertools.pairwise(["<s>", *words, "</s>"])]
    ordered += [f"s {first} {second}" for first, second in zip(words, words[2:], strict=False)]
    ordered += ["t {} {} {}".format(*three) for three in zip(words, words[1:], words[2:], strict=False)]
    # Sorted, so that two runs number the terms alike.
    return ordered + character_terms(word for word in sorted(set(words)) if word[0] not in "@#")


def terms_of(text: str) -> list[str]:
    """Return the terms of a text's plain words."""
    return terms(plain(text))
