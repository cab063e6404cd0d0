"""Who a text speaks of: one record a person or group, with age then and now, name, looks and relation as they were told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.age_mentions import AgeMention
from bot.understanding.facts.people.ages import mentions
from bot.understanding.facts.people.person_mentions import (
    NounMention,
    Sex,
    Side,
    gap_has_people,
    noun_mentions,
    side_of,
)
from bot.understanding.facts.people.person_names import NameMention, name_mentions
from bot.understanding.text.lexicon import lexicon
from bot.understanding.text.normalise import Plain, plain

_REACH = 70  # characters between people and the age that is said of them
_THEN = re.compile(
    r"\b(?:since|when|from when|until|while|at a time when) (?P<who>she|he|they|i|we) (?:was|were|wasnt|is) (?:only |just |about |around |still )*$"
)
_BACK_THEN = re.compile(r"^ ?(?:at the time|back then|then\b)")
_PRONOUN_AGE = re.compile(
    r"\b(?P<who>she|he|they|shes|hes|theyre)\b(?: (?:is|was|looks|looked|are|were|must be|cant be|told \w+|said|says|seems|seemed|might be|may be|"
    r"could be|would be|is more like|more like|only|about|around|maybe|at most|the most|no more than|no older than|actually|probably|just|both|all|be|like|"
    r"more|sounded|has|have|just|turned|i|think|reckon|id|say))* ?$"
)
_EACH = re.compile(
    r"\b(?:the other(?: one)?|another(?: one)?|one)\b(?! (?:of|night|day|time|more|bed|room|hour|week|girl|boy|man|woman|lad|lass|child|kid|who told)\b)"
)
_PAIR_OF_AGES = re.compile(r"\b(?P<a>\d{1,2}) and (?:one (?:of )?)?(?P<b>\d{1,2})\b")
_HARMS = re.compile(
    r"^(?:[\w ,']{0,40}?)\b(?:touch(?:es|ed|ing)|mak(?:es|ing)|made|forc(?:es|ed|ing)|pressur\w+|coerc\w+|threaten\w*|blackmail\w*|sexually|rap(?:ed|es|ing)|"
    r"assault\w*|hurt(?:s|ing)?|groom\w*|does (?:it|them|things|sexual)|doing (?:it|sexual|things)|sharing|shared|shares|passing round)\b"
)
_ANOTHER = re.compile(r"\b(?:a|an|another|some) $")  # "has a 14 year old upstairs"
_ANY_AGE = frozenset({"boyfriend", "girlfriend", "partner", "cousin", "friend", "mate", "brother", "sister", "driver"})
_SEX_OF_TITLE: Mapping[str, Sex] = {"Mr": "male", "Mrs": "female", "Ms": "female", "Miss": "female"}
_GROWN = 18


@dataclass(frozen=True)
class PersonMention:
    """One person, or a group of `count`, as told; `text` is the person's own words for them."""

    side: Side
    sex: Sex | None = None
    count: int | None = 1
    ages: tuple[Age, ...] = ()
    age_then: Age | None = None
    name: str | None = None
    relationship: str | None = None
    description: str | None = None
    harms: bool = False
    carer: bool = False
    text: str = ""


@dataclass
class _Person:
    noun: NounMention
    ages: list[AgeMention] = field(default_factory=list)
    then: AgeMention | None = None
    names: list[str] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    sex: Sex | None = None
    split: bool = False

    @property
    def side(self) -> Side:
        """The side that the age told, else that of the word."""
        return side_of(self.ages[0], self.noun.side) if self.ages else self.noun.side


def read_persons(text: str) -> tuple[PersonMention, ...]:
    """Return the people whom a text speaks of, in its order; the writer and who only hears of it are not among them."""
    source = plain(text)
    people = _introduced(source.text)
    ages = [age for age in mentions(source) if not _of_the_writer(source.text, age)]
    people = _with_ages(people, source.text, ages)
    people = _with_names(people, source, name_mentions(text), ages)
    people = _aged_by_name(people, source, ages)
    people = _apart(people, source.text)
    for person in people:
        person.looks += _looks(person, people, source)
    return tuple(record for person in people for record in _records(person, people, source))


def _introduced(text: str) -> list[_Person]:
    """Return who is named for the first time; "the girl" after "a girl" is the same."""
    people: list[_Person] = []
    for noun in noun_mentions(text):
        earlier = _earlier(people, noun)
        if earlier is None:
            people.append(_Person(noun, sex=noun.sex))
        elif earlier.sex is None:
            earlier.sex = noun.sex
    return people


