"""A name in clauses behind the word for its bearer: "a girl in the corner of the bar, Noelle, 13, drinking"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.model import Span
from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.once.clause_verbs import VERB, goes_on_with_a_verb
from bot.understanding.facts.people.once.stretches import stretch, with_lines
from bot.understanding.facts.people.parts.harm import does_harm
from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.pronouns import SUBJECT
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson, meant, sentence_end
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.text.normalise import Plain

_REACH = 90  # characters between a word and the name behind it
_LEAD = 12  # characters before a name that may set it off
_SLACK = 1  # years by which "13ish" and 13 lie apart
_SET_OFF = re.compile(r"[,(:–-] ?(?:an? |some )?$")
_CALLED = re.compile(r"\b(?:called|named) $")
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|dr)\b")
_ENDS = re.compile(r"\s*(?:[.,;!?)\n]|$|who\b|whos\b|and (?:she|he)\b)")
_LIST_GOES_ON = re.compile(
    r",? (?:and|&|n) (?!(?:the|an?|he|she|they|his|her|their|my|our|we|i|it|then|there|theres|was|is|got|hes|shes|another|two|some|one|who|that|said|told|had|has)\b)\w|, (?:\w+ )and\b"
)
# "she works for us, Ruby Sands", "shes in my sisters form, Bryony": the clause says who it is
_SAYS_WHO = re.compile(
    r"\b(?:works?|worked|regulars?|one of (?:our|my)|know (?:her|him)|knows (?:her|him)|(?:in|from|on) (?:my|our) \w+|in the (?:class|form|year|set|team)|goes to)\b[^.!?;\n]{0,30}$"
)
# "a parent showed me texts from our music technician, Ewan Brade": the name is of the post before it
_ANOTHER_POST = re.compile(
    r"\b(?:texts?|messages?|e ?mails?|pictures?|pics|photos?|videos?|letters?|notes?|calls?) (?:from|by|of) (?:our|my|the|his|her|their|an?) (?:[a-z-]+ ){0,2}[a-z-]+, ?$"
)
_WORKS = re.compile(r"\b(?:works?|worked) (?:for|with|here|there|at|in|behind|on)\b")


def with_names_behind(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[SpokenPerson]:
    """Return the people, who is told of by a name alone joined with the word that the name stands behind."""
    left, text = list(people), with_lines(source)
    for named in filter(_is_a_name_alone, people):
        bearer = _bearer(left, text, named, stretch(named, source, names))
        if bearer is not None:
            _join(bearer, named, text)
            left = [person for person in left if person is not named]
    return left


def _is_a_name_alone(person: SpokenPerson) -> bool:
    return bool(person.names) and person.noun.noun == "" and person.noun.aside is None and not person.noun.group


def _bearer(people: Sequence[SpokenPerson], text: str, named: SpokenPerson, place: Span) -> SpokenPerson | None:
    start, end = place
    is_called = _CALLED.search(_before(text, start)) is not None
    if not (is_called or _is_set_off(text, start, end)):
        return None
    before = [person for person in people if person.noun.start < start and person is not named]
    told_so = _told_of_so(before, text, start, end)
    bearers = filter(None, (told_so, _last_one(before, text, named, place), _by_title(before, text, named, place)))
    fitting = (bearer for bearer in bearers if _may_be_one(bearer, named, is_called=is_called))
    return next((bearer for bearer in fitting if _fits_title(bearer, text, start)), None)


def _before(text: str, start: int) -> str:
    return text[max(0, start - _LEAD) : start]


def _is_set_off(text: str, start: int, end: int) -> bool:
    """Return whether a comma or bracket stands before a name, and no further name behind it."""
    return _SET_OFF.search(_before(text, start)) is not None and not _LIST_GOES_ON.match(text, end)


def _told_of_so(people: Sequence[SpokenPerson], text: str, start: int, end: int) -> SpokenPerson | None:
    """Return of whom the clause before a name says who it is: "shes works for us, Ruby Sands"."""
    sentence = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, start)), default=0)
    says = _SAYS_WHO.search(text[sentence:start])
    if says is None or not _ENDS.match(text, end):
        return None
    beside = [
        person for person in people if any(0 <= sentence + says.start() - until <= 1 for _, until in person.spans)
    ]
    subject = max(
        SUBJECT.finditer(text, sentence, sentence + says.start() + 1), key=lambda match: match.start(), default=None
    )
    return beside[0] if beside else subject and meant(people, subject["who"], subject.start())


def _last_one(
    people: Sequence[SpokenPerson], text: str, named: SpokenPerson, place: tuple[int, int]
) -> SpokenPerson | None:
    """Return the last one told of before a name, in the same sentence and with nobody between."""
    start, end = place
    near = [(until, person) for person in people for _, until in person.spans if until <= start]
    until, person = max(near, key=lambda pair: pair[0], default=(0, None))
    if person is None or _are_apart(text, until, start, end):
        return None
    is_theirs = named.ages or _CALLED.search(_before(text, start)) or _is_apposed(text, end)
    return person if is_theirs else None


def _by_title(people: Sequence[SpokenPerson], text: str, named: SpokenPerson, place: Span) -> SpokenPerson | None:
    """Return the only nameless man of a sentence in which "Mr Collins" stands by itself: "a man had a girl with him, Mr Collins"."""
    start, end = place
    if not (_TITLE.match(text, start) and named.sex and _is_apposed(text, end)):
        return None
    sentence = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, start)), default=0)
    there = [person for person in people if _is_grown_there(person, named, sentence)]
    return there[0] if len(there) == 1 else None


def _is_grown_there(person: SpokenPerson, named: SpokenPerson, sentence: int) -> bool:
    """Return whether somebody is a grown-up of a name's sex, and told of in its sentence."""
    is_alike = person.sex == named.sex and person.side == "adult"
    return is_alike and any(at >= sentence for at, _ in person.spans)


