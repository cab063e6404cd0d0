"""The stretches of a text that tell of people, and what stands between them and behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.model import Span
from bot.understanding.facts.people.persons.behind_names import plain_offset
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.normalise import Plain

# A verb that a clause has: before a name and behind it, they are two clauses and two people.
VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|got|gets?|came|comes?|went|goes|go|sat|sits|stood|left|leaves|took|takes|gave|gives?|picked|picks|pulled|drove|drives|brought|brings|walked|walks|"
    r"said|says|told|tells|asked|asks|ran|runs|followed|follows|waited|waits|met|meets|lets?|looked|looks|started|keeps?|kept|booked|paid|pays|turned|called|rang|messaged|wants|wanted|lives|works)\b"
)
_AGE = re.compile(r"[\s,()]*(?:who ?is|whos|is|aged?|s?hes)?[\s,(]*")
_CLOSES = re.compile(r"[\s,)]*")


def stretch(person: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> Span:
    """Return from where to where a text tells of somebody by name: the word, the name and the age right behind it."""
    start, end = person.noun.span
    for name in names:
        at, until = plain_offset(source, name.start), plain_offset(source, name.end)
        if name.name in person.names and start <= at <= end + 1:
            end = max(end, until)
    for age in person.ages:
        if start <= age.start <= end or _AGE.fullmatch(source.text[end : max(end, age.start)]):
            end = max(end, age.end)
    return start, end


def goes_on_with_a_verb(text: str, end: int) -> bool:
    """Return whether a clause goes on with a verb at a place: "Keeley 14 and Bryony 12 got in"."""
    at = _CLOSES.match(text, end)
    return VERB.match(text, at.end() if at else end) is not None
