"""Where words leave open as what somebody works whom they are about: then the interview asks, once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.newest import read_once
from bot.understanding.at_work.mentions import trades_spoken_of
from bot.understanding.at_work.patterns import DOINGS, NOUNS, pattern
from bot.understanding.at_work.standing_by import is_the_writer, only_helps
from bot.understanding.at_work.whose_work import is_of_then, is_told_beside_another, tells_of_a_child
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.stands_aside import is_the_concern, stands_aside, with_article
from bot.understanding.text.plain_sentences import plain, sentences_as_typed
from bot.understanding.who_hears.no_child import denies_children
from bot.understanding.who_hears.routing_words import people_at_work
from bot.understanding.who_hears.said_dead import is_said_dead

_LED_BY = re.compile(r"\b(?:the|a|my|our|her|his) (\w+ )$")
_I_AM = re.compile(r"(?:the )?(?:(?:hi|hello|hiya) )?(?:i am|im|my name is|my names|this is|it is|its) (?:\w+ ){0,4}$")
_OF_SOMEBODY = re.compile(
    r"^(?:the|a|an|my|our|his|her|their|this|that|one|some|another|other|every)\b|\b(?:he|she|hes|shes|him|his|they)\b"
)
AT_A_HOUSE = frozenset({"premises_staff", "boss"})  # works that tell nobody but in a house that has a licence
_WITH_CHILDREN = ("may_be_with_children",)
_OF_ANY_WORK = ("may_be_work", *_WITH_CHILDREN, *NOUNS, *DOINGS)
_LED_IN = 2  # words before a post that still begin a heading


@read_once
def is_work_in_doubt(text: str) -> bool:
    """Say whether a word of work stands near whom it is about and is not clearly theirs, or is and may not be."""
    sentences = [plain(sentence) for sentence in sentences_as_typed(text)]
    if not tells_of_a_child(sentences) or denies_children(text) or is_over(text):
        return False
    works = set(people_at_work(text))
    if works - AT_A_HOUSE:
        return is_told_beside_another(text) or _any_tells("work_of_then", sentences)
    hints = _WITH_CHILDREN if works else _OF_ANY_WORK
    return any(_may_tell_work(words, hints) for words in sentences)


def is_over(text: str) -> bool:
    """Say whether there is no work to ask after: who did it is dead, or was at a work of then that is over."""
    return is_said_dead(text) or is_of_then(text)


@read_once
def is_on_the_school_run(text: str) -> bool:
    """Say whether children's transport to school is spoken of."""
    return trades_spoken_of([plain(sentence) for sentence in sentences_as_typed(text)]).on_the_school_run


def _any_tells(name: str, sentences: Sequence[str]) -> bool:
    return any(pattern(name).search(words) for words in sentences)


def _may_tell_work(words: str, hints: Sequence[str]) -> bool:
    """Say whether a sentence has a word of work that is not of who writes, told, helped or is only spoken of."""
    if _is_a_heading(words, hints):
        return False
    words = with_article(words)
    nobody = [match.span() for listed in _of_nobody() for match in listed.finditer(words)]
    spans = (match.span() for name in hints for match in pattern(name).finditer(words))
    return any(_may_be_theirs(words, *span) and not _lies_in(span, nobody) for span in spans)


def _of_nobody() -> Sequence[re.Pattern[str]]:
    return (pattern("not_meant"), pattern("no_work_of_theirs"), routing_patterns().not_at_work)


def _may_be_theirs(words: str, start: int, end: int) -> bool:
    led_by = _LED_BY.search(words[:start])  # "our learning" mentor
    start = led_by.start(1) if led_by else start
    before, after = words[:start].rstrip(), words[end:]
    if is_the_concern(before, after):
        return True
    of_the_writer = is_the_writer(before, after) or _I_AM.match(f"{before} ")
    return not (of_the_writer or stands_aside(words, start, end) or only_helps(after))


def _is_a_heading(words: str, hints: Sequence[str]) -> bool:
    """Say whether a sentence is but a post and where it is: "bus driver, 41 route"; so people say who writes."""
    posts = (post.start() for name in hints for post in pattern(name).finditer(words))
    bare = any(len(words[:start].split()) <= _LED_IN for start in posts)
    return bare and not (_OF_SOMEBODY.search(words) or tells_of_a_child([words]))


def _lies_in(hint: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(hint[0] < end and start < hint[1] for start, end in spans)