def _earlier(people: Sequence[_Person], noun: NounMention) -> _Person | None:
    """Return the person named before whom a mention means, or None when it is somebody new."""
    if noun.called_so and (
        group := next((one for one in reversed(people) if one.noun.group == noun.group and one.side == noun.side), None)
    ):
        return group
    same = [one for one in people if one.noun.noun == noun.noun and one.noun.owner in (None, noun.owner)]
    if same and (noun.again or noun.owner is not None):
        return same[-1]
    alike = [one for one in people if _alike(one.noun, noun)]
    return alike[-1] if alike and noun.again else None


def _alike(one: NounMention, other: NounMention) -> bool:
    sexes = {one.sex, other.sex} - {None}
    return one.side == other.side and len(sexes) <= 1 and one.group == other.group and not other.owner


def _of_the_writer(text: str, age: AgeMention) -> bool:
    return bool(re.search(r"\b(?:i am|im|i was|when i was|me at)(?: only| just| about| now)* ?$", text[: age.start]))


def _with_ages(people: list[_Person], text: str, ages: Sequence[AgeMention]) -> list[_Person]:
    for age in ages:
        then = _THEN.search(text[: age.start]) or _BACK_THEN.match(text[age.end :])
        owner = _owner(people, text, age)
        if owner is None:
            if not then and _stands_alone(text, age):
                people.append(_alone(age, text))
        elif then:
            owner.then = age
        elif not owner.ages or owner.noun.group:
            owner.ages.append(age)
        elif _ANOTHER.search(text[: age.start]) and _stands_alone(text, age):
            people.append(_alone(age, text))
    return sorted(people, key=lambda person: person.noun.start)


def _stands_alone(text: str, age: AgeMention) -> bool:
    """Return whether an age names somebody: "a 14 year old", or a name before it; a bare number may count anything."""
    words = text[age.start : age.end]
    named = re.search(r"(?:\bwho (?:is|was)|\bis|\bwas|,|\() ?$", text[: age.start]) and not gap_has_people(
        text, max(0, age.start - 30), age.start
    )
    return bool(re.search(r"year|yr|yo\b|teen|primary|secondary|month|y\d", words)) or bool(named)


def _alone(age: AgeMention, text: str) -> _Person:
    """Return somebody told by nothing but an age: "a 14 year old"."""
    side: Side = "child" if age.age.max < _GROWN or age.age.role != "adult" else "adult"
    return _Person(NounMention(age.start, age.end, "", side, None, False, 1, False, None), [age])


def _owner(people: Sequence[_Person], text: str, age: AgeMention) -> _Person | None:
    inside = [one for one in people if one.noun.start <= age.start < one.noun.end]
    if inside:
        return inside[0]
    if (by_pronoun := _by_pronoun(people, text, age)) is not None:
        return by_pronoun
    before = [one for one in people if one.noun.end <= age.start and _reaches(text, one.noun.end, age.start)]
    fitting = [one for one in before if _may_be(one, age)]
    if fitting:
        return fitting[-1]
    after = [one for one in people if age.end <= one.noun.start <= age.end + 3]
    return after[0] if after else None


