"""Whether an account says by itself that it goes on at the time of writing."""

from __future__ import annotations

import re

from bot.understanding.emergency_call import without_call
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

_ENDED = ("by", "for", "until", "till", "safe", "home", "gone", "fine", "ok", "okay", "not")
_NOT_BEFORE = "".join(f"(?<!{word} )" for word in _ENDED)
_NOW = re.compile(
    rf"\b(?:{_NOT_BEFORE}now(?! (?:and (?:then|again)|aged|age|about|\d))|still(?! to)|currently|at the moment|atm|"
    r"as we speak|as i type|this (?:minute|second))\b"
)
_SOMEBODY = re.compile(
    r"\b(?:she|he|they|shes|hes|theyre|her|him|them|child(?:ren)?|kids?|girls?|boys?|lads?|lass(?:es|ie)?|teen\w*|baby|"
    r"pupils?|students?|daughters?|sons?|m[ae]n|wom[ae]n|blokes?|guys?|fellas?|somebody|someone)\b"
)


def says_now(text: str) -> bool:
    """Say whether a sentence that tells of somebody says that it is so now; "by now" and "ringing them now" do not."""
    every = map(plain, sentences_as_typed(without_call(text, asked=True)))
    return any(_NOW.search(words) and _SOMEBODY.search(words) for words in every)
