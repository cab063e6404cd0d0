"""Words that take one out of a group: "one lad", "the other girl", "the taller man", "other one"."""

from __future__ import annotations

import re
from typing import Protocol

from bot.understanding.facts.people.noun_forms import Side

_SET_APART = re.compile(
    r"\b(?:other|older|younger|taller|shorter|bigger|smaller|fatter|thinner|skinnier|quieter|louder|eldest|oldest|youngest|biggest|smallest|tallest|shortest|first|second|third|"
    r"blonde|blond|dark|dark haired|ginger|bald|fat|tall|short|thin|skinny|quiet)\b"
)
_OF_THEM = re.compile(r"\b(?:and|with|also|plus|another|only|just|than) $")
# "one lad was 13, the other maybe 16": no word for people behind it
THE_OTHER = re.compile(
    r"(?:\b(?:the )?other one\b|\bthe other\b(?! (?:side|day|night|end|week|morning|evening|half|way|hand|people|times?|things?|place|room|door|house|street|car|taxi|one|\w+s\b)))(?! of the)"
)


# "two lasses came in. The younger said she was 13"
THE_YOUNGER = re.compile(
    r"\bthe (?:(?:younger|older|elder|taller|shorter|bigger|smaller|eldest|youngest|oldest)(?: one)?|(?:little|big|small|wee) one)(?: of (?:the (?:two|2|three|3)|them))?(?=, (?!who\b|and\b|but\b)[a-z'-]+(?: [a-z'-]+)?,? \(?(?:is |shes |hes |about |only )?\d|,? (?:said|says|told|was|is|looked|looks|had|has|who|about|maybe|only|seemed|got|went|kept|wanted|didnt|couldnt|called)\b)"
)
# "a lad about 15 and a younger one", "two sisters and one younger who": one more of their kind
A_YOUNGER_ONE = re.compile(
    r"(?<=\band )(?:an? (?:(?:much|bit|slightly|far) )?(?:younger|older|smaller|bigger|taller|shorter|littler) one|one (?:younger|older|smaller|bigger)(?= (?:who|in|with|that|called)\b))"
)
NEXT_ONE = re.compile(r"\b(?:other|second|third)\b")
_ANY_SEX = frozenset({"", "kid", "child", "teen", "teenager", "pupil", "student", "youngster", "youth", "young person"})
_ALIKE = (
    frozenset({"girl", "lass", "lassie", "female", "schoolgirl"}),
    frozenset({"boy", "lad", "laddie", "schoolboy"}),
    frozenset({"man", "bloke", "fella", "feller", "guy", "chap", "gent", "dude", "geezer", "male", "lad", "gentleman"}),
    frozenset({"woman", "lady", "female"}),
    frozenset({"customer", "guest", "passenger"}),
)


class Word(Protocol):
    """A word for people where it stands."""

    @property
    def noun(self) -> str: ...
    @property
    def side(self) -> Side: ...


def are_alike(group: Word, member: Word) -> bool:
    """Return whether one word may be for somebody of a group told of by another."""
    same = group.noun == member.noun or any({group.noun, member.noun} <= words for words in _ALIKE)
    return same or (group.noun in _ANY_SEX and group.side == member.side)


_MORE = re.compile(r" (?:more|extra|as well|too)\b")
AGE_BEHIND = re.compile(
    r",? ?(?:of|about|aged?|around|maybe|looked?s?|in year|in his|in her)?,? ?(?:\d|year|his |her )"
)
_GOES_ON_NEW = re.compile(rf"{_MORE.pattern}|{AGE_BEHIND.pattern}")  # "then one girl more, 12"
_BEGINS = re.compile(r"(?:[.!?;\n] ?|\b(?:later|then|after that|afterwards) )$")


def takes_one_out(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether one person is told of as one of those before: not "another lad" or "an older man"."""
    if match["det"] not in (None, "the", "this", "that"):
        return False
    if match["n"] in ("one", "1"):
        return not (_OF_THEM.search(before) or _MORE.match(after))
    return match["n"] is None and _SET_APART.search(match["adj"]) is not None


def is_one_more_time(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether "one girl thin" begins a sentence, or what came later, and adds nobody."""
    return match["n"] == "one" and _BEGINS.search(before) is not None and not _GOES_ON_NEW.match(after)
