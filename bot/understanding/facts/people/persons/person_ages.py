"""Ages given to the people they are said of: now, and then ("since she was 15")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.ages.age_of_a_name import is_of_a_name
from bot.understanding.facts.people.ages.age_of_another import is_of_another
from bot.understanding.facts.people.ages.ages_by_clause import by_last_subject, right_behind_a_pronoun
from bot.understanding.facts.people.ages.last_told import (
    child_of_then,
    is_only_grown,
    kin_just_told,
    last_one,
    told_before,
)
from bot.understanding.facts.people.gathered.of_the_only_grown_up import of_the_only_grown_up
from bot.understanding.facts.people.numbers.told_by_age import aged_alone, sentence_start, stands_alone
from bot.understanding.facts.people.parts.age_pronouns import (
    THEN,
    believed,
    claims_to_be,
    is_claimed,
    is_of_both,
    pronoun_before,
)
from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson, meant
from bot.understanding.facts.people.school.exact_ages import is_closer
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.text.lexicons.word_lists import words

_REACH = 70  # characters between people and the age that is said of them
_BACK_THEN = re.compile(r"^ ?(?:at the time|back then|then(?=\s*(?:[,.;!?)]|$)))")
_IN_TRUTH = re.compile(r"\b(?:more like|really|actually|in fact|at least|looks|looked)(?: about| around| like)? $")
_HEDGES = re.compile(
    r"(?:[\s,:-]|\b(?:about|bout|abt|around|maybe|mebbe|probably|looked|looks|looking|like|only|just|aged|say|i|id|would|both|all|and|bald|early|late)\b)*"
)
_WITHIN = 200  # characters before an age that say whose it is
_ANOTHER = re.compile(r"\b(?:a|an|another|some|my|our) $")  # "has a 14 year old upstairs"
_MOST_CLAIMS = 3  # ages of one person that are looked at
_IF_SHE_IS = re.compile(r",? if (?P<who>s?he)(?:s| is)\b")
_NEXT = 10  # characters behind "our Y10" in which "girls" stands
_OF_MINE = re.compile(r"\b(?:my|our) $")
_ONLY_CHILDREN = frozenset(words("child kid pupil baby toddler youngster schoolkid"))
_ANY_AGE = OF_ANY_AGE | {
    *words("boyfriend girlfriend partner cousin friend mate brother sister driver male female"),
    "",
}


def with_ages(
    people: Sequence[SpokenPerson], text: str, ages: Sequence[AgeMention], aside: Sequence[SpokenPerson] = ()
) -> list[SpokenPerson]:
    """Return the people with their ages, and who is told by nothing but an age: "a 14 year old"."""
    spoken = list(people)
    for age in believed(text, ages):
        then = _is_of_then(text, age)
        owner = _owner(spoken, text, replace(age, age=replace(age.age, role="unknown")) if then else age)
        again = owner is not None and _by_pronoun(people, text, age) is owner
        if owner is not None and _takes(owner, age, text, then=then, again=again):
            continue
        if not then and _is_somebodys(owner, people, text, age) and not _is_of(aside, text, age):
            spoken.append(aged_alone(text, age))
    return sorted(spoken, key=lambda person: person.noun.start)


def _is_of_then(text: str, age: AgeMention) -> bool:
    then = THEN.search(text, max(0, age.start - _WITHIN), age.start)
    return then is not None or _BACK_THEN.match(text[age.end : age.end + _WITHIN]) is not None


def _is_of(aside: Sequence[SpokenPerson], text: str, age: AgeMention) -> bool:
    """Return whether an adult's age is of who only told of it: "My wife told me ... She is 38"."""
    who = pronoun_before(text, age) or ""
    return who in SEX_OF and age.age.role == "adult" and meant(aside, who, age.start) is not None


