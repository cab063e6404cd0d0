"""What the words alone say that decides who is told: who is reported, who writes, where it was, what was done."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from bot.newest import read_once
from bot.understanding.at_work.not_theirs import is_confided_in, is_of_nobody
from bot.understanding.at_work.patterns import AtWork
from bot.understanding.at_work.whose_work import works_told
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.stands_aside import is_the_concern, stands_aside, with_article
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed
from bot.understanding.who_hears.no_child import denies_children

THEN = 2  # sentences behind the one that says as what somebody works, in which "he" and "she" are still the same person
WITH_CHILDREN: tuple[AtWork, ...] = ("school_staff", "works_with_children")
Writer = Literal["dsl", "head", "parent", "worker", "survivor", "child", "anybody"]

_PRONOUN = re.compile(r"\b(?:he|she|hes|shes|they|theyre)\b")
# "Me and the night manager have worked together years. Lately he gives key cards to girls of 15"
_DOES_LATELY = re.compile(
    r"(?:the )?(?:(?:but|and|only|then) )?(?:lately|recently|nowadays|these days|now|since (?:then|\w+)|for (?:weeks|months|a while)|(?:most|some|every) \w+) (?:he|she) (?!knows|says|said|told|thinks|saw|rang|called)"
)
_BEGINS_WITH_PRONOUN = re.compile(r"(?:he|she|hes|shes)\b")
_PUPIL = re.compile(
    r"\b(?:im|i am|i m) (?:(?:a|an|just|only|one of the) )*(?:year \d+ |yr \d+ |sixth form )?(?:pupil|schoolgirl|schoolboy|school kid)\b"
    r"(?! (?:\w+ )?(?:support|premium|welfare|services|liaison|lead|mentor|officer|counsellor|manager))"
    r"|\b(?:im|i am|i m) in (?:year|yr|y) ?(?:[7-9]|1[0-3])\b(?! (?:team|pastoral|office|block|lesson|class today|this|with|teaching))"
)
_KINDS: tuple[AtWork, ...] = (*WITH_CHILDREN, "driver", "premises_staff")
_EVERY: tuple[AtWork, ...] = (*_KINDS, "licensed_staff", "boss")
# In front of who works there: "our cleaner", "Mr Bell, the kitchen assistant"
_OURS = re.compile(
    r"(?:^|\b(?:our|one of our|the schools?|a|an|(?:mr|mrs|ms|miss) \w+(?: \w+)?(?: (?:is|was))?(?: the| our)?)) $"
)
_NAMED = 4  # words of a name and an article that may stand before the work of who a report is about
_OTHERS = re.compile(  # another than who works there is then spoken of: "about a boy whom the caretaker found"
    r"girls?|boys?|lads?|lass(?:es)?|child(?:ren)?|kids?|pupils?|students?|daughter|son|man|men|woman|bloke|"
    r"who|whom|that|what|when|how|with|by|from|and|or|to|in|at|on|near|outside|for|of|her|his|their"
)


def _sentences(text: str) -> list[str]:
    return [plain(sentence) for sentence in sentences_as_typed(text)]


@read_once
def people_at_work(text: str) -> tuple[AtWork, ...]:
    """Return as what the people who are reported work, read sentence by sentence."""
    sentences = [with_article(words) for words in _sentences(text)]
    reported = (_at_work(words, _beside(sentences, at)) for at, words in enumerate(sentences))
    works = {kind for kinds in reported for kind in kinds}
    if not denies_children(text):
        told_of = works_told(text)
        works = works - told_of.of_who_stands_by | told_of.of_who_does_it
    return tuple(kind for kind in _EVERY if kind in works)


def _then(sentences: list[str], at: int) -> list[str]:
    """Return what the next sentences say of the same person."""
    after = sentences[at + 1 : at + 1 + THEN]
    return [words for words in after if _PRONOUN.search(words) and not routing_patterns().another_adult.search(words)]


def _beside(sentences: list[str], at: int) -> list[str]:
    """Return what the sentences beside one say of the same person: "he coaches the squad" is of who was told of before."""
    before = sentences[max(0, at - THEN) : at] if _BEGINS_WITH_PRONOUN.match(sentences[at]) else []
    return [*before, *_then(sentences, at)]


def _at_work(words: str, then: list[str]) -> list[AtWork]:
    patterns = routing_patterns()
    conduct = _any(patterns.conduct, words, *then)
    harmed = conduct or _any(patterns.somebody_harmed, words, *then)
    with_children = WITH_CHILDREN if conduct else ()
    licensed: tuple[AtWork, ...] = ("driver", "premises_staff") if harmed else ()
    reported = [kind for kind in (*with_children, *licensed) if _is_reported(words, then, kind)]
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


def _is_reported(words: str, then: list[str], kind: AtWork) -> bool:
    """Say whether a sentence names somebody at work who does not only hear, say or see something, or does it since."""
    asides = _asides(words, kind)
    mentions = [match.span() for match in _work(kind).finditer(words) if not _lies_in(match.span(), asides)]
    does_lately = any(_DOES_LATELY.match(sentence) for sentence in then)
    return any(does_lately or not _is_only_told(words, *mention) for mention in mentions)


def _is_only_told(words: str, start: int, end: int) -> bool:
    """Say whether somebody at work only heard, said or saw something, or is whom a child told."""
    return stands_aside(words, start, end) or is_confided_in(words[:start].rstrip(), words[end:])


def _asides(words: str, kind: AtWork) -> list[tuple[int, int]]:
    """Return where nobody of that work is meant: a team's manager and a lunchtime supervisor are no staff of premises."""
    asides = [match.span() for match in routing_patterns().not_at_work.finditer(words)]
    asides += [work.span() for work in _work(kind).finditer(words) if is_of_nobody(words, work.start())]
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
    return _any(routing_patterns().conduct, words, *then) and any(not stands_aside(words, *mention) for mention in ours)


