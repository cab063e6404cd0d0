"""What learning alone suspects of nobody: a question in general, grown-ups to whom something happened, a child alone."""

from __future__ import annotations

import re

from bot.understanding.alarms.named_phrases import phrases
from bot.understanding.danger.age_groups import CHILD, GROWN_UP, SOMEBODY_ELSE, tells_grown_up_age
from bot.understanding.text.neutral import neutralise
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

_WOMEN = re.compile(r"\b(?:wom[ae]n|lad(?:y|ies)|mum|mam|mother|nan|gran|wife|sister|aunt(?:ie)?|she|her|hers|shes)\b")
_MEN = re.compile(r"\b(?:m[ae]n|blokes?|fellas?|chaps?|gent\w*|guys?|dad|husband|brother|uncle|he|him|his|hes)\b")
_SHE, _HE = re.compile(r"\b(?:she|her|hers|shes)\b"), re.compile(r"\b(?:he|him|his|hes)\b")


def names_somebody(words: str) -> bool:
    """Say whether words name somebody to whom something may happen: "me" and "us" alone are the writer."""
    neutral = neutralise(words).text
    return any(named.search(neutral) for named in (CHILD, SOMEBODY_ELSE, GROWN_UP))


def suspects_nothing(text: str) -> bool:
    """Say whether a text only asks in general, tells of grown-ups alone, or of a child nothing but that nobody is there."""
    is_alone = bool(phrases("alone_only").match(plain(text)))
    return is_alone or _asks_in_general(text) or _is_of_grown_ups(text)


def _asks_in_general(text: str) -> bool:
    """Say whether one sentence asks what is allowed or safe, of nobody who is there now."""
    every = [plain(sentence) for sentence in sentences_as_typed(text)]
    if any(phrases("told_of_now").search(words) or phrases("told_beside").search(words) for words in every):
        return False
    return len(every) == 1 and bool(phrases("general").match(every[0]))


def _is_of_grown_ups(text: str) -> bool:
    """Say whether a grown-up age is told, or an old person, no child, and nobody else for whom "she" or "he" may stand."""
    words, neutral = plain(text), neutralise(text).text
    if not (tells_grown_up_age(neutral) or phrases("old_person").search(words)) or CHILD.search(neutral):
        return False
    for person, pronoun in ((_WOMEN, _SHE), (_MEN, _HE)):
        if pronoun.search(words) and not person.search(pronoun.sub(" ", words)):
            return False
    return not phrases("moved").search(words)
