"""Whom the writer works with: who only heard, said or saw something is withheld by name, who is reported is not.

Decided name by name from all that was written, one sentence at a time: of "my manager Colin takes the girl upstairs. I
told Ines on reception" Colin stays wherever he is named, and Ines goes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from bot.concerns.redaction.at_work.workmate_names import TITLES, named_spans
from bot.concerns.redaction.at_work.workmate_ties import Tie, ties
from bot.concerns.redaction.others_names import is_of_another
from bot.newest import Newest
from bot.questions import catalogue
from bot.understanding.stands_aside import Part, names_grown_up, part_of
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.plain_sentences import plain
from bot.understanding.text.sentences import Sentence, sentences

THEN = 2  # sentences behind the one that names somebody, in which "he" and "she" are still the same person
_PRONOUN = re.compile(r"(?:and |then |but |also )*(?:he|she|hes|shes)\b")
_TITLE = re.compile(rf"\b(?:{'|'.join(TITLES)})\.?\s$", re.IGNORECASE)
_NEAR = 40  # characters before a name in which it is said to be a child's
_AGED = re.compile(
    r",?\s*\(?(?:(?:who(?:'s|’s| is)?|is|was|shes|she's|she’s|hes|he's|he’s|she is|he is|aged?|about|only|just|around)\s+)*"
    r"(?:(?:[5-9]|1[0-7])(?!\d|\s*(?:am|pm|st|nd|rd|th|o'clock|mins?|minutes|times|years? (?:here|ago)))|in\s+y(?:ea)?r\s*\d)",
    re.IGNORECASE,
)
_CHILD_CALLED = re.compile(
    r"\b(?:girl|boy|lad|lass|kid|child|pupil|student|daughter|son|niece|nephew|teenager|teen|youngster)(?:,|\s+(?:called|named|is|was|by the name of|goes by))*\s+$",
    re.IGNORECASE,
)
_MY_WORK = r"\b(?:my|our)\s+(?:[\w-]+\s+)?(?P<work>{works})\b"


@dataclass(frozen=True)
class Workmates:
    """The words of names that say where the writer works, and the names and work of those who are reported."""

    names: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()


_TIES: Newest[tuple[Tie, ...]] = Newest()  # a draft asks anew at every turn, and the same of each of its texts


@dataclass(frozen=True)
class _ReadOnce:
    """One text with the question that it answers, its sentences, and the names that it ties to work."""

    text: str
    question: str
    spoken: tuple[Sentence, ...]
    tied: tuple[Tie, ...]

    @classmethod
    def of(cls, question: str, text: str) -> _ReadOnce:
        """Return a text, read once."""
        return cls(text, question, sentences(text), _TIES.get(text, lambda: tuple(ties(text))))


def workmates(texts: Iterable[tuple[str, str]], *, colleague: bool) -> Workmates:
    """Return the people at work of some texts, each with the question that it answers.

    With `colleague` the report is about one of them: where nobody is said to do anything, no name is withheld that
    may be theirs.
    """
    written = [_ReadOnce.of(question, text) for question, text in texts]
    parts = list(chain.from_iterable(map(_parts, written)))
    works = _of_part(parts, "reported")
    parts += chain.from_iterable(_in_that_work(each, works) for each in written)
    named = _of_part(parts, "aside") | frozenset(chain.from_iterable(map(_own_and_unclear, written)))
    listeners = frozenset(
        word for each in written for tie in each.tied if tie.how == "told" for word in _words(tie.name)
    )
    parts += chain.from_iterable(_bare(each, named, listeners) for each in written)
    reported, spared = _of_part(parts, "reported"), frozenset[str]()
    if colleague and not reported:
        spared = _of_part(parts, "unclear") - _of_part(parts, "aside")
    return Workmates(tuple(sorted(named - reported - spared)), tuple(sorted(reported)))


def _own_and_unclear(written: _ReadOnce) -> Iterator[str]:
    """Give the names of whom nothing is said, where they are called "my" or "our": "the duty manager Gus" may have done it."""
    for tie in written.tied:
        if (tie.own or tie.how not in ("role", "friend", "told")) and _part_of_tie(written, tie) == "unclear":
            yield from _words(tie.name)


def _of_part(parts: Iterable[tuple[str, Part]], *which: Part) -> frozenset[str]:
    return frozenset(word for word, part in parts if part in which)


def workmate_spans(text: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give where people at work are named; "my" and "our" go with the name, other work stays: "the porter [withheld]"."""
    listed = frozenset(names)
    if not listed:
        return
    for tie in ties(text):
        if listed.intersection(_words(tie.name)):
            yield (tie.first, tie.last) if tie.own else (tie.start, tie.end)
    for start, end, _ in named_spans(text, listed):
        if _TITLE.search(text[:start]) or not is_of_another(text, start, end, listed):
            yield start, end


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"[\w-]+", name.casefold()) if word not in TITLES and len(word) > 1]


