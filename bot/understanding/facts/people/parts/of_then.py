"""Children of then: whose age is told in the past, where a grown-up tells of their own childhood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.model import PersonMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson, sentence_end

# "my friend Lisa was 13 too", "there were two other girls back then"
_PAST = re.compile(
    r"\b(?:was|were) (?:(?:only|just|also|both|all) )?(?:\d|year)|\b(?:back then|at the time|in them days|in those days|used to|when (?:i|we) (?:was|were)|to me and|me and (?:an?|my|another|the other)|there (?:was|were) (?:me|us|other|\w+ other))\b"
)
# Today, or a day that is remembered: somebody seen then is a child of now.
_RECENT = re.compile(
    r"\b(?:now|still|today|tonight|yesterday|currently|recent\w*|nowadays|these days|lately|is|are|has|have|lives|goes|comes|shes|hes|theyre|the other day|at the moment|ago|"
    r"(?:last|this|on) (?:night|week|month|weekend|morning|afternoon|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:saw|seen|spotted|noticed) (?:him|her|them))\b"
)
_I_AM = re.compile(r"\b(?:i am|im|i have|ive|i is) [^.!?;,\n]*")
_GUESSED = re.compile(r"\b(?:looked|about|around|maybe|roughly|probably|mayb|bout|abt)\b")


def is_of_then(person: SpokenPerson, text: str) -> bool:
    """Return whether a child's age is told in the past, without a guess and without a word of today beside it."""
    if person.side != "child":
        return False
    start, end = person.noun.start, max([person.noun.end, *(age.end for age in person.ages)])
    first = _start_of_sentence(text, start)
    own = _I_AM.sub(" ", text[first : sentence_end(text, end)])
    before = _I_AM.sub(" ", text[_start_of_sentence(text, max(0, first - 2)) : first])
    return _PAST.search(own) is not None and not (_RECENT.search(own) or _RECENT.search(before) or _GUESSED.search(own))


def grown_since(mentions: Sequence[PersonMention]) -> tuple[PersonMention, ...]:
    """Return the people of an account of the writer's own childhood: the children of then as grown up since."""
    return tuple(_grown(mention) if mention.of_then else mention for mention in mentions)


def is_the_writer(mention: PersonMention) -> bool:
    """Return whether it is the writer, who tells of their own childhood."""
    return mention.role == "survivor_adult" and not mention.text


def _grown(mention: PersonMention) -> PersonMention:
    then = mention.age_then or next(iter(mention.ages), None)
    return replace(mention, role="survivor_adult", ages=(), age_then=then)


def _start_of_sentence(text: str, at: int) -> int:
    return max((stop.end() for stop in SENTENCE_END.finditer(text, 0, at)), default=0)
