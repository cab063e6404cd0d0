"""Names that no list holds, by where they stand: "Posy, who is ten", "is just Wim to them", "lad Finley-Jon Stace", "the little Marsh girl"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from bot.understanding.facts.model import Span
from bot.understanding.facts.people.noun_forms import forms, nouns
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.word_lists import words

_NAME = r"[A-Z][a-z'’]+(?:-[A-Z][a-z'’]+)?"
_NUMBER = r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)"
# whatever the word may be: an age is told of its bearer, or to whom it is a name
_SURELY = (
    re.compile(
        rf"\b(?P<name>{_NAME}), (?:who(?:['’]s| is| was| looks)|whos) (?:only |about |just |nearly )?{_NUMBER}\b"
    ),
    re.compile(rf"\b(?:is|was) (?:just|only|simply) (?P<name>{_NAME}) to (?:them|us|her|him|the)\b"),
    re.compile(
        rf"\b(?:but|though) (?:it['’]?s|it is|really|actually|he['’]?s|she['’]?s) (?:really |actually )?(?P<name>{_NAME}(?: {_NAME})?)(?=\s*(?:[.,;!?)]|$))"
    ),
    re.compile(
        rf"\b(?:the|that) (?:little|older|younger|youngest|eldest|big|young|wee) (?P<name>{_NAME}) (?:girl|boy|lad|lass|kid|lassie)\b"
    ),
)
_WITH_AN_S = re.compile(
    rf"\b(?!(?:It|That|He|She|There|What|Who|Here|Where|One|This)['’]?s\b)(?P<name>[A-Z][a-z]+)(?P<s>['’]?)s (?:(?:about|around|only|like|maybe|nearly) )?{_NUMBER}[a-z0-9]*(?=\s*(?:[.,;!?]|$)|,? (?:ish|odd|or|with|and|grey|year|something|tall|short|bald|fat|thin|big)\b)"
)
_IS_IN_FULL = re.compile(rf"(?:^|[.!?\n] ?)(?P<name>{_NAME}) is (?P<full>{_NAME} {_NAME})(?=\s*(?:[.,;!?)]|$))")
_ONE_OF = re.compile(rf"\b(?P<name>{_NAME}), one of (?:the|our|my|their) (?:[a-z]+ )?(?P<noun>[a-z]+)\b")
_LOWER = re.compile(
    r"\b(?:one|man|lad|bloke|guy|girl|lass|woman|fella)\b(?: [a-z]+){0,4} (?:everyone|everybody|they|people|we)(?: all)? calls? (?P<name>[a-z]{3,12})(?=\s*(?:[.,;!?)]|$)| (?:and|who|is|was|has|in|with)\b)"
)
_NEVER = frozenset(words("him her them you the his all for out back round over and police security ambulance"))


def names_of_no_list(text: str) -> Iterator[Span]:
    """Give where such names stand; a word for people, a place's or a day's is none."""
    ways = (*_SURELY, _WITH_AN_S, _IS_IN_FULL, _ONE_OF, _behind_a_word(), _LOWER)
    for match in chain.from_iterable(pattern.finditer(text) for pattern in ways):
        if _names_somebody(match):
            yield match.span("name")
        if match.re is _IS_IN_FULL and _names_somebody(match):
            yield match.span("full")


def _names_somebody(match: re.Match[str]) -> bool:
    """Return whether the word that stands as a name does may be one."""
    name, checks = match["name"], {_WITH_AN_S: _has_an_apostrophe, _IS_IN_FULL: _is_short_form, _ONE_OF: _is_of_staff}
    if check := checks.get(match.re):
        return check(match)
    if match.re is _behind_a_word():
        return "-" in name or _is_no_word(name.split()[0])
    return name not in _NEVER


def _has_an_apostrophe(match: re.Match[str]) -> bool:
    return bool(match["s"]) or match["name"] in lexicon().first_names.names


def _is_short_form(match: re.Match[str]) -> bool:
    return match["name"].casefold() not in dictionary() or match["full"].startswith(match["name"][0])


def _is_of_staff(match: re.Match[str]) -> bool:
    return _is_no_word(match["name"]) and match["noun"] in forms()


def _is_no_word(word: str) -> bool:
    return word in lexicon().first_names.names or word.casefold() not in dictionary()


@cache
def _behind_a_word() -> re.Pattern[str]:
    """Return the pattern of a first name and surname right behind the word for one person, whatever goes on behind them."""
    single = (re.escape(form) for form, (_, _, _, plural) in nouns().items() if not plural)
    return re.compile(rf"\b(?i:{'|'.join(sorted(single, key=len, reverse=True))}) (?P<name>{_NAME} {_NAME})\b")
