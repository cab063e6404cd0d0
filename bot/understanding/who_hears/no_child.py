"""Whether a child is in it, in so many words: denied, named in another language, or among those who change."""

from __future__ import annotations

import re

from bot.newest import read_once
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

# "the breakfast girl" and "the delivery lad" are grown-ups at work.
_AT_WORK = re.compile(
    r"\b(?:breakfast|bar|reception|checkout|office|delivery|kitchen|cleaning|desk|till|shop|call|working|factory) (?:girls?|lads?|boys?)\b"
)
_NO_HOUR = "".join(
    rf"(?<!{part} )" for part in ("morning", "afternoon", "evening", "night", "day", "yesterday", "today")
)
_CHILD = re.compile(
    rf"\b(?:child(?:ren)?|kids?|girls?|boys?|lads?|lass(?:es)?|teen\w*|youngsters?|pupils?|students?|schoolgirls?|schoolboys?|daughters?|sons?|baby|babies|"
    rf"toddlers?|niece|nephew|(?:year|yr) \d+|(?:aged?|is|of|shes|hes|was|looks?) (?:[4-9]|1[0-7])|{_NO_HOUR}(?:about|around) (?:[4-9]|1[0-7])(?! ?(?:[ap]m|oclock|ish|minutes|hours|quid|in the (?:morning|afternoon|evening)|at night)))\b"
)


def _sentences(text: str) -> list[str]:
    return [plain(sentence) for sentence in sentences_as_typed(text)]


@read_once
def denies_children(text: str) -> bool:
    """Say whether words say that nobody under 18 is in it, and name no child besides."""
    patterns, sentences = routing_patterns(), _sentences(text)
    left = [_AT_WORK.sub(" ", patterns.no_child.sub(" ", words)) for words in sentences]
    denied = any(patterns.no_child.search(words) for words in sentences)
    return denied and not any(_CHILD.search(words) for words in left)


@read_once
def says_none(text: str) -> bool:
    """Say whether an answer to whether children were there says that none were."""
    words = plain(text)
    begins = routing_patterns().says_none.match(words)
    return bool(begins) and not _CHILD.search(routing_patterns().no_child.sub(" ", words))


@read_once
def names_child_in_another_language(text: str) -> bool:
    """Say whether a child is named in another language, with an age or beside another word of that language's accounts."""
    return any(routing_patterns().child_in_other_languages.search(words) for words in _sentences(text))


@read_once
def is_watched_undressing(text: str) -> bool:
    """Say whether somebody films where people change."""
    return any(routing_patterns().watched.search(words) for words in _sentences(text))