def _parts(written: _ReadOnce) -> Iterator[tuple[str, Part]]:
    """Give each word of a name that is tied to work, and each "my boss", with the part that they have."""
    for tie in written.tied:
        part = _part_of_tie(written, tie)
        yield from ((word, part) for word in _words(tie.name))
        if part == "reported" and tie.own and tie.work:  # "my manager" is then who is reported
            yield tie.work.split()[-1], part
    yield from _nameless(written)


def _nameless(written: _ReadOnce) -> Iterator[tuple[str, Part]]:
    """Give the work of whoever is reported as "my boss" with no name."""
    for match in _my_work().finditer(written.text):
        named = any(tie.first < match.end() and match.start() < tie.last for tie in written.tied)
        if not named and _part(written, *match.span()) == "reported":
            yield match["work"].casefold().split()[-1], "reported"


def _part_of_tie(written: _ReadOnce, tie: Tie) -> Part:
    if _AGED.match(written.text, tie.end):
        return "reported"
    part = _part(written, tie.first, max(tie.last, tie.until), beside=tie.how == "beside")
    return "unclear" if tie.how in ("friend", "told") and part != "aside" else part


def _in_that_work(written: _ReadOnce, works: frozenset[str]) -> Iterator[tuple[str, Part]]:
    """Give the names of whoever is reported by their work alone: "my boss lets men in ... I asked my boss Dave"."""
    for tie in written.tied:
        if tie.own and tie.work and tie.work.split()[-1] in works:
            yield from ((word, "reported") for word in _words(tie.name))


def _part(written: _ReadOnce, first: int, last: int, *, beside: bool = False, bare: bool = False) -> Part:
    """Return the part of whoever is named there, by the sentence and by "he" or "she" in the next ones."""
    text, spoken = written.text, written.spoken
    at = bisect_right(spoken, first, key=lambda sentence: sentence.start) - 1
    if at < 0:
        return "unclear"
    before, after = plain(text[spoken[at].start : first]), plain(text[last : spoken[at].end])
    part = part_of(before, after, beside=beside, bare=bare)
    if bare or beside or (part == "aside" and names_grown_up(plain(text[: spoken[at].start]))):
        return part
    return "reported" if _does_later(spoken[at + 1 : at + 1 + THEN]) else part


def _does_later(spoken: Iterable[Sentence]) -> bool:
    """Say whether the next sentences tell by "he" or "she" that something is done to a child."""
    for words in (plain(sentence.text) for sentence in spoken):
        pronoun = _PRONOUN.match(words)
        if pronoun is None:
            return False
        if part_of("", words[pronoun.end() :].strip(), bare=True) == "reported":
            return True
    return False


def _bare(written: _ReadOnce, names: Iterable[str], listeners: frozenset[str]) -> Iterator[tuple[str, Part]]:
    """Give the names where no work stands beside them: of a child, of who is asked for, of who does something.

    Who was told, and is named once more as anything else, may be the child.
    """
    asked = written.question in catalogue.QUESTIONS.about_others
    tied = {start for tie in written.tied for start in range(tie.start, tie.end)}
    for start, end, name in named_spans(written.text, names):
        if start in tied:
            continue
        part = _part(written, start, end, bare=True)
        if (
            _is_a_childs(written.text, start, end)
            or part == "reported"
            or (part == "unclear" and (asked or name in listeners))
        ):
            yield name, "reported"


def _is_a_childs(text: str, start: int, end: int) -> bool:
    """Say whether a name is that of a child: "Ellie, 14", "a girl called Ellie"."""
    return bool(_AGED.match(text, end) or _CHILD_CALLED.search(text[max(0, start - _NEAR) : start]))


@cache
def _my_work() -> re.Pattern[str]:
    works = sorted(lexicon().routing_words.lists["workmates"], key=len, reverse=True)
    return re.compile(_MY_WORK.format(works="|".join(map(re.escape, works))), re.IGNORECASE)
