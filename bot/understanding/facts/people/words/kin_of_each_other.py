"""A word of kin in the plural, set off behind a group, that says what its members are to each other: "two girls, sisters"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.parts.only_mentioned import SIBLINGS
from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_OF_ANY_AGE = frozenset({*SIBLINGS, "cousin"})
_OF_EACH_OTHER = frozenset({*_OF_ANY_AGE, "twin"})
_SET_OFF = re.compile(
    r"[^.!?;\n]{0,60}?\s*[,(–:-] ?(?:(?:who are|who were|theyre|they are|they were|i think|maybe|all|both|probably) ){0,2}"
)
_ENDS = re.compile(
    r"\s*(?:[.,;!?)(–:-]|$)| (?:of|aged?|about|around) (?:about )?\d| (?:(?:they|i|we|she|he) (?:said|say|says|told|think|reckon|were|are)|called|named|by the look|apparently|from what)\b"
)


def are_kin(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the group of whom a word of kin says what they are to each other: "two lasses in the back, cousins they said"."""
    last = people[-1] if people else None
    if last is None or not _are_several_alike(last.noun, noun):
        return None
    set_off = _SET_OFF.fullmatch(text, last.noun.end, noun.start)
    return last if set_off and _ENDS.match(text, noun.end) else None


def _are_several_alike(group: NounMention, noun: NounMention) -> bool:
    """Return whether both words are for several, the second without a number, and may be for the same."""
    several = group.group and noun.group and (noun.number is None or noun.noun == "twin") and not noun.again
    return several and (_may_be_for(group, noun) or _tells_sex(group, noun))


def _tells_sex(group: NounMention, noun: NounMention) -> bool:
    """Return whether a word may tell the sex of kin: "twins, boys of about 5"."""
    of_one_side = group.side == noun.side or group.noun in _OF_ANY_AGE
    return group.noun in _OF_EACH_OTHER and group.sex is None and noun.sex is not None and of_one_side


def _may_be_for(group: NounMention, noun: NounMention) -> bool:
    """Return whether a word of kin may be for a group: "sisters" are no lads, and "twins" no men and women."""
    is_kin = noun.noun in _OF_EACH_OTHER and noun.owner is None
    of_one_side = noun.noun in _OF_ANY_AGE or group.side == noun.side
    return is_kin and of_one_side and len({group.sex, noun.sex} - {None}) <= 1
