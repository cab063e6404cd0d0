"""Whom a name is given to by a pronoun, or by what was said of them before: "he goes by Stu", "the lad said his name was Jay"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.given.open_to_names import open_to_a_name
from bot.understanding.facts.people.persons.behind_names import plain_offset
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson
from bot.understanding.text.normalise import Plain

_PRONOUN_CALLED = re.compile(
    r"\b(?P<who>he|she|his|her|they(?! (?:all |always |just )?(?:call|calls|called|calling|named?)\b)|shes|hes)\b(?! (?:all |always )?calls? (?!herself|himself))(?:(?!\b(?:he|she|they|hes|shes|his|her|one|another|somebody|someone)\b)[^.!?;\n]){0,25}(?:called|name of|name[ds]?|(?:passport|licence|license|badge|id|card|lanyard) (?:says|said|reads)|known as|surname|goes by|calls (?:himself|herself)|nickname\w*)\b[^.!?;\n]{0,6}$",
    re.IGNORECASE,
)
_SAYS_OWN_NAME = re.compile(
    r"[\s,]+(?:then |also |just )?(?:said|says|told (?:me|us|him|her)|tells (?:me|us)|reckons|claims|claimed|gave)(?: that)? (?:his|her) (?:first |real )?name\w*(?: is| was| as)?\s+$",
    re.IGNORECASE,
)
_OTHER_NAME = re.compile(
    r"(?:\baka|\bor|known as|goes by|nickname\w*(?: is)?|calls? (?:him|her)(?:self)?|people call (?:him|her))[\s\"'“‘,(]*$",
    re.IGNORECASE,
)
_WAS_CALLED = re.compile(
    r"[^.!?;\n]*\b(?:(?:is|was|and|who['’]?s?)\s+(?:called|named|known as)|(?:signed|checked|booked|registered|logged) in as|answers to|goes by|went by|"
    r"(?:gave|gives|under) (?:the|his|her|a) (?:false |fake |first |real )?name(?: of| as| was)?)\s+$",
    re.IGNORECASE,
)
_CALLS_SELF = re.compile(
    r"\b(?:(?:calls?|called|calling) (?P<who>him|her)(?P<self>self)?|(?:name[ds]?|knows?|knew) (?P<named>him|her) as)\s+(?:(?P<kin>uncle|auntie|aunty|aunt|daddy)\s+)?[\"'“‘]?$",
    re.IGNORECASE,
)
JOINED_AS_ONE = re.compile(
    r"\b(?:and|&|n|,) (?:one|another(?: one)?|somebody|someone) (?:(?:that |who )?(?:they|we|people|everyone|he|she) (?:all )?call(?:s|ed)?|called|named|known as)\s+[\"'“‘]?$",
    re.IGNORECASE,
)
_REACH = 120  # characters before a name in which it is said who speaks
_TWO = 2
_ELDER = re.compile(
    r"(?<!\bher )(?<!\bhis )(?<!\btheir )(?<!\bmy )\b(?:the )?(?:(?P<older>older|oldest|eldest|bigger|biggest|big)|younger|youngest|smaller|smallest|small|littler|little)(?: (?:one|lad|boy|girl|lass|child|kid|brother|sister))?,? (?:is |was |gets )?(?:called |named |as )?[\"'“‘]?$",
    re.IGNORECASE,
)
_LAST_LETTERS = 3  # characters before a name in which the sentence before it ends
_ADDRESSES = re.compile(
    r"\b(?P<who>he|she)\b(?:(?!\b(?:he|she)\b)[^.!?;\n]){0,40}\b(?:said|says|saying|shouted|shouting|shouts|yelled|yelling|screaming|kept going|going)(?: (?:to|at) (?:her|him))?[,: ]+[\"'“‘]?"
    r"(?:shut up|come on|come here|hurry up|get in|get out|stop it|stop|sorry|please|oi|be quiet|calm down|listen|behave|sit down|wait|leave it|no)[, ]+$",
    re.IGNORECASE,
)
_AS_A_GUEST = re.compile(
    r",? (?:then |also |had |has )?(?:paid|pays|signed|checked (?:in|out)|booked|left|ordered|asked for (?:the|a|two|another) (?:key|room|twin|double)|took the key|gave)\b",
    re.IGNORECASE,
)
SEX_OF_TITLE: Mapping[str, Sex] = {"Mr": "male", "Sir": "male", "Mrs": "female", "Ms": "female", "Miss": "female"}
_CALLED_BEHIND = re.compile(
    r",? (?=(?:he|she|hes|shes|his|her|they|we|people|everyone|the|is|was)\b)(?:(?:they|we|people|everyone|the lads|the kids) (?:all )?call(?:s|ed)? |is |was )?(?P<who>he|she|hes|shes|his|her|him)(?:['’]?s| is| was)? ?(?:called|named|known as|name(?: is| was)?|names|(?<=him)|(?<=her)|(?<=him )|(?<=her ))(?=\s*[.,;!?]|\s*$| and\b)",
    re.IGNORECASE,
)
_NAME_GIVEN = re.compile(
    r"(?:^|[.,;:!?\n(] ?|\band )(?:(?:gave|gives|giving) )?(?:(?:a|the|(?P<who>her|his)) )?(?:(?:first|real) )?(?:names?|called)(?: given by (?:the )?[a-z]+| given by (?:him|her)self)?(?: (?:is|was|of|as|given as|given))?[\s:\"'“‘]+$",
    re.IGNORECASE,
)
COMPANION = re.compile(
    r"\b(?P<owner>his|her|their)\s+(?:(?:best|close|good|school|other)\s+)?(?P<noun>mates?|pals?|friends?|brothers?|sisters?)\s+(?:(?:is\s+|was\s+|['’]?s\s+)?(?:called|named)\s+|(?:is|was)\s+|(?:that\s+|who\s+)?(?:they|we|people|everyone|he|she)\s+(?:all\s+)?calls?\s+)?$",
    re.IGNORECASE,
)


def by_pronoun(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the last person spoken of when "he is called Dev" or "she calls herself Kit" names them."""
    before = source.original[: name.start]
    if COMPANION.search(before) or JOINED_AS_ONE.search(before):
        return None  # "her mate is called Shan", "Costel and one they called Shades"
    if called := _CALLS_SELF.search(before):
        return _called_so(people, source, name, called)
    own = _says_own_name(people, source, before)
    pronoun = _PRONOUN_CALLED.search(before)
    if own is not None or pronoun is None:
        return own or _also_called(people, source, before) or _subject_called(people, source, before)
    sex = SEX_OF.get(pronoun["who"].lower())
    return _last_of(open_to_a_name(people, before, sex), source, name.start, sex)


