"""Whom "he" and "she" mean, the sex that they tell, and who is told of by "he" alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.ages.age_of_another import is_of_another
from bot.understanding.facts.people.parts.survivors import survivors
from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson, meant
from bot.understanding.facts.people.school.exact_ages import is_closer

_AGE_NEAR = 25  # characters between "she" and the age by which alone she is told of
SUBJECT = re.compile(r"\b(?P<who>s?hes?|s?hed)\b(?! (?:s|d)\b)")
_ANY = re.compile(r"\b(?:she|shes|shed|her|herself|he|hes|hed|him|his|himself)\b")
_SAYS = re.compile(r"\b(?:said|says|told (?:me|us)|reckons|reckoned|thinks|thought|saying|tells (?:me|us))(?: that)? $")
_OWN_KIN = re.compile(
    r"(?:his|her) (?:mum|mam|dad|nan|mummy|daddy|stepdad|step dad|stepmum|step mum|mate|friend|brother|sister|cousin|car|van|flat|house|phone)s?\b"
)
_OF_ANOTHER = re.compile(
    r"\b(?:one|another|the other|kids|grandkids|children) (?:is|was|of|about|aged|a)?"
)  # "he has grandkids, one is 6"
_A_THING = re.compile(
    r"s? (?:room|house|flat|mum|mam|mums|dad|dads|nan|phone|car|bed|bag|school|class|form|street|place|uncle|auntie|boyfriend|mate|mates|friend)\b"
)
_HE_IS = re.compile(r"\b(?:hes|he (?:is|was)) $")  # "he was my tutor"
_OF_A_MAN = re.compile(r"\b(?:he|hes|hed|him)\b")


_DOES = re.compile(r"(?: (?!and\b|who\b|that\b|because\b|but\b|says?\b|said\b|thinks?\b)[a-z]+){1,3} ")
_DOES_TO = re.compile(
    r"(?: (?:has|had|been|also|just|then|always|keeps|kept|is|was))* (?!(?:is|was|looks?|looked|said|says|saw|sees|heard|told|thinks|reckons|met|and|mentioned|knows|has|had|keeps|kept|been)\b)[a-z]+(?: (?:to|off|out|for|at|with|up|after|by|over|from)){0,2} "
)
_OBJECT = re.compile(
    r"(?:him|her(?=(?: (?:about|around|home|to|into|in|up|off|out|away|from|back|there|everywhere|with|and|on|at|not|that|after|every|when|while)\b)|\s*(?:[.,;!?]|$)))\b"
)


def tell_sexes(people: Sequence[SpokenPerson], text: str) -> None:
    """Give those whose sex no word told the sex of the pronouns that can mean nobody else."""
    whose = {sex: _only(people, text, sex) for sex in ("female", "male")}
    for sex, other in (("female", "male"), ("male", "female")):
        person = whose[sex]
        if person is not None and person is not whose[other]:
            person.sex = cast("Sex", sex)


def _only(people: Sequence[SpokenPerson], text: str, sex: str) -> SpokenPerson | None:
    """Return the one person of no told sex whom the first pronoun of this sex must mean: not who "said he did"."""
    at = _first_that_means(people, text, sex)
    if at is None or _means_another(people, text, at, sex) or _is_of_a_group(people, at, sex):
        return None
    earlier = [person for person in people if _may_mean(person, text, at, sex)]
    return _meant_alone(earlier, text, at) if len(earlier) == 1 else None


def _first_that_means(people: Sequence[SpokenPerson], text: str, sex: str) -> int | None:
    """Return where the first pronoun of a sex stands that may mean somebody told of before it."""
    places = (match.start() for match in _ANY.finditer(text) if SEX_OF[match[0]] == sex)
    return next((at for at in places if any(_may_mean(person, text, at, sex) for person in people)), None)


def _is_of_a_group(people: Sequence[SpokenPerson], at: int, sex: str) -> bool:
    """Return whether a pronoun may mean one of several of that sex who were told of: "gets chips for two girls ... her"."""
    return any(person.noun.group and person.sex == sex and person.noun.start < at for person in people)


def _means_another(people: Sequence[SpokenPerson], text: str, at: int, sex: str) -> bool:
    """Return whether a pronoun may be of who somebody "said" did it, or of whom "she is 15" alone tells."""
    is_said = _SAYS.search(text, max(0, at - 40), at) is not None and not _OWN_KIN.match(text, at)
    return is_said or any(_is_told_behind(person, text, at, sex) for person in people)


def _is_told_behind(person: SpokenPerson, text: str, at: int, sex: str) -> bool:
    """Return whether somebody of a sex is told of by the pronoun at a place and their age alone."""
    near = 0 <= person.noun.start - at <= _AGE_NEAR and SENTENCE_END.search(text, at, person.noun.start) is None
    return near and _is_an_age_alone(person) and person.sex == sex


def _may_mean(person: SpokenPerson, text: str, at: int, sex: str) -> bool:
    """Return whether a pronoun may mean somebody told of before it, who is not said by name to do it to them."""
    fits = person.noun.start < at and _is_one_of_sex(person, sex)
    return fits and not (person.names and _does_it_to(person, text, at))


def _meant_alone(people: Sequence[SpokenPerson], text: str, at: int) -> SpokenPerson | None:
    return next(
        (person for person in people if person.sex is None and not (person.aside or _does_it_to(person, text, at))),
        None,
    )


def _does_it_to(person: SpokenPerson, text: str, at: int) -> bool:
    """Return whether a pronoun is whom somebody does something to, and so not themself: "Gaz drives her about"."""
    firsts = [name.split()[0].lower() for name in person.names]
    again = (text.rfind(f" {first} ", 0, at) + len(first) + 1 for first in firsts if f" {first} " in text[:at])
    before = max((end for end in (*(end for _, end in person.spans), *again) if end <= at), default=at)
    return bool(_DOES.fullmatch(text, before, at) and _OBJECT.match(text, at))


def _is_one_of_sex(person: SpokenPerson, sex: str) -> bool:
    return not person.noun.group and person.sex in (None, sex)


def man_by_pronoun(people: Sequence[SpokenPerson], text: str) -> SpokenPerson | None:
    """Return the man who is told of by "he" alone: nobody who was named can be meant, and a child was, or the writer as one."""
    he = _OF_A_MAN.search(text)
    if he is None or not (any(person.side == "child" for person in people) or any(survivors(text))):
        return None
    if any(
        (_may_be_he(person, he.start()) and not _is_done_to_by(person, he))
        or _HE_IS.search(text[max(0, person.noun.start - 8) : person.noun.start])
        for person in people
    ):
        return None
    return _by_pronoun_alone(he, "male")


def _is_done_to_by(person: SpokenPerson, he: re.Match[str]) -> bool:
    """Return whether "he" does something to a boy who is told of for the first time: "he sold a lad of 12 two vapes"."""
    is_new = person.side == "child" and not (person.noun.again or person.noun.owner or person.noun.by_pronoun)
    return is_new and he[0] in ("he", "hes") and _DOES_TO.fullmatch(he.string, he.end(), person.noun.start) is not None


def meant_elsewhere(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return those who are told of by "he" or "she" alone, of whom the text names nobody: "he had a tattoo"."""
    first = {SEX_OF[match["who"]]: match for match in reversed(list(SUBJECT.finditer(text)))}
    return [_by_pronoun_alone(at, sex) for sex, at in first.items() if not any(_may_be(one, sex) for one in people)]


