"""Who is spoken of in a plain sentence, in order: workers, other grown-ups, names, pronouns, and what is said to be done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.understanding.at_work.not_theirs import is_of_nobody
from bot.understanding.at_work.patterns import DOINGS, NOUNS, Works, pattern
from bot.understanding.routing_patterns import routing_patterns

What = Literal["worker", "doing", "other", "he", "she", "name", "writer"]
NO_WORK: Works = frozenset()
_HE = re.compile(r"\b(?:he|hes|hed)\b")
_SHE = re.compile(r"\b(?:she|shes|shed)\b")
_ANY_ONE = re.compile(r"\b(?:an?|another|any|some|other|different)(?: \w+)? $")
_WRITER = re.compile(r"\b(?:i|ive|im|we|weve)\b(?! (?:mean|think|reckon|guess|know|dont know|suppose|said)\b)")
_MALE = re.compile(
    r"\b(?:he|hes|him|his|mr|sir|man|men|bloke|fella|feller|guy|chap|lad|doorman|barman|landlord|brother)\b"
)
_FEMALE = re.compile(r"\b(?:mrs|ms|miss|woman|lady|barmaid|landlady|she|shes|sister)\b")


@dataclass(frozen=True)
class Mention:
    """Somebody spoken of at a place of a sentence; of a worker and of what is done, the work that it tells."""

    start: int
    end: int
    what: What
    works: Works = NO_WORK
    words: str = ""

    @property
    def sex(self) -> str | None:
        """Return the sex that the words themselves tell."""
        if self.what in ("he", "she"):
            return {"he": "male", "she": "female"}[self.what]
        if _FEMALE.search(self.words):
            return "female"
        return "male" if _MALE.search(self.words) else None


@dataclass(frozen=True)
class TradesSpokenOf:
    """What the whole account says of drivers and of children."""

    drives_for_hire: bool
    on_the_school_run: bool
    unknown: bool = False  # who it is was only told by them: online, on a bus
    of_a_childrens_home: bool = False

    @property
    def tells_of_work(self) -> bool:
        """Whether "the driver" or "the staff" is by itself somebody's work here."""
        return self.drives_for_hire or self.of_a_childrens_home or self.on_the_school_run


def trades_spoken_of(sentences: Sequence[str]) -> TradesSpokenOf:
    """Return whether cabs and a school's contract are spoken of anywhere: "the driver" is then one of them."""
    names = ("of_a_cab", "of_the_school_run", "not_known", "of_a_childrens_home")
    return TradesSpokenOf(*(_anywhere(name, sentences) for name in names))


def _anywhere(name: str, sentences: Sequence[str]) -> bool:
    return any(pattern(name).search(words) for words in sentences)


def mentions(words: str, names: Sequence[str], account: TradesSpokenOf) -> list[Mention]:
    """Return who is spoken of in a plain sentence, first to last; of two in one place the work, then the longer."""
    ranked = [*_workers(words, account), *_doings(words, account)]
    others = [*_named(words, names), *_spoken_of(words)]
    chosen: list[Mention] = []
    for mention in (*sorted(ranked, key=_longest_first), *others):
        if not any(_overlaps(mention, other) for other in chosen):
            chosen.append(mention)
    return sorted(chosen, key=lambda mention: mention.start)


def _longest_first(mention: Mention) -> tuple[bool, int]:
    return (mention.what != "worker", mention.start - mention.end)


def _overlaps(mention: Mention, other: Mention) -> bool:
    if not (mention.start < other.end and other.start < mention.end):
        return False
    # "a guy who helps out at my club" is a guy, and what he does
    return not ({mention.what, other.what} & {"doing"} and mention.what not in (other.what, "worker"))


def _workers(words: str, account: TradesSpokenOf) -> Iterator[Mention]:
    unmeant = [match.span() for match in pattern("not_meant").finditer(words)]
    gone = [*unmeant, *(match.span() for match in routing_patterns().not_at_work.finditer(words))]
    yield from (_on_the_run(words, mention, account) for mention in _nouns(words, NOUNS.items(), gone))
    yield from _nouns(words, _of_this_account(account), unmeant)  # "my escort" is then no guest's


def _on_the_run(words: str, mention: Mention, account: TradesSpokenOf) -> Mention:
    """Return a driver as one who works with children, where a school's transport is spoken of and no other driver is."""
    if not account.on_the_school_run or "driver" not in mention.works or _ANY_ONE.search(words[: mention.start]):
        return mention
    return replace(mention, works=mention.works | {"works_with_children"})


def _nouns(words: str, kinds: Iterable[tuple[str, Works]], gone: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    for name, works in kinds:
        for match in pattern(name).finditer(words):
            is_gone = any(match.start() < end and start < match.end() for start, end in gone)
            if not (is_gone or is_of_nobody(words, match.start())):
                yield Mention(*match.span(), "worker", works, match[0])


def _of_this_account(account: TradesSpokenOf) -> Iterator[tuple[str, Works]]:
    """Give the nouns that are a trade only where something else is spoken of: "the driver" of a cab, "staff" of a home."""
    if account.of_a_childrens_home:
        yield "the_carer", frozenset({"works_with_children"})
    if account.on_the_school_run:
        yield "the_escort", frozenset({"works_with_children"})
    if account.on_the_school_run:
        yield "the_driver", frozenset({"driver", "works_with_children"})
    elif account.drives_for_hire:
        yield "the_driver", frozenset({"driver"})


def _doings(words: str, account: TradesSpokenOf) -> Iterator[Mention]:
    kinds: Mapping[str, Works] = DOINGS
    if account.on_the_school_run:
        kinds = {**DOINGS, "drives_it": frozenset({"driver", "works_with_children"})}
    for name, works in kinds.items():
        for match in pattern(name).finditer(words):
            yield Mention(*match.span(), "doing", works, match[0])


def _named(words: str, names: Sequence[str]) -> Iterator[Mention]:
    if names:
        any_name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        for match in re.finditer(rf"\b(?:(?:mr|mrs|ms|miss|dr) )?(?:{any_name})(?: (?:{any_name}))*s?\b", words):
            yield Mention(*match.span(), "name", words=match[0])


def _spoken_of(words: str) -> Iterator[Mention]:
    for what, spoken in (("other", pattern("other_adults")), ("he", _HE), ("she", _SHE), ("writer", _WRITER)):
        for match in spoken.finditer(words):
            yield Mention(*match.span(), what, words=match[0])  # type: ignore[arg-type]  # of the list above
