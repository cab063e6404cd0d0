"""Whether something was only heard of, of nobody whom anybody could name or find."""

from __future__ import annotations

import re

from bot.newest import read_once
from bot.understanding.facts import name_mentions, read_spoken_places
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

# Who saw it with their own eyes has more than talk, however it begins.
_SEEN = re.compile(
    r"\b(?:i|we|ive|weve) (?:(?:have|had|also|just|then|only|actually|even) ){0,2}(?:saw|seen|see|watched|noticed|picked up|dropped|drove|served|found|filmed|recognised|know him|know her|know the)\b"
)


_TELLER = re.compile(
    r"\b(?!(?:i|we|ive|weve|girl|boy|lad|lass|child|kid|pupil|daughter|son|niece|nephew|sister|brother)\b)(\w+)(?: who(?: \w+){1,5}?)? (?:said|says|told|reckons?|reckoned|heard|mentioned|was (?:saying|telling|going on|on about))\b"
)
# A child who tells it tells of themself as a rule, and whoever heard it can say who that was.
_CHILD_TOLD = re.compile(
    r"\b(?:girl|girls|lass|lasses|lassie|boy|kid|kids|child|children|bairn|pupil|pupils|teenager|daughter|young (?:lad|one|person|man|woman))"
    r"(?: who(?: \w+){1,5}?)?(?: \w+){0,2}? (?:said|says|told|tells|telling|opened up|confided)\b"
)
_CALLED = re.compile(r"\b(?:the|that|this|my) (\w+)(?: who told me)? (?:is|was|s) (?:called|named)\b")


def _names_the_teller(words: str, sentences: list[str]) -> bool:
    """Say whether a sentence only names who passed it on: "a rep reckons ...", "the rep is called"."""
    called = _CALLED.search(words)
    return called is not None and any(called[1] == teller[1] for one in sentences for teller in _TELLER.finditer(one))


@read_once
def is_of_elsewhere(text: str) -> bool:
    """Say whether who is reported is said to be none of the writer's own people: "one of the delivery lads, not ours"."""
    return any(routing_patterns().not_ours.search(plain(sentence)) for sentence in sentences_as_typed(text))


@read_once
def is_only_heard(text: str) -> bool:
    """Say whether words pass on talk of which the teller says that they know no more: no child of anybody, no place, no name."""
    sentences = [plain(sentence) for sentence in sentences_as_typed(text)]
    patterns = routing_patterns()
    heard = any(patterns.only_heard.search(words) for words in sentences)
    at_its_end = any(patterns.nobody_knows.search(words) for words in sentences)
    return heard and at_its_end and not _can_be_asked_after(text, sentences)


def _can_be_asked_after(text: str, sentences: list[str]) -> bool:
    """Say whether somebody or somewhere is told of from which a child could be found, or the writer saw it."""
    is_near = any(map(_is_near, sentences))
    names = (
        mention
        for typed in sentences_as_typed(text)
        if not _names_the_teller(plain(typed), sentences)
        for mention in name_mentions(typed)
    )
    return is_near or any(True for _ in names) or any(place.proper for place in read_spoken_places(text))


def _is_near(words: str) -> bool:
    """Say whether a sentence tells of somebody's child, of what the writer saw, or what a child told."""
    of_somebody = routing_patterns().of_somebody.search(_TELLER.sub(" ", words))
    return bool(of_somebody or _SEEN.search(words) or _CHILD_TOLD.search(words))
