"""The names of makes and models as they are typed, from knowledge/vehicles/makes.yml."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

from bot.understanding.text.keyword_correction import misspelt
from shared_text.correct import Near, Vocabulary, distance

FOLDER = Path(__file__).resolve().parents[3] / "knowledge" / "vehicles"
_SHORTEST_SLIPPED = 4  # letters; shorter names have too many neighbours among plain words
_FAR = 7  # letters from which on a name may hold two slips
_SURE = 6  # letters from which on a name with one slip means nothing else
_LONGEST = 3  # words of a name
_TOKEN = re.compile(r"[a-z0-9]+(?:\+|'[a-z]+)?")
_JOINED = re.compile(r"[ -]{0,2}")
_BEHIND = re.compile(r"[ ,/(-]{0,3}(?:make |model )?")
# "mazda 3 lads got out", "a mini one of them"
_COUNTED = re.compile(
    r" (?:of|or|men|girls?|lads?|kids?|boys?|blokes?|people|minutes?|mins?|times|years?|am|pm|days?|hours?|weeks?|"
    r"young|older|teen\w*|little|males?|women|fellas?|guys|others?|different)\b"
)
_FIGURES_ONLY = re.compile(r"[0-9]")

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


class Catalogue:
    """The names of makes and models."""

    def __init__(self, makes: list[dict[str, Any]]) -> None:
        self._names: dict[str, CatalogueName] = {}
        self._figures: dict[str, re.Pattern[str]] = {}
        self._of_make: dict[tuple[str, str], CatalogueName] = {}
        for make in makes:
            self._add(make)
        self._long = Vocabulary(
            form
            for form, name in self._names.items()
            if len(form) >= _SHORTEST_SLIPPED and form.isalpha() and name.strength == "strong"
        )
        self._models: dict[str, Vocabulary] = {}

    def _add(self, make: dict[str, Any]) -> None:
        name = make["name"]
        own: Strength = "word" if make.get("weak") else "strong"
        self._call(CatalogueName(name, None, own), name, *(make.get("also") or ()))
        self._call(CatalogueName(name, None, "word"), *make.get("nicknames", ()))
        kinds: tuple[tuple[str, Strength], ...] = (("models", "strong"), ("words", "word"), ("known", "known"))
        for key, strength in kinds:
            for model in make.get(key, ()):
                self._call(CatalogueName(name, model, strength), model)
        others: tuple[tuple[str, Strength], ...] = (("spelt", "strong"), ("nicknamed", "word"), ("slips", "slip"))
        for key, strength in others:
            for model, forms in make.get(key, {}).items():
                self._call(CatalogueName(name, model, strength), *forms)
        if make.get("figures"):
            self._figures[name] = re.compile(rf"[ -]?(?P<model>{make['figures']})s?(?![a-z0-9])")

    def _call(self, name: CatalogueName, *forms: str) -> None:
        for form in forms:
            key = _key(form)
            self._names.setdefault(key, name)
            self._of_make.setdefault((name.make, key), name)
            if " " in key and name.strength == "strong":
                self._names.setdefault(key.replace(" ", ""), name)

    def named(self, folded: str) -> list[NamedVehicle]:
        """Return the makes and models in folded text; a make and its model side by side are one."""
        found: list[NamedVehicle] = []
        spots = self._spots(folded)
        begins = {start for start, _, _ in spots}
        for start, end, name in spots:
            last = found[-1] if found else None
            if last and start < last.end:
                continue
            own = self._of_make.get((last.make, _key(folded[start:end])), name) if last else name
            if last and last.make == own.make and _BEHIND.fullmatch(folded, last.end, start):
                found[-1] = NamedVehicle(last.start, end, last.make, _longer(last.model, own.model), "strong")
            elif name.strength != "slip":
                named = NamedVehicle(start, end, name.make, name.model, name.strength)
                found.append(named if end + 1 in begins else self._with_figures(folded, named))
        return found

    def names_a_vehicle(self, folded: str) -> bool:
        """Return whether a make or model is named that means nothing else."""
        return any(name.strength == "strong" for _, _, name in self._listed(folded))

    def is_name(self, word: str) -> bool:
        """Return whether a word is the name of a make or a model."""
        return word in self._names

    def _with_figures(self, folded: str, named: NamedVehicle) -> NamedVehicle:
        pattern = self._figures.get(named.make)
        match = pattern.match(folded, named.end) if pattern and named.model is None else None
        if not match or _COUNTED.match(folded, match.end()):
            return named
        return NamedVehicle(named.start, match.end(), named.make, _figure_name(match["model"]), "strong")

    def _spots(self, folded: str) -> list[tuple[int, int, CatalogueName]]:
        spots = list(self._listed(folded))
        covered = [(start, end) for start, end, _ in spots]
        for word in _TOKEN.finditer(folded):
            if len(word[0]) < _SHORTEST_SLIPPED or not word[0].isalpha() or len(word[0]) > 12:
                continue
            if any(start <= word.start() < end for start, end in covered) or not misspelt(word[0]):
                continue
            form = self._misspelt_name(word[0]) or self._behind_make(spots, folded, word)
            if form:
                near = distance(word[0], form, 1) == 1 and len(word[0]) >= _SURE
                spots.append((*word.span(), replace(self._names[form], strength="strong" if near else "word")))
        return sorted(spots, key=lambda spot: spot[:2])

    def _listed(self, folded: str) -> Iterator[tuple[int, int, CatalogueName]]:
        """Return the names that are spelt as listed, the longest at each place."""
        tokens = list(_TOKEN.finditer(folded))
        index = 0
        while index < len(tokens):
            for count in range(min(_LONGEST, len(tokens) - index), 0, -1):
                name = self._lookup(folded, tokens[index : index + count])
                if name:
                    yield tokens[index].start(), tokens[index + count - 1].end(), name
                    index += count - 1
                    break
            index += 1

    def _lookup(self, folded: str, tokens: list[re.Match[str]]) -> CatalogueName | None:
        first, last = tokens[0], tokens[-1]
        if folded[first.start() - 1 : first.start()] in ("@", "_") or folded[last.end() : last.end() + 1] in ("@", "_"):
            return None
        if any(not _JOINED.fullmatch(folded, one.end(), two.start()) for one, two in itertools.pairwise(tokens)):
            return None
        key = " ".join(token[0] for token in tokens)
        plain = key.removesuffix("'s")
        return self._names.get(key) or self._names.get(plain) or self._names.get(plain.removesuffix("s"))

    @lru_cache(maxsize=8192)  # noqa: B019 - one catalogue lives as long as the process
    def _misspelt_name(self, word: str) -> str | None:
        """Return the make or model that is a slip of the thumb away from a word that is none."""
        near = _nearest(self._long, word)
        if not near or not _alike(word, near[0].word):
            return None
        rivals = {self._names[candidate.word] for candidate in near[:2] if candidate.slips == near[0].slips}
        return near[0].word if len(rivals) == 1 else None

    def _behind_make(self, spots: list[tuple[int, int, CatalogueName]], folded: str, word: re.Match[str]) -> str | None:
        """Return the model that a misspelt word right behind its make stands for: "ford fcous"."""
        make = next((name.make for _, end, name in spots if end == word.start() - 1 and name.model is None), None)
        near = _nearest(self._models_of(make), word[0]) if make else []
        return near[0].word if near and len(near[0].word) >= _SHORTEST_SLIPPED else None

    def _models_of(self, make: str) -> Vocabulary:
        if make not in self._models:
            named = (form for form, name in self._names.items() if name.make == make and name.model)
            self._models[make] = Vocabulary(named)
        return self._models[make]


def _nearest(names: Vocabulary, word: str) -> list[Near]:
    """Return the names that a word may be misspelt from, those with the fewest slips first."""
    return sorted(names.near(word, 1 + (len(word) >= _FAR)), key=lambda candidate: candidate.slips)


def _alike(word: str, form: str) -> bool:
    """Return whether a slip can be seen: the first letter stands, was left out, or the letters are the same."""
    seen = form[0] == word[0] or form[1:] == word or sorted(form) == sorted(word)
    return seen and len(form) + 1 >= len(word)


def _key(form: str) -> str:
    return " ".join(_TOKEN.findall(form.lower()))


def _longer(one: str | None, two: str | None) -> str | None:
    """Return the fuller of two models told one behind the other: "Range Rover", "Range Rover Sport"."""
    if one and two:
        return two if one in two else one
    return one or two


def _figure_name(said: str) -> str:
    """Return a model of letters and figures as it is written: "a3" A3, "1 series" 1 Series, "c class" C-Class."""
    text = said.strip()
    for ending in ("class", "type", "pace", "tron"):
        if text.endswith(ending):
            return "e-tron" if ending == "tron" else f"{text[0].upper()}-{ending.capitalize()}"
    if text.endswith("series"):
        return f"{text[0]} Series"
    if match := re.fullmatch(r"(cx|mx|rx|bt)[ -]?([0-9]+)", text):
        return match[0].upper().replace(" ", "-")
    if match := re.fullmatch(r"id ?\.? ?([0-9])", text):
        return f"ID.{match[1]}"
    text = re.sub(r"[ -]", "", text) if _FIGURES_ONLY.search(text) else text
    if re.fullmatch(r"[0-9]{3}(?:[deis]|cc|sw|xd|ci)|i(?:x?[0-9]+)", text):
        return text
    if (text.replace(" ", "").isalpha() and len(text) > 3) or text in ("up", "one", "ion"):
        return text.title()
    return re.sub(r"(?<=[0-9])[DEH]$", lambda end: end[0].lower(), text.upper())


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Return the catalogue of the product, read once."""
    return Catalogue(yaml.safe_load((FOLDER / "makes.yml").read_text(encoding="utf-8"))["makes"])