def _reaches(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return len(gap) <= _REACH and not re.search(r"[.!?;\n]", gap) and not gap_has_people(text, end, start)


def _may_be(person: _Person, age: AgeMention) -> bool:
    """Return whether an age can be somebody's: a man is no child of 13, a daughter of 25 is grown."""
    plain_adult = person.noun.side == "adult" and age.age.role == "child"
    return not plain_adult or person.noun.noun in _ANY_AGE


def _by_pronoun(people: Sequence[_Person], text: str, age: AgeMention) -> _Person | None:
    said = _PRONOUN_AGE.search(text[max(0, age.start - 60) : age.start])
    if said is None:
        then = _THEN.search(text[: age.start])
        said = then if then and then["who"] not in ("i", "we") else None
    if said is None:
        return None
    who = said["who"].removesuffix("s") if said["who"] in ("shes", "hes") else said["who"]
    sex: Sex | None = {"she": "female", "he": "male"}.get(who)  # type: ignore[assignment]
    role = age.age.role
    fitting = [
        one for one in people if one.noun.start < age.start and _is_meant(one, sex, role, plural=who.startswith("they"))
    ]
    if fitting and sex and fitting[-1].sex is None:
        fitting[-1].sex = sex
    return fitting[-1] if fitting else None


def _is_meant(person: _Person, sex: Sex | None, role: str, *, plural: bool) -> bool:
    sexes_agree = sex is None or person.sex in (None, sex)
    sides_agree = role == "unknown" or person.noun.side == role or person.sex is None
    return sexes_agree and sides_agree and (person.noun.group or not plural)


def _with_names(
    people: list[_Person], source: Plain, names: Sequence[NameMention], ages: Sequence[AgeMention]
) -> list[_Person]:
    spans = [(source.span(one.noun.start, one.noun.end), one) for one in people]
    for name in names:
        owner = _named(spans, source, name)
        if owner is None:
            owner = _person_of_name(people, source, name)
        if name.name not in owner.names:
            owner.names.append(name.name)
    return sorted(people, key=lambda person: person.noun.start)


def _named(spans: Sequence[tuple[tuple[int, int], _Person]], source: Plain, name: NameMention) -> _Person | None:
    """Return whose name it is: the noun just before it, "called" in between, or the person who has that name already."""
    text = source.original
    first = name.name.split()[0]
    same = next((one for _, one in spans if any(known.split()[0] == first for known in one.names)), None)
    if same is not None:
        return same
    for (start, end), one in reversed(spans):
        gap = text[end : name.start]
        beside = end <= name.start and re.fullmatch(
            r",?\s*(?:(?:who is |who['’]s |is |was )?(?:called|named|names?d?|name is|known as|goes by|aka)\s+[\"'“‘]?)?(?:Mr |Mrs |Ms |Miss |Dr )?",
            gap,
        )
        if beside and not one.noun.group:
            return one
        if name.end <= start <= name.end + 3 and text[name.end : start].strip() in (",", "(", "-"):
            return one
    return _called(spans, text, name)


def _called(spans: Sequence[tuple[tuple[int, int], _Person]], text: str, name: NameMention) -> _Person | None:
    """Return the last person spoken of when "he is called Dev" or "she calls herself Kit" names them."""
    said = re.search(
        r"\b(?P<who>he|she|his|her|they)\b[^.!?;\n]{0,25}(?:called|named?|known as|goes by|calls (?:himself|herself)|nickname\w*)\b[^.!?;\n]{0,6}$",
        text[: name.start],
        re.IGNORECASE,
    )
    if said is None:
        return None
    sex = {"he": "male", "his": "male", "she": "female", "her": "female"}.get(said["who"].lower())
    fitting = [one for (start, _), one in spans if start < name.start and not one.noun.group and one.sex in (None, sex)]
    return fitting[-1] if fitting else None


def _person_of_name(people: list[_Person], source: Plain, name: NameMention) -> _Person:
    """Return a new person for a name that belongs to nobody yet; what follows it tells the side: "who is 10"."""
    start = _plain_offset(source, name.start)
    end = _plain_offset(source, name.end)
    follows = [one for one in people if one.noun.noun == "" or one.noun.noun.startswith("year ")]
    near = next((one for one in follows if _tells_of(one, source.text, end)), None)
    if near is not None:
        return near
    side: Side = "adult" if name.title or not any(one.side == "adult" for one in people) else "child"
    sex = _SEX_OF_TITLE.get(name.title or "")
    person = _Person(NounMention(start, end, "", side, sex, plural=False, number=1, again=False, owner=None), sex=sex)
    people.append(person)
    return person


def _tells_of(person: _Person, text: str, end: int) -> bool:
    """Return whether an age behind a name says how old who bears it is: "Kaya in year 8", "Alfie, who is 10"."""
    gap = text[end : person.noun.start]
    return (
        len(gap) <= 20
        and end <= person.noun.start
        and not person.names
        and not gap_has_people(text, end, person.noun.start)
    )


def _aged_by_name(people: list[_Person], source: Plain, ages: Sequence[AgeMention]) -> list[_Person]:
    """Return the people, an age that stands behind a name given to who bears it: "my nephew Joss, 12"."""
    spent = {id(age) for person in people for age in (*person.ages, person.then)}
    for age in (age for age in ages if id(age) not in spent):
        before = source.original[: source.span(age.start, age.end)[0]]
        bearer = next(
            (
                one
                for one in people
                if not one.ages
                and any(
                    re.search(rf"{re.escape(name)},? ?\(?(?:who is |aged |age |is |in )?$", before)
                    for name in one.names
                )
            ),
            None,
        )
        if bearer is not None:
            bearer.ages.append(age)
    return people


def _plain_offset(source: Plain, offset: int) -> int:
    """Return where in the plain text a place of the original stands."""
    low, high = 0, len(source.text)
    while low < high:
        middle = (low + high) // 2
        if source.span(middle, middle + 1)[0] < offset:
            low = middle + 1
        else:
            high = middle
    return low


def _apart(people: list[_Person], text: str) -> list[_Person]:
    """Return people with groups taken apart where each is told: "two girls, one about 13 and one maybe 16"."""
    apart: list[_Person] = []
    for number, person in enumerate(people):
        following = people[number + 1].noun.start if number + 1 < len(people) else len(text)
        apart += _each_of(person, text, following) or [person]
    return apart


def _each_of(group: _Person, text: str, until: int) -> list[_Person]:
    if not group.noun.group:
        return []
    stop = re.compile(r"[.!?;\n]").search(text, group.noun.end)
    end = min(until, stop.start() if stop else len(text))
    starts = [match.start() for match in _EACH.finditer(text, group.noun.end, end)]
    if len(starts) > 1 and len(starts) == (group.noun.number or len(starts)):
        bounds = [*starts, end]
        return [_one(group, first, last) for first, last in pairwise(bounds)]
    pair = _PAIR_OF_AGES.search(text, group.noun.end, min(end, group.noun.end + 25))
    if pair and group.noun.number == 2:
        return [_aged(group, int(pair[name])) for name in ("a", "b")]
    return []


def _one(group: _Person, start: int, end: int) -> _Person:
    noun = replace(group.noun, start=start, end=end, number=1, plural=False)
    return _Person(noun, [age for age in group.ages if start <= age.start < end], sex=group.sex, split=True)


def _aged(group: _Person, years: int) -> _Person:
    side: Side = "child" if years < _GROWN else "adult"
    age = AgeMention(group.noun.start, group.noun.end, Age(side, years, years))
    return _Person(replace(group.noun, number=1, plural=False), [age], sex=group.sex)


@cache
def _worn() -> re.Pattern[str]:
    things = "|".join(re.escape(word) for word in sorted(lexicon().person_nouns.worn, key=len, reverse=True))
    return re.compile(
        rf"\b(?:in|with|wearing|wore|had|has|got|having)\b (?!no\b|not\b)(?:(?:a|an|his|her|their|some|the)\b )?(?:[\w'-]+ ){{0,3}}?(?:{things})\b(?: (?:on|in|over|of) (?:his|her|the|their) \w+)?"
    )


@cache
def _look_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in lexicon().person_nouns.looks)})\b")


