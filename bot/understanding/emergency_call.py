"""Words that say that 999 was called, and the number that the emergency services gave."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.newest import read_once
from bot.understanding.text.controls import says, spoken
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.plain_sentences import sentences_as_typed

BEFORE = 3  # words that may deny it
NUMBER_LENGTH = 40  # an incident number is short; anything longer is something to tell
SHORT = 10  # words of a sentence that tells of the call and of nothing else
_NUMBER = re.compile(
    r"\b(?:(?P<cad>cad)\b\W{0,3}(?:(?:number|no|ref|reference)\W{0,3})?(?:is\W{0,3})?"
    r"|(?:incident|log|crime|police|999)(?:\s+(?:number|no|ref|reference))+\W{0,3}(?:is\W{0,3})?"
    r"|(?:gave|given|give|got|get|its|it's|is)\W+(?:(?:me|us|a|an|the)\W+)*(?:incident|log|ref|reference)\W{1,3}"
    r"|they\W+(?:say|said|tell|told|give|gave)\W+(?:(?:me|us|the|number|is)\W+)*number\W{1,3}(?:is\W{0,3})?)"
    r"(?P<code>[a-z]{0,3}[ -]?\d[\w/-]{1,20})",
    re.IGNORECASE,
)
# Beside words that tell of the call, a bare "ref 7719" is their number.
_BARE_NUMBER = re.compile(
    r"^\W*(?:and\W+)?(?:(?:the|their|my|a)\W+)?(?:(?:ref|reference|log|incident|job)\W+(?:(?:no|number|num|is|was)\W+)*"
    r"|(?:ref|reference|log|incident|number|no)\W+(?:(?:that|which|wot|what)\W+)?(?:they|he|she|police|the\W+(?:police|operator|lady|woman|man|call\W+handler))\W+"
    r"(?:have\W+)?(?:gave|give|given|said|told)\W+(?:(?:me|us|was|is|it)\W+)*|(?:they|he|she|police|operator)\W+(?:gave|give)\W+(?:(?:me|us)\W+)?(?:this\W+|the\W+|a\W+)?(?:number|no|ref|reference)\W+)"
    r"(?P<code>[a-z]{0,3}[ -]?\d[\w/-]{1,20})",
    re.IGNORECASE,
)
# "I call 999 already", "I have call": a bare verb tells a call beside "already", "have", or how long ago.
_BARE = r"(?:call|ring|phone|dial|called|rang|rung|phoned)"
_AGO = r"(?:already|before|just now|(?:(?:\w+ )?(?:minutes?|mins?|seconds|secs|moments?|hours?) ago))"


def says_called(text: str, *, asked: bool = False) -> bool:
    """Say whether the text tells that the emergency services were called, or that they are coming.

    `asked` when 999 was asked about before: then "ringing them now" and "done it" tell it too.
    """
    if text.rstrip().endswith("?"):
        return False
    return any(_says(sentence, asked=asked) for sentence in sentences_as_typed(text))


def without_call(text: str, *, asked: bool = False) -> str:
    """Return the sentences, as typed, that tell of something beside the call."""
    return " ".join(sentence for sentence in sentences_as_typed(text) if not _only_of_call(sentence, asked=asked))


def _only_of_call(sentence: str, *, asked: bool) -> bool:
    is_short = len(sentence.split()) <= SHORT
    return is_short and (_says(sentence, asked=asked) or incident_number(sentence) is not None)


@read_once
def _says(sentence: str, *, asked: bool) -> bool:
    whole = says(sentence, "they_come") or (asked and _is_on_the_call(sentence))
    words = f" {spoken(sentence)} "
    return (
        whole or any(_is_told(words, phrase) for phrase in _phrases() if phrase in words) or _says_in_bare_words(words)
    )


def _is_on_the_call(sentence: str) -> bool:
    return any(says(clause, "on_the_call") for clause in (sentence, *sentence.split(",")))


def incident_number(text: str) -> str | None:
    """Return the number of the incident that the text names, with its CAD."""
    match = _NUMBER.search(text)
    if match is None:
        return _beside_the_call(text)
    return f"CAD {match['code'].strip()}" if match["cad"] else match["code"].strip()


def _beside_the_call(text: str) -> str | None:
    """Return a number that stands by itself beside words that tell of the call: "got through now, ref 7719"."""
    clauses = [clause for sentence in sentences_as_typed(text) for clause in sentence.split(",")]
    if not any(_says(clause, asked=True) for clause in clauses):
        return None
    numbers = (match for clause in clauses if (match := _BARE_NUMBER.match(clause)))
    return next((match["code"].strip() for match in numbers), None)


def _is_told(words: str, phrase: str) -> bool:
    before, there, _ = words.partition(f" {phrase} ")
    return bool(there) and not set(before.split()[-BEFORE:]).intersection(_denying())


def _says_in_bare_words(words: str) -> bool:
    match = _bare_call().search(words)
    return match is not None and not set(words[: match.start("call")].split()[-BEFORE:]).intersection(_denying())


def _denying() -> frozenset[str]:
    return frozenset(lexicon().controls.not_called)


@lru_cache(maxsize=1)
def _bare_call() -> re.Pattern[str]:
    services = "|".join(map(re.escape, lexicon().controls.emergency_services))
    return re.compile(
        rf" (?P<call>(?:(?:already|have|had|just|ive) (?:i )?{_BARE} (?:the )?(?:{services})"
        rf"|(?:i|we) {_BARE} already (?:the )?(?:{services})"
        rf"|{_BARE} (?:the )?(?:{services}) {_AGO}(?! from))) "
    )


@lru_cache(maxsize=1)
def _phrases() -> tuple[str, ...]:
    listed = lexicon().controls
    called = (f"{verb} {who}" for verb in listed.called for who in listed.emergency_services)
    coming = (f"{who} {way}" for who in listed.emergency_services for way in listed.on_their_way)
    return (*called, *coming)


def looks_like_number(text: str) -> bool:
    """Say whether words are an incident number rather than something to tell."""
    return len(text) <= NUMBER_LENGTH and any(c.isdigit() for c in text) and len(text.split()) <= 6
