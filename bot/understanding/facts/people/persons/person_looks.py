"""What somebody looks like or wears, in the words told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.given.badge_names import is_of_a_badge
from bot.understanding.facts.people.looks.clothes import clothes, longest_first, things
from bot.understanding.facts.people.persons.pronouns import SUBJECT
from bot.understanding.facts.people.persons.spoken_people import (
    SENTENCE_END,
    SEX_OF,
    SpokenPerson,
    meant,
    sentence_end,
)
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_REACH = 160  # characters from the start of a mention
_NEAR = 20  # characters between "hes" and the age that is said of him
_WHOSE = re.compile(r"\b(?:his|her)\b")
_SEEN = re.compile(
    r"\b(?:saw|seen|spotted|noticed|recognised|clocked) (?P<who>him|her)\b(?! (?:\w+ )?(?:get|got|getting|with)\b)"
)
_GIVES = re.compile(
    r"\b(?:g[aei]ve[sn]?|giving|bought|buys?|buying|got|gets|sent|sends|pays for) (?:her|him|them|the (?:girls?|boys?|lads?|kids?|children))(?: (?!who\b|with\b|in\b|wearing\b)[\w,'-]+){0,12},? $"
)  # presents are nobody's looks
_AT_MOST = re.compile(r"tops\b")  # "13, 14 tops"
_HAD = ("hed", "shed")  # "she'd plaits and a blazer"
_SHE_OR_HE = {"his": "he", "her": "she"}
_SEXES = {"male": "his", "female": "her"}

_MUCH = r"(?:(?:loads|lots|tons|a lot|full face) of |too much )?"

# ", england shirt": whatever the shirt is of
_OTHER = r"(?:(?<=, )(?!(?:and|with|in|on|of|the|an?|had|has|his|her|my|no|one|wears|sells|steals|takes|buys|likes|needs|wants|gets|owns|loves|keeps|gives)\b|[a-z]+(?:ing|ed)\b)[a-z]+ (?:(?:city|united|utd|villa|town|rovers|county) )?)?"

Anchor = tuple[int, int, SpokenPerson | None]  # where somebody is named or meant by "he" or "she"

_OF_A_PUPIL = re.compile(r"\bschool (?:uniform|skirt|tie|blazer|shirt|jumper|dress|shoes|bag|trousers|pe kit)s?\b")


def tell_looks(people: Sequence[SpokenPerson], source: Plain, named: Sequence[Anchor] = ()) -> None:
    """Give each person the looks that are told of them, up to the next person of the same sentence; `named`: where names stand."""
    spoken = _with_names(anchors(people, source.text), named, source.text)
    places = sorted([*spoken, *_where_aged(people, spoken)], key=lambda anchor: anchor[:2])
    for start, end, person in places:
        if person is not None:
            _add(person, source, _looks_behind(start, end, person, places, source.text))
    for person, words in _without_subject(people, spoken, source.text):
        _add(person, source, words)


def _where_aged(people: Sequence[SpokenPerson], spoken: Sequence[Anchor]) -> list[Anchor]:
    """Return where the age of somebody stands apart from the words for them: what is told behind it is told of them."""
    aged = [(age.start, age.end, person) for person in people if not person.noun.group for age in person.ages]
    return [one for one in aged if not any(start <= one[0] < end for start, end, _ in spoken)]


def anchors(people: Sequence[SpokenPerson], text: str) -> list[Anchor]:
    """Return where people are named or meant by a pronoun, first to last."""
    named = [(start, end, person) for person in people for start, end in person.spans]
    pronouns = [
        (
            match.start(),
            match.end(),
            _so_old(people, match) or meant(_who_can_be(people, match), match["who"], match.start()),
        )
        for match in SUBJECT.finditer(text)
    ]
    pronouns += [
        (match.start(), match.end(), meant(people, match["who"], match.start())) for match in _SEEN.finditer(text)
    ]
    outside = [one for one in pronouns if not any(start <= one[0] < end for start, end, _ in named)]
    return sorted([*named, *outside], key=lambda anchor: anchor[:2])


def _so_old(people: Sequence[SpokenPerson], pronoun: re.Match[str]) -> SpokenPerson | None:
    """Return who is of the age that is said of a pronoun: "hes about 60, grey beard", "60 if hes a day"."""
    fitting = (person for person in people if person.sex in (None, SEX_OF[pronoun["who"]]) and not person.noun.group)
    return next((person for person in fitting if any(_is_said_of(age, pronoun) for age in person.ages)), None)


def _who_can_be(people: Sequence[SpokenPerson], pronoun: re.Match[str]) -> Sequence[SpokenPerson]:
    """Return the grown-ups where "hes bald" tells what only a man looks like, else everybody."""
    is_a_mans = _of_men().search(pronoun.string, pronoun.end(), pronoun.end() + _NEAR)
    adults = [person for person in people if person.side == "adult"]
    return adults if is_a_mans and any(person.noun.start < pronoun.start() for person in adults) else people


def _is_said_of(age: AgeMention, pronoun: re.Match[str]) -> bool:
    between = pronoun.string[pronoun.end() : age.start] if pronoun.end() <= age.start else ""
    before = pronoun.end() <= age.start <= pronoun.end() + _NEAR and not SENTENCE_END.search(between)
    return before or pronoun.string[age.end : pronoun.start()] == " if "


def _with_names(places: Sequence[Anchor], named: Sequence[Anchor], text: str) -> list[Anchor]:
    """Return the places with the names by which alone a sentence tells of somebody: "Kez has a snake tattoo on his hand"."""
    sentences = {(id(person), sentence_end(text, start)) for start, _, person in places}
    others = (one for one in named if (id(one[2]), sentence_end(text, one[0])) not in sentences)
    return sorted([*places, *others], key=lambda anchor: anchor[:2])


def _add(person: SpokenPerson, source: Plain, words: Iterator[re.Match[str]]) -> None:
    spans = (match.span() for match in words if not (_is_given(source.text, match.start()) or _AT_MOST.match(match[0])))
    looks = [source.phrase(*span).strip(" ,") for span in spans if not is_of_a_badge(source.text, span)]
    for look in looks:
        if not any(look in other for other in person.looks) and not _is_a_pupils(look, person):
            person.looks.append(look)


def _is_a_pupils(look: str, person: SpokenPerson) -> bool:
    """Return whether a look is what pupils wear and somebody is grown up: "two, one in school skirt" behind a man."""
    return person.side == "adult" and _OF_A_PUPIL.search(look.casefold()) is not None


def _is_given(text: str, start: int) -> bool:
    """Return whether what stands there was given to somebody: "bought her a coat, trainers and a phone"."""
    begins = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, start)), default=0)
    return _GIVES.search(text[begins:start]) is not None


def _looks_behind(
    start: int, named_end: int, person: SpokenPerson, places: Sequence[Anchor], text: str
) -> Iterator[re.Match[str]]:
    """Give the looks told where somebody is named, and behind it until somebody else is."""
    later = [other for other, _, whose in places if other > start and whose is not person]
    end = min([*later[:1], sentence_end(text, named_end if person.split else start), start + _REACH])
    yield from _look_words().finditer(text, start, min(named_end, end))
    behind = start if person.split or text[start:named_end] in _HAD else named_end
    end = max(named_end, end)
    if right_behind := _right_behind().match(text, named_end, end):
        yield right_behind
    yield from (worn for worn in clothes(text, behind, end) if not _is_of_the_other_sex(worn[0], person))
    yield from _told_behind().finditer(text, behind, end)
    yield from _behind_an_age().finditer(text, behind, end)


def _is_of_the_other_sex(words: str, person: SpokenPerson) -> bool:
    """Return whether "in her pyjamas" stands behind a man, who asked for a picture of somebody else."""
    whose = _WHOSE.search(words)
    return whose is not None and person.sex in _SEXES and _SEXES[person.sex] != whose[0]


def _without_subject(
    people: Sequence[SpokenPerson], places: Sequence[Anchor], text: str
) -> Iterator[tuple[SpokenPerson, Iterator[re.Match[str]]]]:
    """Give the looks of sentences that name nobody, with whom they fit: "Big build, tattoo on his neck"."""
    start = 0
    for stop in [*(match.start() for match in SENTENCE_END.finditer(text)), len(text)]:
        if not any(start <= place < stop for place, _, _ in places):
            person = _aged_in(people, start, stop) or _whom_it_fits(people, text[start:stop], start)
            if person is not None:
                yield person, _piece().finditer(text, start, stop)
        start = stop + 1


def _aged_in(people: Sequence[SpokenPerson], start: int, stop: int) -> SpokenPerson | None:
    """Return whose age a sentence tells that names nobody: "About 35, skinny"."""
    aged = (person for person in people for age in person.ages if start <= age.start < stop)
    return next(aged, None)


def _whom_it_fits(people: Sequence[SpokenPerson], sentence: str, at: int) -> SpokenPerson | None:
    """Return whom a description without a subject is of: by "his" or "her", by a beard, else the last one spoken of."""
    if whose := _WHOSE.search(sentence):
        return meant(people, _SHE_OR_HE[whose[0]], at)
    if _of_men().search(sentence):
        return meant([person for person in people if person.side == "adult"], "he", at)
    near = [(start, person) for person in people for start, _ in person.spans if start < at and not person.noun.group]
    return max(near, key=lambda pair: pair[0])[1] if near else None


@cache
def _looks() -> str:
    """Return the words for looks, the longest first, as one choice."""
    return "|".join(longest_first(lexicon().person_nouns.looks))


@cache
def _look_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?<!no )(?<!not )(?:{_looks()})\b")


@cache
def _right_behind() -> re.Pattern[str]:
    """Return the pattern of looks right behind the word, as who learns the language tells them: "one girl thin, crying"."""
    looks = _looks()
    kinds = "|".join(longest_first([*lexicon().person_nouns.looks, *lexicon().person_nouns.kinds_of_worn]))
    worn = "|".join(longest_first(lexicon().person_nouns.worn))
    return re.compile(
        rf" (?:(?:{looks})(?: (?:{looks}))?(?=\s*(?:[,.;!?)]|$|(?:and|with)\b))|(?:(?:{kinds}) ){{1,3}}(?:{worn})(?: (?:(?:{kinds}) ){{1,3}}(?:{worn})){{0,2}}(?=\s*(?:[,.;!?)]|$|(?:and|with|was|who|on|came|in|is|sat|stood|got|took|had|has|walked|went|waiting|keeps|kept)\b)))"
    )


@cache
def _told_behind() -> re.Pattern[str]:
    """Return the pattern of looks behind a comma, "and", or "is": ", bald, long overcoat", "he is very fat"."""
    looks = _looks()
    lead = r"(?:(?<=, )|(?<=and )|(?<=is )|(?<=was )|(?<=looked )|(?<=hes )|(?<=shes )|(?<=very )|(?<=really )|(?<=quite )|(?<=bit )|(?<=had )|(?<=with )|(?<=got )|(?<=came in )|(?<=turned up ))"
    end = r"(?=\s*(?:[,.;!?)\n]|$|and\b|with\b|but\b|in\b|who\b|on\b|thing\b))"
    return re.compile(
        rf"{lead}{_OTHER}{_MUCH}(?:an? |his |her )?(?:(?:{looks})\b(?: (?:{looks})\b)?(?: (?:build|hair|looking))?|{things()}){end}"
    )


@cache
def _behind_an_age() -> re.Pattern[str]:
    """Return the pattern of looks behind an age, one after the other: "easy 25 tall skinny", "maybe 15 blonde hair"."""
    looks = _looks()
    look = rf"(?:(?:{looks})\b(?: (?:build|looking))?|{things()})"
    lead = r"(?:(?<=\d )|(?<=\dish )|(?<=\d ish )|(?<=0s )|(?<=ties )|(?<=teens )|(?<=\d odd ))"
    return re.compile(
        rf"{lead}(?:with )?(?:an? |his |her )?{look}(?:,? (?:and )?{look}){{0,3}}(?=\s*(?:[.,;!?)\n]|$|[a-z]))"
    )


@cache
def _piece() -> re.Pattern[str]:
    """Return the pattern of looks that are a piece of a sentence by themselves: "long overcoat", "shaved head"."""
    looks = _looks()
    end = r"(?=\s*(?:[,.;!?)\n]|$|and\b|with\b|but\b))"
    return re.compile(
        rf"(?:^|(?<=[.!?;,\n] )|(?<=[.!?;,\n])|(?<=and )|(?<=with ))(?:an? |his |her |had |wearing |in )?(?:(?:{looks})\b(?: (?:build|hair))?|{things()}){end}"
    )


@cache
def _of_men() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(longest_first(lexicon().person_nouns.of_men))})\b")