def _looks(person: _Person, people: Sequence[_Person], source: Plain) -> list[str]:
    """Return what somebody looks like or wears, in the words told, up to the next person of the same sentence."""
    text, noun = source.text, person.noun
    later = [one.noun.start for one in people if one.noun.start > noun.start]
    stop = re.compile(r"[.!?;\n]").search(text, noun.start)
    end = min([*later[:1], stop.start() if stop else len(text), noun.start + 160])
    inside = [match.span() for match in _look_words().finditer(text, noun.start, min(noun.end, end))]
    return [
        source.phrase(first, last)
        for first, last in [
            *inside,
            *(
                match.span()
                for match in _worn().finditer(text, noun.start if person.split else noun.end, max(noun.end, end))
            ),
        ]
    ]


def _records(person: _Person, people: Sequence[_Person], source: Plain) -> Iterator[PersonMention]:
    noun = person.noun
    words = lexicon().person_nouns
    relation = noun.noun if noun.noun in words.relations and (noun.owner or person.names) else None
    yield PersonMention(
        side=person.side,
        sex=person.sex or _sex_by_pronoun(person, people, source.text),
        count=noun.number,
        ages=tuple(dict.fromkeys(age.age for age in person.ages)),
        age_then=person.then.age if person.then else None,
        name=max(person.names, key=len) if person.names else None,
        relationship=relation,
        description=", ".join(person.looks) or None,
        harms=_harms(person, people, source.text),
        carer=noun.noun in words.carers,
        text=source.phrase(noun.start, noun.end),
    )


def _sex_by_pronoun(person: _Person, people: Sequence[_Person], text: str) -> Sex | None:
    """Return the sex that "he" or "she" tells when nobody else can be meant."""
    others = [one for one in people if one is not person and not one.noun.group]
    told = {
        name
        for name, pattern in (("female", r"\b(?:she|her|shes)\b"), ("male", r"\b(?:he|his|him|hes)\b"))
        if re.search(pattern, text)
    }
    told -= {one.sex for one in others if one.sex}
    if person.noun.group or len(told) != 1 or any(one.sex is None for one in others):
        return None
    return told.pop()  # type: ignore[return-value]


def _harms(person: _Person, people: Sequence[_Person], text: str) -> bool:
    """Return whether a child is told of as one who does it to another child."""
    if person.side != "child" or not any(one is not person and one.side == "child" for one in people):
        return False
    stop = re.compile(r"[.!?;\n]").search(text, person.noun.end)
    later = [one.noun.start for one in people if one.noun.start > person.noun.end and one.side == "child"]
    end = min([stop.start() if stop else len(text), *later[:1]])
    return bool(later) and bool(_HARMS.match(text[person.noun.end : end]))
