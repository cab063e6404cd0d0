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
    r"\b(?:he|she|hes|shes|they|theyre|him|rape\w*|said no|forc(?:e|ed|ing)|hit(?:s|ting)?|hurt\w*|touch\w*|threat\w*|blackmail\w*)\b|"
    r"\b(?:films?|filmed|filming|kiss\w*|watch(?:es|ed|ing)) (?:u|you|ya|me)\b|\b(?:gets?|got|comes?|came|climbs?) in(?:to)? (?:ur|your|my|the) (?:bed|room|bath|shower)\b"
)
_OF_THEMSELF = re.compile(r"\b(?:i(?! go to)|im|ive|me|my)\b")
_ANOTHER = re.compile(
    r"\b(?:(?:my|a|our|this) (?:\w+ )?(?:friend|mate|bestie|bff|cousin|sister|brother|classmate|neighbour)|"
    r"(?:girl|boy|lad|lass|someone|somebody|kid) (?:in|from|at) (?:my|our) \w+|one of (?:my|our) (?:friends|mates))\b"
)
# What others told, showed or asked the child who writes is done to nobody.
_TOLD_ME = re.compile(
    r"\b(?:tells?|told|said to|showed|shown|texted|rang|phoned) (?:me|us)(?! to\b)|"
    r"\b(?:told|asked|made|makes|begged) (?:me|us) (?:promise|swear|not to|to (?:promise|not|keep))\b|"
    r"\bsame (?:year|class|form|school|age) as (?:me|us)\b|\b(?:older|younger|bigger) than (?:me|us)\b|\blet me know\b"
)
_DONE_TO_ME = re.compile(
    r"\b(?:me|us|i sent|i owe|help)\b|\bim (?:next|being|pregnant|hurt|hiding|with|at|in (?!y(?:ea)?r\b|y\d|class|form|set))|"
    r"\bwe (?:all |both )?(?:went|go|got|are|were|sent|have to)\b"
)
_AFRAID = re.compile(
    r"\b(?:im|i am|were|we are) (?:\w+ )?(?:scared|frightened|terrified|afraid|trapped|locked|stuck)\b"
)
_LEAD = re.compile(r"^\W*(?:(?:hi+|hey|hiya|hello|so|and|but|well|ok|please|pls|also|just|um+|erm?)\b\W*)*", re.I)


def only_asks(text: str) -> bool:
    """Say whether every part of a child's words asks, or says who they are, and none tells of harm."""
    return not child_tells_harm(text) and all(map(_is_question, sentences_as_typed(text)))


def child_tells_harm(text: str) -> bool:
    """Say whether a child's words tell of harm or fear, or of somebody who does something."""
    patterns = (routing_patterns().sexual_contact, _OF_SOMEBODY)
    every = [plain(sentence) for sentence in sentences_as_typed(text)]
    return tells_of_harm(text) or any(pattern.search(words) for pattern in patterns for words in every)


def tells_of_another(text: str) -> bool:
    """Say whether a child's words tell of a friend, and of nothing that is done to the child who writes."""
    words = plain(text)
    rest = _TOLD_ME.sub(" ", words)
    return bool(_ANOTHER.search(words)) and not _DONE_TO_ME.search(rest) and not _AFRAID.search(rest)


def _is_question(sentence: str) -> bool:
    parts = list(filter(None, (_LEAD.sub("", without_own_age(part)).strip() for part in _CLAUSES.split(sentence))))
    telling = [part for part in parts if not asks_in_form(part)]
    if telling == parts and len(parts) == 1 and sentence.rstrip().endswith("?"):
        return True
    return all(map(_tells_of_nobody, telling))


def _tells_of_nobody(part: str) -> bool:
    return names_nobody(neutralise(part).text) and not _OF_THEMSELF.search(plain(part))