def _may_be(person: SpokenPerson, sex: str) -> bool:
    return person.sex in (None, sex) and not person.noun.group


def _by_pronoun_alone(at: re.Match[str], sex: Sex) -> SpokenPerson:
    noun = NounMention(at.start(), at.end(), "", "adult", sex, plural=False, number=1, again=True, owner=None)
    return SpokenPerson(noun, sex=sex, pronoun=True)


def _may_be_he(person: SpokenPerson, at: int) -> bool:
    """Return whether somebody is a man of concern, or was told of before the "he" by no word for a woman."""
    return (person.sex == "male" and not person.aside) or (person.sex != "female" and person.noun.start < at)


def joined_by_pronoun(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people; an age alone, in a sentence that begins with "she", is of who is known by a name alone."""
    left = list(people)
    for alone in [person for person in people if _is_an_age_alone(person)]:
        others = [other for other in people if other is not alone and not _owns_a_thing(other, text)]
        owner = _named_by_pronoun(others, text, alone)
        if owner is not None and _may_be_so_old(owner, alone):
            owner.ages = [*alone.ages, *owner.ages]  # a school year told before tells less
            owner.sex = owner.sex or alone.sex
            left.remove(alone)
    return left


def _may_be_so_old(owner: SpokenPerson, alone: SpokenPerson) -> bool:
    """Return whether an age can be somebody's: a carer or who only tells of it is no child of 13."""
    return alone.side != "child" or (owner.noun.noun == "" and owner.aside is None) or owner.noun.side == "child"


def _owns_a_thing(person: SpokenPerson, text: str) -> bool:
    """Return whether a name only says whose something is: "is in Carys room"."""
    return person.noun.noun == "" and all(_A_THING.match(text, end) for _, end in person.spans)


def _is_an_age_alone(person: SpokenPerson) -> bool:
    return person.noun.noun == "" and bool(person.ages) and not person.names


def _named_by_pronoun(people: Sequence[SpokenPerson], text: str, alone: SpokenPerson) -> SpokenPerson | None:
    at = alone.noun.start
    start = max((match.end() for match in SENTENCE_END.finditer(text, 0, at)), default=0)
    pronoun = SUBJECT.search(text, start, at)
    if pronoun is None or _is_of_somebody_else(pronoun, text, at):
        return None
    owner = meant(people, pronoun["who"], pronoun.start())
    if owner is None or not owner.names:
        return None
    if is_closer(alone.ages[0], owner.ages, text):
        return owner
    return None if owner.ages or any(start <= person.noun.start < at for person in people) else owner


def _is_of_somebody_else(pronoun: re.Match[str], text: str, at: int) -> bool:
    """Return whether what stands between "he" and an age says that it is of another: "he had his arm round a 13 year old"."""
    return _OF_ANOTHER.search(text, pronoun.end(), at) is not None or is_of_another(text, at)
