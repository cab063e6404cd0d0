"""Who is told of by a name for the first time: with the side, sex and part that the words beside the name tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.gathered.does_it_next import does_it_next
from bot.understanding.facts.people.given.badge_names import badge_of
from bot.understanding.facts.people.once.names_by_pronoun import (
    COMPANION,
    SEX_OF_TITLE,
    is_called_so,
    sex_called,
)
from bot.understanding.facts.people.once.side_of_a_name import OWN_MATE, SEX_OF_KIN, side_of_a_name
from bot.understanding.facts.people.parts.aside import Aside, brings_it, is_at_work, is_by_whom_it_was_seen
from bot.understanding.facts.people.persons.behind_names import plain_offset, tells_of_it, tells_of_others
from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.text.normalise import Plain

_BEHIND_NAME = 60  # characters in which it is said that somebody saw or told it
_BEFORE = 90  # characters before a name that say who it is
_A_PARENT = re.compile(
    r"\b(?:parent|customer|colleague|workmate|neighbour|member of staff|guest|passenger|resident|volunteer|student),? $",
    re.IGNORECASE,
)
_POST_BEFORE = re.compile(
    r"(?:^|[.!?,;\n] ?|\b(?:and|but|then|so|our|the) )(?:security|reception|housekeeping|maintenance|control|dispatch|first aider)\s+$",
    re.IGNORECASE,
)
# "our year 8 mentor, Pippa Lund, noticed ..."
_OUR_POST = re.compile(
    r"\b(?:our|my) (?:[\w-]+ ){0,3}(?:mentor|lead|leader|officer|head|co-?ordinator|assistant|worker|secretary|rep|governor|chaplain|trainer|supervisor|technician|tutor), $",
    re.IGNORECASE,
)
# "told the TA Mrs Bowes that her uncle ..."
_TOLD_A_POST = re.compile(
    r"\b(?:told|disclosed to|confided in|reported (?:it )?to|spoke to) (?:the|our|her|his|my) (?:[\w-]+ ){1,3}$",
    re.IGNORECASE,
)
_ONE_IS = re.compile(
    r"\bone (?:of them |of em )?(?:is |was |goes |went )?(?:called |named |by )?$"
)  # "she said one was called Vince": of those told of elsewhere
_CALLS_ONE = re.compile(r"\b(?:calls?|called|calling) one of (?:them|em)\s+[\"'“‘]?$", re.IGNORECASE)
_SEX_OF_COMPANION: Mapping[str, Sex] = {"brother": "male", "brothers": "male", "sister": "female", "sisters": "female"}


def newly_named(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson:
    """Return a person for a name; a title, or being the mate of a grown-up, tells an adult."""
    start, end = plain_offset(source, name.start), plain_offset(source, name.end)
    if group := _one_of_a_group(people, source, name):
        member = replace(group.noun, start=start, end=end, number=1, plural=False, again=False, member=True)
        return SpokenPerson(member, sex=group.sex)
    companion = COMPANION.search(source.original[: name.start])
    relation = companion["noun"].lower() if companion else ""
    sex = _sex_told(source, name, companion)
    grown = sex == "male" and not companion and is_called_so(source.original[: name.start])
    one_of = None if people else _ONE_IS.search(source.text, 0, start)
    noun = NounMention(
        one_of.start() if one_of else start,
        end,
        relation,
        "adult" if grown else side_of_a_name(people, source, name, companion),
        sex,
        False,
        1,
        again=False,
        owner="his" if relation else None,
        aside=_aside(source, name, end),
    )
    return SpokenPerson(noun, sex=sex)


def _one_of_a_group(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the group of whom one is called "him" by a name, where nobody else of that sex was told of: "they called him Mo"."""
    before = source.original[: name.start]
    if _CALLS_ONE.search(before):
        return _last_group(people, source, name)
    sex = sex_called(before)
    if sex is None or COMPANION.search(before):
        return None
    earlier = [person for person in people if source.span(*person.noun.span)[1] <= name.start and person.sex == sex]
    return earlier[-1] if earlier and all(person.noun.group for person in earlier) else None


def _last_group(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the group told of last before "called one of them Shell"."""
    earlier = [person for person in people if person.noun.group and source.span(*person.noun.span)[1] <= name.start]
    return earlier[-1] if earlier else None


def _sex_told(source: Plain, name: NameMention, companion: re.Match[str] | None) -> Sex | None:
    """Return the sex that "her brother Jack", a title or the pronoun by which a name is given tells."""
    if companion:
        return _SEX_OF_COMPANION.get(companion["noun"].lower())
    if badge := badge_of(source.original, name.start, name.end):
        return SEX_OF.get((badge["whose"] or "").lower())
    kin = SEX_OF_KIN.get(name.name.split()[0].lower())
    called = SEX_OF_TITLE.get(name.title or "") or kin or sex_called(source.original[: name.start])
    next_told = does_it_next(source.text, plain_offset(source, name.end)) if " " in name.name else None
    return called or SEX_OF.get(next_told or "")


def _aside(source: Plain, name: NameMention, end: int) -> Aside | None:
    is_mate = OWN_MATE.search(source.original[: name.start]) is not None
    stands_by = tells_of_it(source.text, end, is_mate=is_mate) or is_at_work(source.text[end : end + _BEHIND_NAME])
    seen_by = is_by_whom_it_was_seen(source.text[: plain_offset(source, name.start)])
    if _has_a_post(source.original[max(0, name.start - _BEFORE) : name.start], name):
        return "professional"  # of concern where harm is said of them
    tells = name.title is not None and tells_of_others(source.text, end)
    tells = tells or (_says_who_it_is(source, name) and brings_it(source.text[end : end + _BEHIND_NAME]))
    return "witness" if stands_by or seen_by or tells else None


def _has_a_post(before: str, name: NameMention) -> bool:
    """Return whether words before a name say as what somebody works there, or was told: "told the TA Mrs Bowes"."""
    return bool(_POST_BEFORE.search(before) or (name.title and _TOLD_A_POST.search(before)))


def _says_who_it_is(source: Plain, name: NameMention) -> bool:
    """Return whether it is said before a name who there tells of it: "a parent Mrs Lal", "our year 8 mentor, Pippa Lund,"."""
    before = source.original[max(0, name.start - _BEFORE) : name.start]
    return bool(_OUR_POST.search(before) or _A_PARENT.search(before))