def _are_apart(text: str, until: int, start: int, end: int) -> bool:
    """Return whether a word and a name are too far apart, or each has a clause of its own."""
    gap = text[until:start]
    if _ANOTHER_POST.search(gap):
        return True
    if len(gap) > _REACH or SENTENCE_END.search(gap) or gap_has_people(text, until, start):
        return True
    return bool(VERB.search(gap)) and goes_on_with_a_verb(text, end)


def _is_apposed(text: str, end: int) -> bool:
    """Return whether a name without an age is set off on both sides; the last word of a text may be who writes."""
    return _ENDS.match(text, end) is not None and bool(text[end:].strip(" .,!?\n"))


def _fits_title(bearer: SpokenPerson, text: str, start: int) -> bool:
    """Return whether a name's title, if it has one, can be somebody's: a lad is no "Mr Fenn"."""
    return bearer.side == "adult" or _TITLE.match(text, start) is None


def _may_be_one(bearer: SpokenPerson, named: SpokenPerson, *, is_called: bool) -> bool:
    if bearer.names or bearer.noun.group or bearer.aside or bearer.noun.called_so or bearer.split:
        return False
    sexes = {bearer.sex, named.sex} - {None}
    of_any_age = is_called and bearer.noun.noun in OF_ANY_AGE and not bearer.ages
    return len(sexes) <= 1 and (of_any_age or _ages_agree(bearer, named))


def _ages_agree(bearer: SpokenPerson, named: SpokenPerson) -> bool:
    """Return whether two may be of one age; who has none is of the side of the word."""
    if bearer.ages and named.ages:
        return any(_overlap(age, other) for age in bearer.ages for other in named.ages)
    return not named.ages or named.side == bearer.side


def _overlap(age: AgeMention, other: AgeMention) -> bool:
    return age.age.min - _SLACK <= other.age.max and other.age.min - _SLACK <= age.age.max


def _join(bearer: SpokenPerson, named: SpokenPerson, text: str) -> None:
    """Make two one; a "lass" of no told age who works there and does something to a child is grown up."""
    bearer.names += named.names
    bearer.ages += [age for age in named.ages if age not in bearer.ages]
    bearer.sex = bearer.sex or named.sex
    bearer.again.append(named.noun)
    behind = text[bearer.noun.end : sentence_end(text, named.noun.end)]
    if bearer.noun.noun in OF_ANY_AGE and not bearer.ages and _WORKS.search(behind) and does_harm(behind):
        bearer.noun = replace(bearer.noun, side="adult")