def _takes(owner: SpokenPerson, age: AgeMention, text: str, *, then: bool, again: bool) -> bool:
    """Give an age to its owner and return whether it is theirs: who has one takes another only from "she" or "he"."""
    if then:
        owner.then = age
        return True
    claimed = any(is_claimed(text, other) for other in owner.ages[:_MOST_CLAIMS])
    first = (claimed and _is_in_truth(text, age)) or is_closer(age, owner.ages, text)
    if _has_one(owner) and not (again or first):
        return False
    before = first or _is_before_a_claim(age, claimed=claimed, again=again)
    owner.ages.insert(0 if before else len(owner.ages), age)
    return True


def _has_one(person: SpokenPerson) -> bool:
    return bool(person.ages) and not person.noun.group


def _is_in_truth(text: str, age: AgeMention) -> bool:
    return _IN_TRUTH.search(text, max(0, age.start - _WITHIN), age.start) is not None


def _is_before_a_claim(age: AgeMention, *, claimed: bool, again: bool) -> bool:
    """Return whether an age is how old somebody looks, which comes before what they say."""
    return again and (age.age.role == "adult" or claimed)


def _is_somebodys(owner: SpokenPerson | None, people: Sequence[SpokenPerson], text: str, age: AgeMention) -> bool:
    """Return whether an age names somebody by itself; the bearer of a name before it is found with the names."""
    return not (owner is None and is_of_a_name(people, text, age)) and _names_somebody(owner, people, text, age)


def _names_somebody(owner: SpokenPerson | None, people: Sequence[SpokenPerson], text: str, age: AgeMention) -> bool:
    if owner is None and (who := pronoun_before(text, age)) is not None:
        return not (claims_to_be(text, age) and is_only_grown(people, age, who))
    another = owner is None or bool(_ANOTHER.search(text, max(0, age.start - _WITHIN), age.start))
    return another and stands_alone(text, age)


