"""Of which of several children a sentence tells a circumstance: by name, by age, by "she" and "he"; in doubt of none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.child_words import Circumstance, circumstances
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

_EVERYONE = re.compile(r"^(?:and |but )?(?:they|theyre|both|all|the (?:two|three|pair|lot) of them|neither)\b")
_PRONOUN = re.compile(r"\b(?:s?hes?|her|him|his|hers)\b")
_FEMALE, _MALE = frozenset({"she", "shes", "her", "hers"}), frozenset({"he", "hes", "him", "his"})
_YEARS = re.compile(r"\b(?:the )?(?P<n>\d{1,2}) ?(?:year old|yr old|yo|year olds)\b")
_OF_A_SEX = {
    "female": re.compile(r"\bthe (?:(?:little|young|other) )?(?:girl|lass|sister|daughter)\b"),
    "male": re.compile(r"\bthe (?:(?:little|young|other) )?(?:boy|lad|brother|son)\b"),
}
_JOINS = re.compile(
    r"\s*(?:\d{1,2} )?(?:and|n|plus)?\s*(?:(?:her|his|their) (?:brother|sister|mate|friend|cousin|twin) )?"
)
_ARE = re.compile(r"\s*(?:\d{1,2} )?(?:are|were|both|have|all|live)\b")


@dataclass(frozen=True)
class OneChild:
    """A child by what tells them apart from the others: names, sex as told, and ages as youngest and oldest."""

    names: tuple[str, ...] = ()
    sex: str | None = None
    ages: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class _Named:
    """Where a child is told of in a plain sentence."""

    start: int
    end: int
    child: int


def of_each_child(text: str, children: Sequence[OneChild]) -> Mapping[int, Mapping[str, tuple[str, ...]]]:
    """Return the sentences that tell of each circumstance by the place of their child; what may be of another is not there."""
    listed: dict[int, dict[str, dict[str, None]]] = {}
    last: tuple[int, ...] = ()
    for sentence in sentences_as_typed(text):
        words = plain(sentence)
        named = _named_in(words, children)
        for circumstance in circumstances(words):
            for child in _whose(words, circumstance, named, last, children):
                listed.setdefault(child, {}).setdefault(circumstance.name, {})[sentence] = None
        last = tuple(one.child for one in named) or last
    return {child: {name: tuple(told_so) for name, told_so in of.items()} for child, of in listed.items()}


def _whose(
    words: str, circumstance: Circumstance, named: Sequence[_Named], last: Sequence[int], children: Sequence[OneChild]
) -> Sequence[int]:
    """Return the children whose circumstance it is: named before it, meant by a pronoun, or the only one named."""
    before = [one for one in named if one.start <= circumstance.start]
    if before:
        return _joined_to_the_last(words, before)
    if _EVERYONE.match(words):
        return tuple(dict.fromkeys(last)) if len(set(last)) > 1 else range(len(children))
    pronoun = _PRONOUN.search(words, 0, circumstance.end)
    if pronoun is not None:
        return _meant(pronoun[0], last, children)
    alone = {one.child for one in named} or set(last)
    return tuple(alone) if len(alone) == 1 else ()


def _joined_to_the_last(words: str, named: Sequence[_Named]) -> Sequence[int]:
    """Return the last child named, with those who are joined to them: "Ava and Poppy are both in care"."""
    joined = [named[-1]]
    if not _ARE.match(words, named[-1].end):
        return (joined[0].child,)
    for mention in reversed(named[:-1]):
        if not _JOINS.fullmatch(words, mention.end, joined[0].start):
            break
        joined.insert(0, mention)
    return tuple(dict.fromkeys(mention.child for mention in joined))


def _meant(pronoun: str, last: Sequence[int], children: Sequence[OneChild]) -> Sequence[int]:
    """Return whom "she" means: the last child named who may be a girl, else the only girl there is."""
    sex = "female" if pronoun in _FEMALE else "male"
    before = [child for child in last if children[child].sex in (None, sex)]
    if before:
        return (before[-1],) if len(set(before)) == 1 else ()
    of_that_sex = [number for number, child in enumerate(children) if child.sex == sex]
    return of_that_sex if len(of_that_sex) == 1 else ()


def _named_in(words: str, children: Sequence[OneChild]) -> list[_Named]:
    by_name = [one for number, child in enumerate(children) for one in _by_name(words, number, child)]
    others = [*_by_age(words, children), *_by_sex(words, children)]
    return sorted([*by_name, *others], key=lambda mention: mention.start)


def _by_name(words: str, number: int, child: OneChild) -> list[_Named]:
    firsts = {plain(name).split()[0] for name in child.names if plain(name)}
    matches = (match for first in firsts for match in re.finditer(rf"\b{re.escape(first)}s?\b", words))
    return [_Named(match.start(), match.end(), number) for match in matches]


def _by_age(words: str, children: Sequence[OneChild]) -> list[_Named]:
    named = []
    for match in _YEARS.finditer(words):
        years = int(match["n"])
        fitting = [
            number for number, child in enumerate(children) if any(low <= years <= high for low, high in child.ages)
        ]
        named += [_Named(match.start(), match.end(), number) for number in fitting if len(fitting) == 1]
    return named


def _by_sex(words: str, children: Sequence[OneChild]) -> list[_Named]:
    named = []
    for sex, spoken in _OF_A_SEX.items():
        fitting = [number for number, child in enumerate(children) if child.sex == sex]
        for match in spoken.finditer(words) if len(fitting) == 1 else ():
            named.append(_Named(match.start(), match.end(), fitting[0]))
    return named
