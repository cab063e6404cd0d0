"""Which words are names where the words around them say that somebody at work is named, and how names are misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from bot.concerns.redaction.self_identification_patterns import a_set
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

TITLES = frozenset({"mr", "mrs", "ms", "miss", "sir"})
LONG_WORK = 7  # letters from which on a slip in a word for work is looked through: "superviser"
_LONG_NAME = 5  # and in a name: "Collin"
# Capitals that are no names, whatever stands beside them.
_NO_NAMES = a_set(
    "i he she they we you it the and but so then when who what that this there his her my our their mr mrs miss ms police "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december snapchat instagram facebook whatsapp tiktok telegram uber bolt christmas easter english maths "
    "science sed sez reckonz finks dosnt a an is was has had not no on in at of to for with from about because if as or yes"
)


def end_of_name(match: re.Match[str], *, sure: bool) -> int | None:
    """Return where the name of a match ends, None where no name stands there; `sure` when a name is expected."""
    words = list(re.finditer(r"[\w'’-]+", match["name"]))
    titled = words[0][0].casefold() in TITLES and len(words) > 1
    first = words[1] if titled else words[0]
    starts = not re.search(r"[\w,;:)]\s*$", match.string[: match.start("name")])
    at = match.start("name")
    if titled or is_a_name(first[0], sure=sure, starts=starts):
        return at + _length(words, first)
    if _has_an_s_behind_it(first[0], sure=sure, starts=starts):
        return at + first.end() - 1
    return None


def _has_an_s_behind_it(word: str, *, sure: bool, starts: bool) -> bool:
    """Say whether a word is a name with the s of whose it is: "colins shift", but not "Does" at the start of a sentence."""
    if not word.endswith("s") or _is_everyday(word) or not is_a_name(word[:-1], sure=sure):
        return False
    return not (starts and word[0].isupper() and word.casefold() in dictionary())


def _length(words: list[re.Match[str]], first: re.Match[str]) -> int:
    """Return the characters of a name, without the everyday words and the "'s" behind it."""
    last = [word for word in words if word is first or (word.start() > first.start() and not _is_everyday(word[0]))][-1]
    return last.end() - (2 if re.search(r"['’]s$", last[0]) else 0)


def _is_everyday(word: str) -> bool:
    return word.casefold() in _NO_NAMES or word.casefold() in _work_words()


def is_a_name(word: str, *, sure: bool, starts: bool = False) -> bool:
    """Say whether a word that stands where a name would is one: a first name, with a capital, or in no dictionary."""
    bare = re.sub(r"['’]s$", "", word)
    if _is_everyday(bare) or len(bare) < 2:
        return False
    if bare[0].isupper():
        return not starts or _is_first_name(bare) or not _is_english(bare.casefold())
    return is_only_a_name(bare) or (sure and (_is_first_name(bare.capitalize()) or _is_no_word(bare)))


def _is_english(word: str) -> bool:
    """Say whether a word is an everyday one, also with a "not" run into it: "doesnt"."""
    return word in dictionary() or (word.endswith("nt") and word[:-2] in dictionary())


def _is_no_word(word: str) -> bool:
    return word not in dictionary() and not re.search(r"(?:nt|ve|ll)$|['’]", word)


def _is_first_name(word: str) -> bool:
    return word in lexicon().first_names.names


def is_only_a_name(word: str) -> bool:
    """Say whether a word is a first name and no everyday word besides."""
    return _is_first_name(word.capitalize()) and word.capitalize() not in lexicon().first_names.also_words


def named_spans(text: str, names: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Give where words of names stand, and which: in any case, but with a capital those that are everyday words too."""
    for name in names:
        everyday = name in dictionary() and not is_only_a_name(name)
        for match in re.finditer(rf"(?<!\w)(?P<name>{spelt(name, _LONG_NAME)})(?:['’]?s)?(?!\w)", text, re.IGNORECASE):
            if _is_written_so(match["name"], name) and (not everyday or match[0][0].isupper()):
                yield match.start(), match.end(), name


def _is_written_so(word: str, name: str) -> bool:
    """Say whether a word is a name, or one with a slip in it that is no word and nobody else's name."""
    read = word.casefold()
    return read == name or not (_is_first_name(word.capitalize()) or (read in dictionary() and read == word))


@cache
def _work_words() -> frozenset[str]:
    return frozenset(word for phrase in lexicon().routing_words.lists["workmates"] for word in phrase.split())


@cache
def spelt(word: str, long_enough: int) -> str:
    """Return the pattern of a word, with one slip in it where it is long: neither its first letter nor its last."""
    if len(word) < long_enough or not word.isalpha() or not word.isascii():
        return re.escape(word)
    inner = range(1, len(word) - 1)
    slips = {word[:at] + r"[a-z]?" + word[at + 1 :] for at in inner} | {word[:at] + "[a-z]" + word[at:] for at in inner}
    slips |= {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in inner}
    return "|".join([re.escape(word), *sorted(slips)])
