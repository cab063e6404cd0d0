"""Anybody who only brings it: "a lady of 80 told me that a boy sleeps in the garage", "the caller was a man in his 70s"."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.text.lexicons.lexicon import lexicon

_AGED = r"(?:,? \(?(?:(?:of|aged?|about|around|in (?:his|her)|early|mid|late) ){0,3}\d{2}s?\)?,?)?"
_WHERE = r"(?:,? (?:who|that) (?:lives|works|walks|runs|was walking|was passing)[^.!?;,\n]{0,30},?| (?:opposite|next door|over the road|across the road|down the road|at (?:no|number) ?\d+|walking (?:his|her|a|the) dog))?"
_OTHERS = (
    r"(?:s?hed (?:seen|heard|watched|noticed|spotted)\b|s?he (?:had )?(?:saw|seen|heard|noticed|watched)\b|there (?:is|was|are|were)|theres|an? |two |three |\d |some (?!of)|somebody|someone|men\b|girls\b|lads\b|kids\b|the (?:men|house|family|people|neighbours?|couple)\b|"
    r"(?:his|her|their) (?:next door )?neighbours?\b|next door\b)"
)
_TELLS = re.compile(
    rf"{_AGED}{_WHERE} (?:has |had |just |also |then )*(?:(?:told (?:me|us|my [a-z]+|staff|the driver)|said|says|reported|mentioned|let (?:me|us) know|rang(?: in| up| us| me)?(?: to say)?|phoned(?: in| us| me)?(?: to say)?|"
    rf"came (?:in|up|over)(?: to me| to us)? (?:and said|and told (?:me|us)|to say|to tell (?:me|us)|to report)|stopped me(?: and said| to say)?|flagged me down(?: and said| to say)?)(?: that| about| how)? {_OTHERS}|"
    r"(?:reported|flagged) (?:it|this) to (?:me|us|staff)\b)"
)
_IS_THE_CALLER = re.compile(
    r"\b(?:(?:the )?(?:caller|informant|witness|complainant)|(?:the )?(?:person|one) who (?:rang|called|phoned|reported|told)[a-z ]{0,20}|(?:rang|phoned|reported|told)(?: to me| in)? by|(?:had|got|took) (?:a|the) (?:call|phone call) from) (?:(?:is|was|says she is|says he is) )?$"
)
_STEPS_IN = re.compile(
    r"(?: (?:with|in|walking|passing|from) (?:an? |the |his |her )?[a-z]+(?: [a-z]+)?)? (?:shouted|screamed|yelled) at (?:him|them|the (?:man|bloke|guy))\b|"
    r"(?: (?:with|in) (?:an? |the )?[a-z]+)? (?:walked in on (?:him|them)|stepped in|pulled (?:him|them) off|chased (?:him|them) (?:off|away))\b"
)
_ASKED = re.compile(r"\b(?:i|we) (?:also |then )?(?:asked|spoke to|checked with) $")
_AND_SAID = re.compile(
    r"(?:[^.!?;,\n]{0,30})? (?:and|but),? s?he (?:said|says|told me|told us|reckons|reckoned) (?:that )?(?!s?he\b|s?hes\b|they\b|it\b|no\b|yes\b|to\b|nothing\b|i\b|(?:his|her|the|this|that) (?:niece|nephew|daughter|son|girl|boy|lad|lass|kid|child|mate|friend))[a-z]"
)


def is_anybody_who_tells(noun: str, before: str, after: str) -> bool:
    """Return whether a man or woman of whom nothing else is known tells what others do."""
    if noun not in _anybody():
        return False
    asked = _ASKED.search(before) is not None and _AND_SAID.match(after) is not None
    return (
        asked
        or _STEPS_IN.match(after) is not None
        or _TELLS.match(after) is not None
        or _IS_THE_CALLER.search(before) is not None
    )


@cache
def _anybody() -> frozenset[str]:
    words = lexicon().person_nouns
    return frozenset({*words.adult_female, *words.adult_male}) - set(words.relations) - {"boyfriend", "girlfriend"}
