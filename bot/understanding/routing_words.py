"""What the words alone say that decides who is told: who is reported, who writes, where it was, what was done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.newest import read_once
from bot.understanding.stands_aside import is_the_concern, stands_aside, with_article
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of, patterns_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

THEN = 2  # sentences behind the one that says as what somebody works, in which "he" and "she" are still the same person
AtWork = Literal["school_staff", "works_with_children", "driver", "premises_staff"]
WITH_CHILDREN: tuple[AtWork, ...] = ("school_staff", "works_with_children")
Writer = Literal["dsl", "head", "parent", "worker", "survivor", "child", "anybody"]

_PRONOUN = re.compile(r"\b(?:he|she|hes|shes|they|theyre)\b")
_BEGINS_WITH_PRONOUN = re.compile(r"(?:he|she|hes|shes)\b")
_PUPIL = re.compile(
    r"\b(?:im|i am|i m) (?:(?:a|an|just|only|one of the) )*(?:year \d+ |yr \d+ |sixth form )?(?:pupil|schoolgirl|schoolboy|school kid)\b"
    r"(?! (?:\w+ )?(?:support|premium|welfare|services|liaison|lead|mentor|officer|counsellor|manager))"
    r"|\b(?:im|i am|i m) in (?:year|yr|y) ?(?:[7-9]|1[0-3])\b(?! (?:team|pastoral|office|block|lesson|class today|this|with|teaching))"
)
_KINDS: tuple[AtWork, ...] = (*WITH_CHILDREN, "driver", "premises_staff")
_OURS = re.compile(r"(?:^|\b(?:our|one of our|the schools?|a|an)) $")  # in front of who works there
_NAMED = 4  # words of a name and an article that may stand before the work of who a report is about
_OTHERS = re.compile(  # another than who works there is then spoken of: "about a boy whom the caretaker found"
    r"girls?|boys?|lads?|lass(?:es)?|child(?:ren)?|kids?|pupils?|students?|daughter|son|man|men|woman|bloke|"
    r"who|whom|that|what|when|how|with|by|from|and|or|to|in|at|on|near|outside|for|of|her|his|their"
)


@dataclass(frozen=True)
class _RoutingPatterns:
    """The phrases of lexicon/routing_words.yml as patterns."""

    on_rail: re.Pattern[str]
    no_railway: re.Pattern[str]
    sexual_contact: re.Pattern[str]
    works_with_children: re.Pattern[str]
    works_in_school: re.Pattern[str]
    driver: re.Pattern[str]
    premises_staff: re.Pattern[str]
    not_at_work: re.Pattern[str]
    another_adult: re.Pattern[str]
    child_among_workers: re.Pattern[str]
    conduct: re.Pattern[str]
    somebody_harmed: re.Pattern[str]
    writer_dsl: re.Pattern[str]
    writer_head: re.Pattern[str]
    writer_parent: re.Pattern[str]
    writer_worker: re.Pattern[str]
    writer_outside: re.Pattern[str]
    from_others: re.Pattern[str]
    dsl_knows: re.Pattern[str]
    harmed_as_child: re.Pattern[str]
    still_near_children: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _RoutingPatterns:
    return patterns_of(_RoutingPatterns, lexicon().routing_words)


def _sentences(text: str) -> list[str]:
    return [plain(sentence) for sentence in sentences_as_typed(text)]


@read_once
def people_at_work(text: str) -> tuple[AtWork, ...]:
    """Return as what the people who are reported work, read sentence by sentence."""
    sentences = [with_article(words) for words in _sentences(text)]
    reported = (_at_work(words, _beside(sentences, at)) for at, words in enumerate(sentences))
    return tuple(dict.fromkeys(kind for kinds in reported for kind in kinds))


def _then(sentences: list[str], at: int) -> list[str]:
    """Return what the next sentences say of the same person."""
    after = sentences[at + 1 : at + 1 + THEN]
    return [words for words in after if _PRONOUN.search(words) and not _patterns().another_adult.search(words)]


def _beside(sentences: list[str], at: int) -> list[str]:
    """Return what the sentences beside one say of the same person: "he coaches the squad" is of who was told of before."""
    before = sentences[max(0, at - THEN) : at] if _BEGINS_WITH_PRONOUN.match(sentences[at]) else []
    return [*before, *_then(sentences, at)]


def _at_work(words: str, then: list[str]) -> list[AtWork]:
    patterns = _patterns()
    conduct = _any(patterns.conduct, words, *then)
    harmed = conduct or _any(patterns.somebody_harmed, words, *then)
    with_children = WITH_CHILDREN if conduct else ()
    licensed: tuple[AtWork, ...] = ("driver", "premises_staff") if harmed else ()
    reported = [kind for kind in (*with_children, *licensed) if _is_reported(words, kind)]
    return list(dict.fromkeys((*reported, *(kind for kind in _KINDS if _is_concerned(words, kind)))))


def _any(pattern: re.Pattern[str], *parts: str) -> bool:
    return any(pattern.search(part) for part in parts)


def _is_concerned(words: str, kind: AtWork) -> bool:
    """Say whether a sentence says that the report is about somebody of that work, whatever they are said to do."""
    asides = _asides(words, kind)
    mentions = (match.span() for match in _work(kind).finditer(words))
    return any(not _lies_in(mention, asides) and _is_about(words, *mention) for mention in mentions)


def _is_about(words: str, start: int, end: int) -> bool:
    """Say whether it is about who is named there, also by name before the work: "about Mrs Dunlop the receptionist"."""
    before = words[:start].split()
    for back in range(min(_NAMED, len(before)) + 1):
        first = len(before) - back
        if back and _OTHERS.fullmatch(before[first]):
            return False
        if is_the_concern(" ".join(before[:first]), words[end:]):
            return True
    return False


def _is_reported(words: str, kind: AtWork) -> bool:
    """Say whether a sentence names somebody at work who does not only hear, say or see something."""
    asides = _asides(words, kind)
    mentions = (match.span() for match in _work(kind).finditer(words))
    return any(not _lies_in(mention, asides) and not stands_aside(words, *mention) for mention in mentions)


def _asides(words: str, kind: AtWork) -> list[tuple[int, int]]:
    """Return where nobody of that work is meant: a team's manager and a lunchtime supervisor are no staff of premises."""
    asides = [match.span() for match in _patterns().not_at_work.finditer(words)]
    if kind == "premises_staff":
        asides += [match.span() for other in WITH_CHILDREN for match in _work(other).finditer(words)]
    return asides


