"""Somebody who is told of by the name they give themself alone: "someone who calls himself FoxKing messages her"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.spoken_people import SEX_OF

_SOMEBODY = r"(?:someone|somebody|some ?1|(?:an?|some|this|another|the same) (?:\w+ )?(?:person|player|user|account|profile|gamer|randomer|random))"
_GIVES_THEMSELF = (
    r"(?:(?:that |who )?(?:calls?|called|calling|names?) (?P<self>himself|herself|themselves|themself)|(?:that |who )?(?:goes|going|went) by|(?:that |who )?is known as|"
    r"(?P<claims>(?:who|that) (?:says?|said|claims?|claimed|pretends?|pretended|told \w+) (?:(?:that|to be|he|she|they|was|is|were|he was|hes|shes) ?){1,4}(?:a )?(?:(?:boy|girl|lad) )?(?:of )?[1-9]\d?(?: years old)?(?:,| and)? (?:was |is )?(?:called|named))|(?:(?:that |who )?(?:uses|used|using)|with|under) (?:the|a) (?:user ?|screen |gamer ?|display |false |fake )?(?:name|handle|tag))"
)
_ONE = re.compile(
    rf"\b(?P<who>{_SOMEBODY})(?: (?:online|on|in|off|from|there|else)(?: (?!who\b|that\b)[a-z]+){{0,2}})??,? {_GIVES_THEMSELF}\b"
)
_NAMED_WHO_CLAIMS = re.compile(
    rf"\b{_SOMEBODY}(?: online)?,? (?:called|named) [^.!?;\n]{{0,40}}?\b(?:who|that) (?:says?|said|claims?|claimed|pretends?)(?: (?:that|to be|he is|she is|hes|shes|he was|she was))* [1-9]\d?\b"
)
_CALLED_SO = re.compile(
    rf"\b{_SOMEBODY}(?: online| on there| else)?,? (?:called|named|by the name of)\s+[\"'“‘]?$", re.IGNORECASE
)


def called_by_themself(text: str) -> Iterator[NounMention]:
    """Give whoever plain text tells of as somebody who gives themself a name."""
    for match in _ONE.finditer(text):
        sex = SEX_OF.get(match["self"] or "")
        start, end = match.span() if match["claims"] else match.span("who")
        yield NounMention(start, end, "stranger", "adult", sex, plural=False, number=1, again=False, owner=None)


def without_claimed_ages(text: str, ages: Sequence[AgeMention]) -> list[AgeMention]:
    """Return the ages without those that somebody unknown only claims: "who said he was 13 and called Jay"."""
    claimed = [match.span() for match in _ONE.finditer(text) if match["claims"]]
    claimed += [match.span() for match in _NAMED_WHO_CLAIMS.finditer(text)]
    return [age for age in ages if not any(start <= age.start < end for start, end in claimed)]


def is_somebodys_name(before: str) -> bool:
    """Return whether a name behind these words is that of somebody of whom nothing else is known: "someone called"."""
    return _CALLED_SO.search(before) is not None
