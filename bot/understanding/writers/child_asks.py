"""Whether a child only asks something: a question in general is no harm told, and what is told beside it is one."""

from __future__ import annotations

import re

from bot.understanding.danger import names_nobody, tells_of_harm, without_own_age
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.text.controls import asks_in_form
from bot.understanding.text.neutral import neutralise
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

_CLAUSES = re.compile(r"[,;:]+|\s-+\s|\band (?=(?:is|what|can|how|do|should) )")
# Who asks about somebody who does something, or about force, asks of what has happened or may.
_OF_SOMEBODY = re.compile(
    r"\b(?:he|she|hes|shes|they|theyre|him|rape\w*|said no|forc(?:e|ed|ing)|hit(?:s|ting)?|hurt\w*|touch\w*|threat\w*|blackmail\w*)\b"
)
_OF_THEMSELF = re.compile(r"\b(?:i(?! go to)|im|ive|me|my)\b")
_LEAD = re.compile(r"^\W*(?:(?:hi+|hey|hiya|hello|so|and|but|well|ok|please|pls|also|just|um+|erm?)\b\W*)*", re.I)


def only_asks(text: str) -> bool:
    """Say whether every part of a child's words asks, or says who they are, and none tells of harm."""
    return not child_tells_harm(text) and all(map(_is_question, sentences_as_typed(text)))


def child_tells_harm(text: str) -> bool:
    """Say whether a child's words tell of harm or fear, or of somebody who does something."""
    patterns = (routing_patterns().sexual_contact, _OF_SOMEBODY)
    every = [plain(sentence) for sentence in sentences_as_typed(text)]
    return tells_of_harm(text) or any(pattern.search(words) for pattern in patterns for words in every)


def _is_question(sentence: str) -> bool:
    parts = list(filter(None, (_LEAD.sub("", without_own_age(part)).strip() for part in _CLAUSES.split(sentence))))
    telling = [part for part in parts if not asks_in_form(part)]
    if telling == parts and len(parts) == 1 and sentence.rstrip().endswith("?"):
        return True
    return all(map(_tells_of_nobody, telling))


def _tells_of_nobody(part: str) -> bool:
    return names_nobody(neutralise(part).text) and not _OF_THEMSELF.search(plain(part))
