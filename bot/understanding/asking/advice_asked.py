"""Which answer of knowledge/advice/ a text asks for, by rules alone, and whose card fits what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.understanding.asking.asked_lists import AskedPatterns, Groups, asked_lists
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.plain_sentences import plain, sentences_as_typed
from shared_text.correct import Vocabulary

ASKS_WITHIN = 30  # words of a sentence; a longer one tells something beside what it asks
TELLS_WITHIN = 18  # words of a whole text that only tells of its trouble: "my manager says leave it"
FRAME_WITHIN = 14  # words of the part of a sentence that says why somebody writes
ADVICE_ONLY = "advice_only"
_PART = re.compile(r"[.,;:!?\n]+|\bbut\b", re.IGNORECASE)
_OF_BEFORE = re.compile(r"\b(?:was|were|wasnt|werent|didnt|had|they|he|she|her|his|manager|boss|school|dsl)\b")
_TWO_SLIPS = 8  # letters


def advice_asked(text: str) -> str | None:
    """Return the id of the answer that a sentence asks for, the one that most speaks for; None when none does."""
    return next(filter(None, map(_asked_in, sentences_as_typed(text))), None)


def advice_stated(text: str) -> str | None:
    """Return the id of the answer for a short text that only tells of its trouble; None when none fits."""
    words, listed = _words(text), asked_lists()
    if len(words.split()) > TELLS_WITHIN or listed.people.search(words):
        return None
    return _best((row for row in listed.rows if row.statement), words, bare=words)


def wants_only_advice(text: str) -> bool:
    """Say whether a part of a text says for itself that nothing is to be reported, whatever else the text tells."""
    return any(map(_says_only, _PART.split(text)))


def without_the_wish(text: str) -> str:
    """Return a text without the parts that say that only advice is wanted: what is left is what was seen."""
    parts = [part.strip() for part in _PART.split(text)]
    return ". ".join(part for part in parts if part and not _says_only(part)) if wants_only_advice(text) else text


def _says_only(part: str) -> bool:
    words = _words(part)
    row = next(row for row in asked_lists().rows if row.id == ADVICE_ONLY)
    is_of_now = len(words.split()) <= FRAME_WITHIN and not _OF_BEFORE.search(words)
    return is_of_now and not _denied(row, words) and _weight(row, words, words) > 0


def asks_of_a_sign(text: str) -> bool:
    """Say whether a sentence asks whether what was seen is a sign, or worth a worry."""
    return any(asked_lists().of_signs.search(_words(sentence)) for sentence in sentences_as_typed(text))


def cards_told(text: str) -> tuple[str, ...]:
    """Return the ids of the answers whose card fits what a text tells, each once."""
    words = _words(text)
    return tuple(row.id for row in asked_lists().rows if _holds(row.tells_of, words) and not _denied(row, words))


def _asked_in(sentence: str) -> str | None:
    words = _words(sentence)
    bare = _without_lead(words)
    if len(words.split()) > ASKS_WITHIN or asked_lists().of_signs.search(words):
        return None
    asks = sentence.rstrip().endswith("?") or bare != words or _opens_within(words)
    return _best(asked_lists().rows, words if asks else "", bare=bare)


def _opens_within(words: str) -> bool:
    """Say whether a sentence asks: by how it begins, behind what leads to it, or by words that stand anywhere."""
    return bool(asked_lists().opens.match(_without_lead(words)) or asked_lists().within.search(words))


def _best(rows: Iterable[AskedPatterns], words: str, *, bare: str) -> str | None:
    """Return the row that most groups speak for, the first of several; whole phrases speak loudest."""
    weighed = [(weight, row.id) for row in rows if not _denied(row, words) and (weight := _weight(row, words, bare))]
    return max(weighed, key=lambda pair: pair[0])[1] if weighed else None


def _weight(row: AskedPatterns, words: str, bare: str) -> int:
    if row.says is not None and (match := row.says.match(bare)) and match.end() == len(bare):
        return 9
    return max((len(groups) for groups in row.has if words and _all(groups, words)), default=0)


def _denied(row: AskedPatterns, words: str) -> bool:
    return row.never is not None and bool(row.never.search(words))


def _holds(options: Iterable[Groups], words: str) -> bool:
    return any(_all(groups, words) for groups in options)


def _all(groups: Groups, words: str) -> bool:
    return all(group.search(words) for group in groups)


def _without_lead(words: str) -> str:
    """Return a sentence without the greeting and the frame in front of what it asks."""
    leads, bare = asked_lists().leads, words
    while match := leads.match(bare):
        if not match.end() or match.end() >= len(bare):
            return bare
        bare = bare[match.end() :].lstrip()
    return bare


def _words(text: str) -> str:
    """Return the plain words of a text, written out and with slips corrected."""
    spellings = asked_lists().spellings
    return " ".join(_meant(written) for word in plain(text).split() for written in spellings.get(word, word).split())


@lru_cache(maxsize=8192)
def _meant(word: str) -> str:
    """Return the word of the lists that an unknown word is a slip away from, two from a long one."""
    if len(word) < _SHORTEST or not word.isalpha() or word in dictionary() or word in asked_lists().words:
        return word
    near = _vocabulary().near(word, 2 if len(word) >= _TWO_SLIPS else 1)
    return near[0].word if near else word


_SHORTEST = 5  # letters; shorter words have too many neighbours


@lru_cache(maxsize=1)
def _vocabulary() -> Vocabulary:
    return Vocabulary(asked_lists().words, two_slips_from=_TWO_SLIPS)