def _owner(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> SpokenPerson | None:
    inside = _inside(people, age) or right_behind_a_pronoun(people, age)
    if inside is None and (is_of_a_name(people, text, age) or _is_of_mine(text, age) or is_of_another(text, age.start)):
        return None  # its bearer is found with the names, or is nobody told of before
    near = inside or next(filter(None, (way(people, text, age) for way in _NEAR_WAYS)), None)
    return near or of_the_last(people, text, age) or of_the_only_grown_up(people, text, age)


def _inside(people: Sequence[SpokenPerson], age: AgeMention) -> SpokenPerson | None:
    return next((person for person in people if person.noun.start <= age.start < person.noun.end), None)


def _is_of_mine(text: str, age: AgeMention) -> bool:
    """Return whether "my 11 year old" is told of, who is nobody of those before."""
    mine = _OF_MINE.search(text, max(0, age.start - _WITHIN), age.start) and stands_alone(text, age)
    return bool(mine) and not gap_has_people(text, age.end, age.end + _NEXT)


def of_the_last(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> SpokenPerson | None:
    """Return whom an age is of that begins a sentence by itself: the last one before it whose age was not told."""
    start = sentence_start(text, age.start)
    if not _HEDGES.fullmatch(text[start : age.start]):
        return None
    behind = _IF_SHE_IS.match(text, age.end)
    fitting = [person for person in people if person.noun.start < start and _is_untold_age_of(person, age)]
    fitting = [person for person in fitting if behind is None or person.sex == SEX_OF[behind["who"]]]
    return max(fitting, key=lambda person: max(at for at, _ in person.spans if at < start), default=None)


def _is_untold_age_of(person: SpokenPerson, age: AgeMention) -> bool:
    fits = age.age.role in ("unknown", person.noun.side) or person.noun.noun == "girlfriend"
    return not person.ages and may_be(person, age) and fits


def _just_before(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> SpokenPerson | None:
    near = [person for person in people if any(_reaches(text, end, age.start) for _, end in person.spans)]
    who = pronoun_before(text, age)
    fitting = [person for person in near if may_be(person, age) and _has_sex(person, who)]
    return fitting[-1] if fitting else None


def _just_behind(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> SpokenPerson | None:
    near = (person for person in people if age.end <= person.noun.start <= age.end + 3)
    has_subject = pronoun_before(text, age) is not None  # "hes 13 his sister told me"
    behind = (person for person in near if not (has_subject and person.noun.owner) and not _is_apart(person, text, age))
    return next((person for person in behind if may_be(person, age)), None)


def _is_apart(person: SpokenPerson, text: str, age: AgeMention) -> bool:
    """Return whether an age ends a sentence before somebody, or is said of both before them: "are both 14, her cousin"."""
    ends = SENTENCE_END.search(text, age.end, person.noun.start) is not None
    return ends or (is_of_both(text, age) and not person.noun.group)


def _reaches(text: str, end: int, start: int) -> bool:
    if not 0 <= start - end <= _REACH:
        return False
    return not SENTENCE_END.search(text, end, start) and not gap_has_people(text, end, start)


def may_be(person: SpokenPerson, age: AgeMention) -> bool:
    """Return whether an age can be somebody's: a man is no child of 13, a daughter of 25 is grown."""
    plain_adult = person.noun.side == "adult" and age.age.role == "child"
    return not plain_adult or person.noun.noun in _ANY_AGE


def _by_pronoun(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> SpokenPerson | None:
    if (who := pronoun_before(text, age)) is None:
        return None
    if child := _is_of_then(text, age) and child_of_then(people, age, who):
        return child
    if claims_to_be(text, age) and is_only_grown(people, age, who):
        return None
    before = [person for person in told_before(people, age) if _has_sex(person, who)]
    return last_one(kin_just_told(before, text, age) or _meant_by(before, text, age, who), text, age, who)


def _meant_by(people: Sequence[SpokenPerson], text: str, age: AgeMention, who: str) -> list[SpokenPerson]:
    """Return whom "she" may mean: a girl before a flatmate of no told sex, "he thinks shes 18"."""
    agreeing, older = _agreeing(people, age, who), _older_in_truth(people, text, age)
    is_of_no_sex = all(person.sex is None for person in agreeing)
    return older if older and who in SEX_OF and is_of_no_sex else agreeing


def _agreeing(people: Sequence[SpokenPerson], age: AgeMention, who: str) -> list[SpokenPerson]:
    """Return whom a pronoun may mean by sex and side; one person before a group."""
    grown = age.age.role == "adult"  # "a man. Year 9. He is about 40"
    people = [person for person in people if not (grown and _is_surely_a_child(person))]
    fitting = [person for person in people if _is_meant(person, who, age.age.role)]
    return [person for person in fitting if not person.noun.group] or fitting


def _older_in_truth(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> list[SpokenPerson]:
    """Return the lads and girls of whom an adult's age may be said: of no told age, or "says hes 16 ... he was more like 30"."""
    says_so = _is_in_truth(text, age)
    fitting = [person for person in people if person.noun.noun in OF_ANY_AGE and not person.noun.group]
    return [person for person in fitting if age.age.role == "adult" and (says_so or not person.ages)]


def _has_sex(person: SpokenPerson, who: str | None) -> bool:
    """Return whether a pronoun can mean somebody as far as their sex was told."""
    return who not in SEX_OF or person.sex in (None, SEX_OF[who or ""])


def _is_meant(person: SpokenPerson, who: str, role: str) -> bool:
    of_any_age = role != "child" or person.noun.noun in _ANY_AGE  # a boss of unknown sex is no child of 15
    sides_agree = role in ("unknown", person.noun.side) or (person.sex is None and of_any_age)
    sides_agree = sides_agree or (role == "child" and person.noun.noun in OF_ANY_AGE and not person.ages)
    return _has_sex(person, who) and sides_agree and (person.noun.group or not who.startswith(("they", "them")))


def _is_surely_a_child(person: SpokenPerson) -> bool:
    by_age = bool(person.ages) and (person.noun.noun == "" or person.noun.noun.startswith("year "))
    return person.side == "child" and (by_age or person.noun.noun in _ONLY_CHILDREN)


def _by_looks(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> SpokenPerson | None:
    """Return whom the last "she" or "he" of the sentence means, of whom an age is told between looks."""
    person = by_last_subject(people, text, age)
    fits = person is not None and _is_untold_age_of(person, age)
    return person if fits else None


_NEAR_WAYS = (_by_pronoun, _just_before, _just_behind, _by_looks)