@read_once
def is_about_school_staff(text: str) -> bool:
    """Say whether words from a school report somebody who works there, by what they are said to do or in so many words."""
    sentences = _sentences(text)
    return any(_names_school_staff(words, _then(sentences, at)) for at, words in enumerate(sentences))


def _names_school_staff(words: str, then: list[str]) -> bool:
    """Say whether a sentence is about somebody there, or tells of "our" cleaner what is no work with a child."""
    asides = _asides(words, "school_staff")
    mentions = [match.span() for match in _at_a_school().finditer(words) if not _lies_in(match.span(), asides)]
    if any(_is_about(words, *mention) for mention in mentions):
        return True
    ours = (mention for mention in mentions if _OURS.search(words[: mention[0]]))
    return _any(_patterns().conduct, words, *then) and any(not stands_aside(words, *mention) for mention in ours)


@lru_cache(maxsize=1)
def _at_a_school() -> re.Pattern[str]:
    lists = lexicon().routing_words.lists
    return any_of([*lists["at_a_school"], *lists["teaching"]], lists)


def _lies_in(mention: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(mention[0] < end and start < mention[1] for start, end in spans)


def _work(kind: AtWork) -> re.Pattern[str]:
    """Return the phrases for a kind of work."""
    patterns = _patterns()
    return {
        "school_staff": patterns.works_in_school,
        "works_with_children": patterns.works_with_children,
        "driver": patterns.driver,
        "premises_staff": patterns.premises_staff,
    }[kind]


@read_once
def names_adult(text: str) -> bool:
    """Say whether a grown-up is told of who may be the one it is about: by a noun, or by their work, reported or among them."""
    sentences = _sentences(text)
    return any(map(_names_adult, sentences)) or bool(people_at_work(text))


def _names_adult(words: str) -> bool:
    return bool(_patterns().another_adult.search(words) or _patterns().child_among_workers.search(words))


@read_once
def is_on_rail(text: str) -> bool:
    """Say whether it was on a train, at a station or on the line; not where only a journey by road began or ended."""
    patterns = _patterns()
    return any(patterns.on_rail.search(patterns.no_railway.sub(" ", words)) for words in _sentences(text))


@read_once
def tells_sexual_contact(text: str) -> bool:
    """Say whether the words tell of sexual contact or sexual acts."""
    return any(_patterns().sexual_contact.search(words) for words in _sentences(text))


@read_once
def writer(text: str) -> Writer:
    """Return who writes, as they say themselves: the safeguarding lead, the head, a parent, somebody at work there."""
    patterns, sentences = _patterns(), _sentences(text)
    ranked: tuple[tuple[Writer, re.Pattern[str]], ...] = (
        ("dsl", patterns.writer_dsl),
        ("head", patterns.writer_head),
        ("parent", patterns.writer_parent),
        ("worker", patterns.writer_worker),
    )
    return next((who for who, pattern in ranked if any(pattern.search(words) for words in sentences)), "anybody")


@read_once
def writes_from_outside(text: str) -> bool:
    """Say whether who writes is no part of the house whose link they use: a neighbour, a passer-by."""
    return any(_patterns().writer_outside.search(words) for words in _sentences(text))


@read_once
def is_pupil(text: str) -> bool:
    """Say whether a pupil writes, as they say themselves; who teaches or leads a year group does not."""
    return any(_PUPIL.search(words) for words in _sentences(text))


@read_once
def dsl_knows(text: str) -> bool:
    """Say whether the school's safeguarding lead was told already."""
    return any(_patterns().dsl_knows.search(words) for words in _sentences(text))


def says_of_lead(text: str) -> frozenset[str]:
    """Return what the words say of whether a safeguarding lead knows: who writes, and that the lead was told."""
    return frozenset({writer(text), *(["dsl_knows"] if dsl_knows(text) else [])})


@read_once
def is_from_others(text: str) -> bool:
    """Say whether words say from whom the writer has what they pass on."""
    return any(_patterns().from_others.search(words) for words in _sentences(text))


@read_once
def tells_of_own_childhood(text: str) -> bool:
    """Say whether a grown-up tells what was done to them as a child."""
    words = plain(text)
    own = re.search(r"\b(?:me|my|i)\b", words)
    return bool(own and _patterns().harmed_as_child.search(words))


@read_once
def is_still_near_children(text: str) -> bool:
    """Say whether the person reported is said to be near children now."""
    return any(_patterns().still_near_children.search(words) for words in _sentences(text))
