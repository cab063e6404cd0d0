"""The sex of who is told of by name, where a pronoun can mean nobody else: "Leonard Pugh ... Fern cries when he straps her in"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson

_SUBJECT = re.compile(r"\b(?P<who>he|she|hes|shes)\b")
_OBJECT = re.compile(r"\b(?P<who>her|him)\b")
_DOES_TO = re.compile(
    r"\b(?P<who>he|she|hes|shes)\b(?: (?!he\b|she\b|hes\b|shes\b)[a-z]+){1,3}? (?P<whom>him|her)\b(?! (?:own|mum|mam|dad|mate|friend|brother|sister|hands?|head)\b)"
)
_UNSURE = re.compile(r"\b(?:boy|girl|lad|lass|man|woman) or (?:an? )?(?:boy|girl|lad|lass|man|woman)\b")
_TWO = 2


def sexes_left(people: Sequence[SpokenPerson], text: str) -> None:
    """Give the only one of no told sex the sex of a "he" or "she" that is nobody's else, and two that of who does it to whom."""
    _of_subjects(people, text)
    if _UNSURE.search(text):
        return
    unknown = [person for person in people if _is_named_of_no_sex(person)]
    sexes = {person.sex for person in people}
    free = _free_sexes(unknown, sexes, text)
    if len(unknown) == 1 and len(free) == 1:
        _give_alone(unknown[0], free.pop(), text)
    elif len(unknown) == _TWO and free and not sexes & {"female", "male"}:
        _give_both(unknown, text)


def _is_named_of_no_sex(person: SpokenPerson) -> bool:
    return bool(person.names) and person.sex is None and person.single


def _free_sexes(unknown: Sequence[SpokenPerson], sexes: set[Sex | None], text: str) -> set[Sex]:
    """Return the sexes of pronouns that are nobody's yet: of "he" or "she", else of "him" or "her" for an only child."""
    free: set[Sex] = {SEX_OF[who["who"]] for who in _SUBJECT.finditer(text)} - sexes
    is_an_only_child = len(unknown) == 1 and unknown[0].side == "child"
    return free if free or not is_an_only_child else {SEX_OF[whom["who"]] for whom in _OBJECT.finditer(text)} - sexes


def _of_subjects(people: Sequence[SpokenPerson], text: str) -> None:
    """Give who does something by name the sex of the "he" in the rest of it: "Tone slides it over when he thinks"."""
    for person in list(filter(_is_named_of_no_sex, people)):
        firsts = "|".join(re.escape(name.split()[-1].casefold()) for name in person.names)
        does = re.search(
            rf"\b(?:{firsts}) [a-z]+(?: (?!he\b|she\b|him\b|her\b)[a-z]+){{0,8}} (?:when|while|until|before|as soon as|if|whenever) (?P<who>he|she|hes|shes)\b",
            text,
        )
        says = _says_sex(firsts, text)
        if says:
            person.sex = says
        elif does and not gap_has_people(text, does.start(), does.end()):
            person.sex = SEX_OF[does["who"]]


def _says_sex(firsts: str, text: str) -> Sex | None:
    """Return the sex by which a name is given, or told of right behind it: "Lenny his name is", "Mia, she's in year 10"."""
    given = re.search(
        rf"\b(?P<before>his|her|him) (?:(?:real |first |right |proper )?name(?:s| is| was)? )?(?:[a-z]+ )?(?:{firsts})\b(?= *(?:[.,;!?)]|$))|"
        rf"\b(?:{firsts})(?: [a-z]+)?,? (?:they call |is )?(?P<behind>his|her|him)(?: (?:real |first )?name)?(?: is| was)?(?= *(?:[.,;!?)]|$))|"
        rf"\b(?:{firsts})(?: [a-z]+)?[,(] ?(?P<next>she|he|shes|hes)(?= (?:is|was)\b|s\b| )",
        text,
    )
    who = given and (given["before"] or given["behind"] or given["next"])
    return SEX_OF.get(who) if who else None


def _give_alone(person: SpokenPerson, sex: Sex, text: str) -> None:
    """Give somebody a sex that no pronoun before their name tells; a boy of unknown name may be meant by it."""
    every = sorted((*_SUBJECT.finditer(text), *_OBJECT.finditer(text)), key=lambda match: match.start())
    firsts = [match for match in every if SEX_OF[match["who"]] == sex]
    if firsts[0].start() > person.noun.start and not _is_who_told(person, text):
        person.sex = sex


def _is_who_told(person: SpokenPerson, text: str) -> bool:
    """Return whether it is told right behind a name what its bearer said: "Ines said he was 50"."""
    ends = (end for _, end in person.spans)
    return any(re.match(r"[a-z ]{0,12}(?:said|says|told|reckons|thinks)\b", text[end:].lstrip()) for end in ends)


def _give_both(people: Sequence[SpokenPerson], text: str) -> None:
    """Give a grown-up the sex of who does something, and a child that of whom it is done to."""
    sides = {person.side: person for person in people}
    does = _DOES_TO.search(text, max(person.noun.start for person in people))
    if len(sides) == _TWO and does and SEX_OF[does["who"]] != SEX_OF[does["whom"]]:
        sides["adult"].sex, sides["child"].sex = SEX_OF[does["who"]], SEX_OF[does["whom"]]