def by_elder(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the older or younger of two children, else of two grown-ups, whose ages were told: "called the older one Alfie"."""
    which = _ELDER.search(source.original[max(0, name.start - _REACH) : name.start])
    aged = _two_of_a_side(people) if which else []
    if which is None or not aged:
        return None
    by_age = sorted(aged, key=lambda person: person.ages[0].age.max)
    meant = by_age[-1] if which["older"] else by_age[0]
    there = plain_offset(source, name.start)  # what is told behind the name is of who bears it
    meant.again.append(replace(meant.noun, start=there, end=there, again=True))
    return meant


def _two_of_a_side(people: Sequence[SpokenPerson]) -> list[SpokenPerson]:
    """Return the nameless children whose ages were told, where there are two, else such grown-ups."""
    aged = [person for person in people if _is_nameless(person) and person.ages]
    by_side = ([person for person in aged if person.side == side] for side in ("child", "adult"))
    return next((each for each in by_side if len(each) >= _TWO), [])


def by_address(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the only nameless one whom "he kept saying shut up Leah" addresses: a child before a grown-up, never who says it."""
    before = source.original[: name.start]
    says = _ADDRESSES.search(before[-_REACH:])
    if says is None:
        return None
    others = [person for person in people if _is_nameless(person) and person.sex != SEX_OF[says["who"].lower()]]
    fitting = [person for person in others if person.side == "child"] or others
    return fitting[0] if len(fitting) == 1 else None


def _is_nameless(person: SpokenPerson) -> bool:
    return not (person.names or person.aside or person.noun.group)


def by_what_a_guest_does(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the only nameless grown-up of a title's sex where "Mr Collins paid in cash" behind "a man checked in"."""
    sex = SEX_OF_TITLE.get(name.title or "")
    before = source.original[max(0, name.start - _LAST_LETTERS) : name.start].rstrip(" ")
    if sex is None or not before.endswith((".", "!", "?", "\n")) or not _AS_A_GUEST.match(source.original, name.end):
        return None
    adults = [person for person in people if _is_a_guest(person) and person.sex in (None, sex)]
    return adults[0] if len(adults) == 1 and _is_nameless(adults[0]) else None


def _is_a_guest(person: SpokenPerson) -> bool:
    return person.side == "adult" and not (person.aside or person.noun.owner)


def by_pronoun_behind(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return whom words behind a name give it to: "Mr Collins he is called", "Deano is his name"."""
    called = _CALLED_BEHIND.match(source.original, name.end)
    nameless = [person for person in people if not (person.names or person.aside)]
    return _last_of(nameless, source, name.start, SEX_OF[called["who"].lower()]) if called else None


def by_name_alone(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the last nameless one before "name Keely" or "gave name Bianca"."""
    given = _NAME_GIVEN.search(source.original[: name.start])
    if given is None:
        return None
    nameless = [person for person in people if not (person.names or person.aside)]
    return _last_of(nameless, source, name.start, SEX_OF.get((given["who"] or "").lower()))


def _called_so(
    people: Sequence[SpokenPerson], source: Plain, name: NameMention, called: re.Match[str]
) -> SpokenPerson | None:
    """Return whom somebody calls so: not themself, unless they say so, and a grown-up where it is "uncle"."""
    others = people if called["self"] else [one for one in people if not _ends_at(one, source, called.start())]
    sex = SEX_OF[_whom(called)]
    return _last_of((not called["self"] and _of_one_kind(others, called, sex)) or others, source, name.start, sex)


def _of_one_kind(people: Sequence[SpokenPerson], called: re.Match[str], sex: Sex) -> list[SpokenPerson]:
    """Return the grown-ups for "uncle", and the nameless girls for "her": whom a man calls Rosie is rather the child."""
    if called["kin"]:
        return [one for one in people if one.side == "adult"]
    girls = [one for one in people if one.side == "child" and one.sex == sex and not one.names]
    return girls if called["who"] == "her" else []


def _whom(called: re.Match[str]) -> str:
    whom: str = called["who"] or called["named"]
    return whom.lower()


def _says_own_name(people: Sequence[SpokenPerson], source: Plain, before: str) -> SpokenPerson | None:
    """Return who says what their own name is: "the lad said his name was Jay"."""
    says = _SAYS_OWN_NAME.search(before)
    own = [one for one in people if says is not None and _ends_at(one, source, says.start())]
    return own[-1] if own else None


def _ends_at(person: SpokenPerson, source: Plain, at: int) -> bool:
    """Return whether somebody is named right before a place: who calls him Gaz is not Gaz."""
    return any(0 <= at - source.span(*span)[1] <= 1 for span in person.spans)


def _also_called(people: Sequence[SpokenPerson], source: Plain, before: str) -> SpokenPerson | None:
    """Return who bears another name already: "Dean Crook aka Smiler"."""
    if not _OTHER_NAME.search(before):
        return None
    named = [
        person
        for person in people
        if any(before.rfind(name) >= len(before) - 60 for name in person.names if name in before)
    ]
    return named[-1] if named else None


def _subject_called(people: Sequence[SpokenPerson], source: Plain, before: str) -> SpokenPerson | None:
    """Return whom the same sentence spoke of before: "the man had a tattoo and was called Dev"."""
    called = _WAS_CALLED.search(before)
    if called is None:
        return None
    near = [(source.span(*span)[0], person) for person in people for span in person.spans]
    inside = [(start, person) for start, person in near if called.start() <= start < len(before)]
    return max(inside, key=lambda pair: pair[0])[1] if inside else None


def _last_of(people: Sequence[SpokenPerson], source: Plain, before: int, sex: Sex | None) -> SpokenPerson | None:
    earlier = (person for person in people if source.span(*person.noun.span)[0] < before)
    fitting = [person for person in earlier if sex is None or person.sex in (None, sex)]
    begins = max((stop.end() for stop in SENTENCE_END.finditer(source.original, 0, before)), default=0)
    return max(fitting, key=lambda person: _nearness(person, source, begins, before, sex), default=None)


def _nearness(person: SpokenPerson, source: Plain, begins: int, before: int, sex: Sex | None) -> tuple[bool, bool, int]:
    """Return how near somebody is: a grown-up of no told sex in the same sentence before who was told of earlier."""
    last = _told_last(person, source, before)
    is_here = last >= begins and (person.sex == sex or person.side == "adult")
    return is_here, person.sex == sex, last


def _told_last(person: SpokenPerson, source: Plain, before: int) -> int:
    """Return where somebody is named last before a place."""
    return max(at for at in (source.span(*span)[0] for span in person.spans) if at < before)


def sex_called(before: str) -> Sex | None:
    """Return the sex of the pronoun by which a name is given: "she is called", "they call him"."""
    called = _CALLS_SELF.search(before)
    pronoun = _PRONOUN_CALLED.search(before)
    who = _whom(called) if called else pronoun and pronoun["who"]
    return SEX_OF.get(who.lower()) if who else None


def is_called_so(before: str) -> bool:
    """Return whether a name is given by a pronoun."""
    return bool(_PRONOUN_CALLED.search(before) or _CALLS_SELF.search(before))