@lru_cache(maxsize=1)
def _at_a_school() -> re.Pattern[str]:
    lists = lexicon().routing_words.lists
    return any_of([*lists["at_a_school"], *lists["teaching"]], lists)


def _lies_in(mention: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(mention[0] < end and start < mention[1] for start, end in spans)


def _work(kind: AtWork) -> re.Pattern[str]:
    """Return the phrases for a kind of work."""
    patterns = routing_patterns()
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
    return bool(routing_patterns().another_adult.search(words) or routing_patterns().child_among_workers.search(words))


@read_once
def is_on_rail(text: str) -> bool:
    """Say whether it was on a train, at a station or on the line; not where only a journey by road began or ended."""
    patterns = routing_patterns()
    return any(patterns.on_rail.search(patterns.no_railway.sub(" ", words)) for words in _sentences(text))


@read_once
def tells_sexual_contact(text: str) -> bool:
    """Say whether the words tell of sexual contact or sexual acts."""
    return any(routing_patterns().sexual_contact.search(words) for words in _sentences(text))


@read_once
def writer(text: str) -> Writer:
    """Return who writes, as they say themselves: the safeguarding lead, the head, a parent, somebody at work there."""
    patterns, sentences = routing_patterns(), _sentences(text)
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
    return any(routing_patterns().writer_outside.search(words) for words in _sentences(text))


@read_once
def is_pupil(text: str) -> bool:
    """Say whether a pupil writes, as they say themselves; who teaches or leads a year group does not."""
    return any(_PUPIL.search(words) for words in _sentences(text))


@read_once
def dsl_knows(text: str) -> bool:
    """Say whether the school's safeguarding lead was told already."""
    return any(routing_patterns().dsl_knows.search(words) for words in _sentences(text))


def says_of_lead(text: str) -> frozenset[str]:
    """Return what the words say of whether a safeguarding lead knows: who writes, and that the lead was told."""
    return frozenset({writer(text), *(["dsl_knows"] if dsl_knows(text) else [])})


@read_once
def is_from_others(text: str) -> bool:
    """Say whether words say from whom the writer has what they pass on."""
    return any(routing_patterns().from_others.search(words) for words in _sentences(text))


@read_once
def tells_of_own_childhood(text: str) -> bool:
    """Say whether a grown-up tells what was done to them as a child."""
    return any(map(_tells_of_own_childhood, _sentences(text)))


def _tells_of_own_childhood(words: str) -> bool:
    own = re.search(r"\b(?:me|my|i|us)\b", words)
    return bool(own and routing_patterns().harmed_as_child.search(words))


@read_once
def is_still_near_children(text: str) -> bool:
    """Say whether the person reported is said to be near children now."""
    return any(routing_patterns().still_near_children.search(words) for words in _sentences(text))
