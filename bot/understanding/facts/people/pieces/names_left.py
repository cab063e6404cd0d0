"""A name of nobody yet, given to whom its sentence says that it is: "The girl they had with them was Chelsea"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.facts.people.persons.person_looks import Anchor
from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson, meant
from bot.understanding.facts.people.pieces.told_pieces import places_of
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.text.normalise import Plain

_REACH = 70  # characters between somebody and the name that a sentence gives them
_GIVES = re.compile(
    r"(?: (?:everyone|everybody|they|people|we)(?: all)? calls?|(?<!\bit)(?<!\bthat)(?<!\bthis)(?<!\bthere) (?:is|was)| (?:called|named|goes|goes by|went by|going by|goes under|name of|known as|answers to|as)|,? our|,? (?:i think|i believe|think|possibly|apparently|i reckon)(?: (?:its|hes|shes|he is|she is|hes called|called|the name is|name is|his name is|her name is))?|(?:^|,| )(?:name|names|name is|name was))(?: (?:an?|one|some|just|only|simply))? (?:(?:mr|mrs|ms|miss|dr)\.? )?$"
)
# "he was raped at camp, the leader was Mr Hobb": the clause has somebody else for its subject
_ANOTHERS = re.compile(
    r"\b(?:name on|card|booking|account|app)\b|(?:,|\band|\bbut) (?:the|an?|our|his|her|their) (?:[a-z]+ ){1,2}(?:is|was) "
)
_OWN_SENTENCE = re.compile(
    r"[^.!?\n]{0,70}[.!?,\n] ?(?:(?:a|by the) )?(?:name of|names?|called|goes by(?: the name(?: of)?)?) "
)
# "the lad she has got now, Kyle, 15": which one it is stands between
_WHICH_ONE = re.compile(
    r" (?:who|that|which|she|he|they|ive|weve|we|i|in|at|on|from|round|off|of|opposite|downstairs|upstairs|next) (?!and\b|but\b)(?:(?!and\b|but\b|with\b|told\b|said\b|says\b|gave\b)[a-z0-9']+(?: |(?=,))){1,8}, $|(?: has| had| just)* moved in(?: [a-z']+){0,4}, $"
)
_ALSO = re.compile(
    r",? ?(?:\(|(?:(?:but|though) (?:its|it is|really|actually|hes|shes)(?: really| actually)?|and (?:then|later|sometimes)(?: also)?|short for|real name(?: is| of)?|proper name(?: is)?|full name(?: is)?|aka|also known as|otherwise known as|nickname(?:d)?)) ?$"
)
_REAL_NAME = re.compile(
    r"\b(?:real|proper|full|actual|first) name(?: is| of|s)? $|\b(?:but|though) (?:its|it is|really|actually|hes|shes)(?: really| actually)? $|\b(?:him|her)(?: well)?[,.;] ?(?:thats|its|that is|it is) $|\band (?:then|later|sometimes)(?: also)? $"
)  # "she calls him Papi, real name Jerome Blake"
# a sentence that begins so goes on about who has another name: seldom a child
_BEGINS_IN_FULL = re.compile(r"(?:^|[.!?;\n]) ?(?:real|right|proper|full|actual) name(?: is| of|s)? $")
_MAY_GIVE = re.compile(
    r"\b(?:calls?|just|only|simply|is|was|called|named|goes|by|of|as|to|names?|think|believe|apparently|possibly|reckon|its|s?hes|our|an?|one|some|mrs?|ms|miss|dr)\.? $"
)
_KNOWS_HIM = re.compile(r"\b(?P<who>him|her)(?: well)?[,.;] ?(?:thats|its|that is|it is) $")
_THE_OTHER = re.compile(
    r"\b(?:the )?other(?: one| girl| lad| boy| lass| man| woman)?(?: (?:is|was|goes|s))?(?: (?:called|named|by))? $"
)
_CALLS = re.compile(r"\b(?:calls?|called|calling) (?P<who>him|her) $")


def names_left(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    """Return the people, who is told of by a name alone joined with whom the words before the name give it to."""
    left = list(people)
    for named in filter(_is_a_name_alone, people):
        others = [person for person in left if person is not named]
        owner = _owner(others, source, names, named)
        if owner is not None:
            _join(owner, named)
            left = others
    return left


def _is_a_name_alone(person: SpokenPerson) -> bool:
    return bool(person.names) and person.noun.noun == "" and not person.noun.group


def _owner(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention], named: SpokenPerson
) -> SpokenPerson | None:
    """Return the first of those to whom the words before a name give it that it fits."""
    in_full = _REAL_NAME.search(source.text, 0, named.noun.start) is not None
    is_an_adults = in_full and _BEGINS_IN_FULL.search(source.text, 0, named.noun.start) is not None
    owners = _owners(people, source, names, named)
    fitting = (owner for owner in owners if owner.side == "adult" or not is_an_adults)
    return next((owner for owner in fitting if _may_be_one(owner, named, in_full=in_full)), None)


def _owners(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention], named: SpokenPerson
) -> Iterator[SpokenPerson]:
    """Yield whose other name it is, the other of two, who is called so, else who is told of last before it."""
    text, at = source.text, named.noun.start
    near = max(0, at - _REACH)
    if _ALSO.search(text, near, at):
        yield from _alike_before(people, source, names, at)
    elif _THE_OTHER.search(text, near, at):
        yield from _other_of_two(people, at)
    elif called := _CALLS.search(text, near, at):
        yield from _called(people, called, text)
    elif knows := _KNOWS_HIM.search(text, near, at):
        yield from _known(people, knows)
    elif _WHICH_ONE.search(text, near, at):
        yield from _said_which(people, text, at)
    elif _MAY_GIVE.search(text, near, at):
        yield from _last_before(places_of(people, source, names), text, at)


def _known(people: Sequence[SpokenPerson], knows: re.Match[str]) -> list[SpokenPerson]:
    """Return whom somebody knows by the name that comes next: "I know him, thats Gaz"."""
    whom = meant([person for person in people if not person.noun.group], knows["who"], knows.start())
    return [whom] if whom else []


def _said_which(people: Sequence[SpokenPerson], text: str, at: int) -> Iterator[SpokenPerson]:
    """Yield of whom only which one it is stands between their word and the name."""
    for person in people:
        for _, end in person.spans:
            if end < at and _WHICH_ONE.fullmatch(text, end, at):
                yield person


def _called(people: Sequence[SpokenPerson], called: re.Match[str], text: str) -> list[SpokenPerson]:
    """Return who is called so, who is never the one that calls: "the boy called him Gaz"."""
    callers = [person for person in people if text[person.noun.end : called.start()].strip() in ("", "just", "all")]
    nameless = [person for person in people if not (person.names or person.noun.group or person in callers)]
    whom = meant(nameless, called["who"], called.start())
    return [whom] if whom else []


def _last_before(places: Sequence[Anchor], text: str, at: int) -> Iterator[SpokenPerson]:
    """Yield who is named or meant last before a name, where the words between give it to them."""
    before = [(end, person) for _, end, person in places if end <= at]
    end, last = before[-1] if before else (0, None)
    is_she = text[end:at] == " " and text[:end].endswith(("shes", "hes"))  # "shes Tara, does glass collecting"
    if last is not None and (is_she or _leads(text[end:at])) and not gap_has_people(text, end, at):
        yield last


def _other_of_two(people: Sequence[SpokenPerson], at: int) -> list[SpokenPerson]:
    apart = [person for person in people if person.noun.start < at and _is_nameless_of_two(person, people)]
    return apart if len(apart) == 1 else []


def _is_nameless_of_two(person: SpokenPerson, people: Sequence[SpokenPerson]) -> bool:
    """Return whether somebody was told of with another in one word, and has no name yet: "two girls, 14 and 15"."""
    mates = [other for other in people if other.noun.span == person.noun.span and other is not person]
    return not person.names and bool(mates) and not person.noun.group


def _alike_before(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention], at: int
) -> Iterator[SpokenPerson]:
    """Yield whose name stands right before "short for", a bracket or "real name"."""
    for _, end, person in places_of(people, source, names):
        if person is not None and person.names and end <= at and _ALSO.fullmatch(source.text, end, at):
            yield person


def _leads(between: str) -> bool:
    if _OWN_SENTENCE.fullmatch(between):
        return True
    between = between.removeprefix(" there")  # "the man there is Wim"
    short = len(between) <= _REACH and SENTENCE_END.search(between) is None
    return short and _GIVES.search(between) is not None and _ANOTHERS.search(between) is None


def _may_be_one(owner: SpokenPerson, named: SpokenPerson, *, in_full: bool) -> bool:
    if owner.noun.group or owner.aside or (owner.names and not (_shares_letters(owner, named) or in_full)):
        return False
    sexes = {owner.sex, named.sex} - {None}
    alike = owner.side == named.side or not named.ages or owner.noun.noun in OF_ANY_AGE
    return len(sexes) <= 1 and alike and _ages_agree(owner, named)


def _ages_agree(owner: SpokenPerson, named: SpokenPerson) -> bool:
    pairs = [(own.age, other.age) for own in owner.ages for other in named.ages]
    return not pairs or any(own.min <= other.max and other.min <= own.max for own, other in pairs)


def _shares_letters(owner: SpokenPerson, named: SpokenPerson) -> bool:
    """Return whether a second name may be the first one's in full: "Ron (Ronald Pike)"."""
    return any(name[:1].casefold() == other[:1].casefold() for name in owner.names for other in named.names)


def _join(owner: SpokenPerson, named: SpokenPerson) -> None:
    owner.names += named.names
    owner.ages = owner.ages or named.ages
    owner.sex = owner.sex or named.sex
    owner.again.append(named.noun)
