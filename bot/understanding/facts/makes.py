"""The names of makes and models as they are typed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from bot.understanding.facts.figure_names import figure_name
from bot.understanding.facts.model import Span
from bot.understanding.text.keyword_correction import misspelt
from bot.understanding.text.lexicons.fact_records import VehicleMake
from bot.understanding.text.lexicons.lexicon import lexicon
from shared_text.correct import Near, Vocabulary, distance

_LEAST_CORRECTED, _MOST_CORRECTED = 4, 12  # letters; shorter names have too many neighbours among plain words
_FAR = 7  # letters from which on a name may hold two slips
_SURE = 6  # letters from which on a name with one slip means nothing else
_LONGEST = 3  # words of a name
_TOKEN = re.compile(r"[a-z0-9]+(?:\+|'[a-z]+)?")
_JOINED = re.compile(r"[ -]{0,2}")
_BEHIND = re.compile(r"[ ,/(-]{0,3}(?:make |model )?")
_ONLINE = ("@", "_")
# "mazda 3 lads got out", "a mini one of them"
_COUNTED = re.compile(
    r" (?:of|or|men|girls?|lads?|kids?|boys?|blokes?|people|minutes?|mins?|times|years?|am|pm|days?|hours?|weeks?|"
    r"young|older|teen\w*|little|males?|women|fellas?|guys|others?|different)\b"
)

# strong: means nothing else. word: an ordinary word too. known: letters and figures. slip: only behind its make.
Strength = Literal["strong", "word", "known", "slip"]


@dataclass(frozen=True)
class CatalogueName:
    """A make, or a model of a make, and how much the name says by itself."""

    make: str
    model: str | None
    strength: Strength


@dataclass(frozen=True)
class NamedVehicle:
    """A make, with its model if told, where it stands."""

    start: int
    end: int
    make: str
    model: str | None
    strength: Strength


@dataclass(frozen=True)
class _Spot:
    """A name of the catalogue where it stands, as listed or with a slip."""

    span: Span
    name: CatalogueName


class Catalogue:
    """The names of makes and models."""

    def __init__(self, makes: Sequence[VehicleMake]) -> None:
        self._names: dict[str, CatalogueName] = {}
        self._figures: dict[str, re.Pattern[str]] = {}
        self._of_make: dict[tuple[str, str], CatalogueName] = {}
        for make in makes:
            self._add(make)
        self._long = Vocabulary(form for form, name in self._names.items() if _may_hold_slip(form, name))
        self._models: dict[str, Vocabulary] = {}

    def _add(self, make: VehicleMake) -> None:
        own: Strength = "word" if make.weak else "strong"
        self._call(CatalogueName(make.name, None, own), make.name, *make.also)
        self._call(CatalogueName(make.name, None, "word"), *make.nicknames)
        self._add_models(make.name, make.models, "strong")
        self._add_models(make.name, make.words, "word")
        self._add_models(make.name, make.known_alone, "known")
        self._add_spellings(make.name, make.spelt, "strong")
        self._add_spellings(make.name, make.nicknamed, "word")
        self._add_spellings(make.name, make.slips, "slip")
        if make.figures:
            self._figures[make.name] = re.compile(rf"[ -]?(?P<model>{make.figures})s?(?![a-z0-9])")

    def _add_models(self, make: str, models: Sequence[str], strength: Strength) -> None:
        for model in models:
            self._call(CatalogueName(make, model, strength), model)

    def _add_spellings(self, make: str, spellings: Mapping[str, Sequence[str]], strength: Strength) -> None:
        for model, forms in spellings.items():
            self._call(CatalogueName(make, model, strength), *forms)

    def _call(self, name: CatalogueName, *forms: str) -> None:
        for form in forms:
            key = _key(form)
            self._names.setdefault(key, name)
            self._of_make.setdefault((name.make, key), name)
            if " " in key and name.strength == "strong":
                self._names.setdefault(key.replace(" ", ""), name)

    @lru_cache(maxsize=64)  # noqa: B019 - one catalogue lives as long as the process
    def named(self, folded: str) -> tuple[NamedVehicle, ...]:
        """Return the makes and models in folded text; a make and its model side by side are one."""
        vehicles: list[NamedVehicle] = []
        spots = self._spots(folded)
        begins = {spot.span[0] for spot in spots}
        for spot in spots:
            last = vehicles[-1] if vehicles else None
            if last and spot.span[0] < last.end:
                continue
            if last and (joined := self._joined(folded, last, spot)):
                vehicles[-1] = joined
            elif spot.name.strength != "slip":
                vehicles.append(self._alone(folded, spot, begins))
        return tuple(vehicles)

    def is_name(self, word: str) -> bool:
        """Return whether a word is the name of a make or a model."""
        return word in self._names

    def _joined(self, folded: str, last: NamedVehicle, spot: _Spot) -> NamedVehicle | None:
        """Return a vehicle with a further name of it right behind."""
        start, end = spot.span
        name = self._of_make.get((last.make, _key(folded[start:end])), spot.name)
        if last.make != name.make or not _BEHIND.fullmatch(folded, last.end, start):
            return None
        return NamedVehicle(last.start, end, last.make, _fuller(last.model, name.model), "strong")

    def _alone(self, folded: str, spot: _Spot, begins: set[int]) -> NamedVehicle:
        named = NamedVehicle(*spot.span, spot.name.make, spot.name.model, spot.name.strength)
        return named if named.end + 1 in begins else self._with_figures(folded, named)

    def _with_figures(self, folded: str, named: NamedVehicle) -> NamedVehicle:
        """Return a make with the model of letters and figures behind it."""
        pattern = self._figures.get(named.make)
        match = pattern.match(folded, named.end) if pattern and named.model is None else None
        if not match or _COUNTED.match(folded, match.end()):
            return named
        return NamedVehicle(named.start, match.end(), named.make, figure_name(match["model"]), "strong")

    def _spots(self, folded: str) -> list[_Spot]:
        """Return the names in folded text in order, those as listed and those with a slip."""
        spots = list(self._listed(folded))
        for word in list(_misspelt_words(folded, spots)):
            form = self._corrected(word[0]) or self._behind_make(spots, folded, word)
            if form:
                spots.append(_Spot(word.span(), replace(self._names[form], strength=_strength_of_slip(word[0], form))))
        return sorted(spots, key=lambda spot: spot.span)

    def _listed(self, folded: str) -> Iterator[_Spot]:
        """Return the names that are spelt as listed, the longest at each place."""
        tokens = list(_TOKEN.finditer(folded))
        index = 0
        while index < len(tokens):
            for count in range(min(_LONGEST, len(tokens) - index), 0, -1):
                name = self._lookup(folded, tokens[index : index + count])
                if name:
                    yield _Spot((tokens[index].start(), tokens[index + count - 1].end()), name)
                    index += count - 1
                    break
            index += 1

    def _lookup(self, folded: str, tokens: Sequence[re.Match[str]]) -> CatalogueName | None:
        first, last = tokens[0], tokens[-1]
        if folded[first.start() - 1 : first.start()] in _ONLINE or folded[last.end() : last.end() + 1] in _ONLINE:
            return None
        if any(not _JOINED.fullmatch(folded, left.end(), right.start()) for left, right in itertools.pairwise(tokens)):
            return None
        key = " ".join(token[0] for token in tokens)
        plain = key.removesuffix("'s")
        return self._names.get(key) or self._names.get(plain) or self._names.get(plain.removesuffix("s"))

    @lru_cache(maxsize=8192)  # noqa: B019 - one catalogue lives as long as the process
    def _corrected(self, word: str) -> str | None:
        """Return the make or model that is a slip of the thumb away from a word that is none."""
        near = _nearest(self._long, word)
        if not near or not _alike(word, near[0].word):
            return None
        rivals = {self._names[candidate.word] for candidate in near[:2] if candidate.slips == near[0].slips}
        return near[0].word if len(rivals) == 1 else None

    def _behind_make(self, spots: Sequence[_Spot], folded: str, word: re.Match[str]) -> str | None:
        """Return the model that a misspelt word right behind its make stands for: "ford fcous"."""
        makes = (spot.name.make for spot in spots if spot.span[1] == word.start() - 1 and spot.name.model is None)
        make = next(makes, None)
        near = _nearest(self._models_of(make), word[0]) if make else []
        return near[0].word if near and len(near[0].word) >= _LEAST_CORRECTED else None

    def _models_of(self, make: str) -> Vocabulary:
        if make not in self._models:
            named = (form for form, name in self._names.items() if name.make == make and name.model)
            self._models[make] = Vocabulary(named)
        return self._models[make]


def _key(form: str) -> str:
    return " ".join(_TOKEN.findall(form.lower()))


def _may_hold_slip(form: str, name: CatalogueName) -> bool:
    return len(form) >= _LEAST_CORRECTED and form.isalpha() and name.strength == "strong"


def _misspelt_words(folded: str, listed: Sequence[_Spot]) -> Iterator[re.Match[str]]:
    """Return the words that are none, beside the names that are spelt as listed."""
    for word in _TOKEN.finditer(folded):
        if not word[0].isalpha() or not _LEAST_CORRECTED <= len(word[0]) <= _MOST_CORRECTED:
            continue
        if not any(spot.span[0] <= word.start() < spot.span[1] for spot in listed) and misspelt(word[0]):
            yield word


def _nearest(names: Vocabulary, word: str) -> list[Near]:
    """Return the names that a word may be misspelt from, those with the fewest slips first."""
    return sorted(names.near(word, 2 if len(word) >= _FAR else 1), key=lambda candidate: candidate.slips)


def _alike(word: str, form: str) -> bool:
    """Return whether a word may be a slip of a name: nothing but a letter lost, changed or swapped, the first kept."""
    if len(form) + 1 < len(word):
        return False
    return form[0] == word[0] or form[1:] == word or sorted(form) == sorted(word)


def _strength_of_slip(word: str, form: str) -> Strength:
    return "strong" if len(word) >= _SURE and distance(word, form, 1) == 1 else "word"


def _fuller(first: str | None, second: str | None) -> str | None:
    """Return the fuller of two models told one behind the other: "Range Rover", "Range Rover Sport"."""
    if first and second:
        return second if first in second else first
    return first or second


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Return the catalogue of the product, made once of the lexicon."""
    return Catalogue(lexicon().vehicle_makes.makes)
