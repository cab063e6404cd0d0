"""Makes, models and colours as they are typed, from knowledge/vehicles/makes.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding import make_grammar as grammar
from bot.understanding.spelling import mend, misspelt

SOURCE = Path(__file__).resolve().parents[2] / "knowledge" / "vehicles" / "makes.yml"
_LEAST_MENDED = 4  # letters; shorter names have too many neighbours among plain words
_FAR = 7  # letters from which on a name may hold two slips
_WORD = re.compile(r"(?<![\w@.])[a-z]{4,12}(?![\w@])")


@dataclass(frozen=True)
class Spot:
    """A colour where it stands."""

    start: int
    end: int
    value: str


@dataclass(frozen=True)
class Named:
    """A make, with its model if told, where it stands."""

    start: int
    end: int
    make: str
    model: str | None
    weak: bool = False
    supported: bool = False

    @property
    def weak_alone(self) -> bool:
        """Return whether the word means something else unless more speaks for a vehicle."""
        return self.weak and not self.supported


@dataclass(frozen=True)
class _Name:
    make: str
    model: str | None
    weak: bool


class Catalogue:
    """The names of makes, models, colours and types of vehicle."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._names: dict[str, _Name] = {}
        self._series: dict[str, re.Pattern[str]] = {}
        for make in data["makes"]:
            self._add_make(make)
        self._words = re.compile(r"(?<![\w@.])(?:" + _either(self._names) + r")s?(?![\w@])")
        self._strong = re.compile(
            r"\b(?:" + _either(name for name, known in self._names.items() if not known.weak) + r")\b"
        )
        self._made = re.compile(
            r"\b(?:" + _either(name for name, known in self._names.items() if not known.model) + r") $"
        )
        self._long = [
            name
            for name, known in self._names.items()
            if len(name) >= _LEAST_MENDED and " " not in name and not known.weak
        ]
        forms = {colour: colour for colour in data["colours"]} | data["colour_forms"]
        self._colour_forms = forms
        shades = "|".join(data["shades"])
        self._colour = re.compile(
            rf"\b(?:(?P<shade>{shades})(?: |-|ish )+)?(?P<colour>{_either(forms)})(?:(?: "
            rf"|-)(?P<two>blue|green|red|grey))?(?:(?: |-)?(?:coloured|ish))?\b"
        )
        self._type = re.compile(
            r"\b(?:"
            + _either(data["types"])
            + r")s?\b(?! (?:park|parks|wash|boot|door|seat|keys?|rank|driver|driving|base|firm|home|number|badge))"
        )

    def names_a_vehicle(self, folded: str) -> bool:
        """Return whether a make or model is named that means nothing else."""
        return bool(self._strong.search(folded))

    def ends_with_make(self, folded: str) -> bool:
        """Return whether the text ends in a make, so that its model comes next."""
        return bool(self._made.search(folded))

    def _add_make(self, make: dict[str, Any]) -> None:
        name, weak = make["name"], bool(make.get("weak"))
        for form in (name, *make.get("also", ())):
            self._names[form.lower()] = _Name(name, None, weak and form == name)
        for model in make.get("models", ()):
            entry = model if isinstance(model, dict) else {"name": model}
            plain = entry["name"].lower()
            joined = () if entry.get("weak") or "-" not in plain else (plain.replace("-", ""), plain.replace("-", " "))
            for form in (entry["name"], *entry.get("also", ()), *joined):
                self._names[form.lower()] = _Name(name, entry.get("as", entry["name"]), bool(entry.get("weak")))
        if make.get("series"):
            self._series[name] = re.compile(rf"[ -]?(?P<series>{make['series']})(?![a-z0-9])")

    def colours(self, folded: str) -> Iterator[Spot]:
        """Return the colours in folded text."""
        for match in self._colour.finditer(folded):
            plain = self._colour_forms[match["colour"]]
            shade = f"{match['shade']} " if match["shade"] and match["shade"] != "metallic" else ""
            second = f" {match['two']}" if match["two"] else ""
            yield Spot(match.start(), match.end(), shade + plain + second)
        for word in re.finditer(r"(?<![\w@.])[a-z]{5,9}(?![\w@])", folded):
            if word[0] not in self._colour_forms and mend(word[0]) in self._colour_forms:
                yield Spot(word.start(), word.end(), self._colour_forms[mend(word[0])])

    def types(self, folded: str) -> Iterator[tuple[int, int]]:
        """Return where a type of vehicle is named."""
        for match in self._type.finditer(folded):
            yield match.span()

    def named(self, folded: str, plated: bool) -> list[Named]:
        """Return the makes and models in folded text; a make and its model side by side are one."""
        found: list[Named] = []
        for start, end, name in self._spots(folded):
            if name.weak and not _continues(found, folded, start, name) and self._means_other(folded, start, end):
                continue
            before, after = folded[max(0, start - 40) : start], folded[end : end + 25]
            told = plated and re.search(r"\b(?:an?|the) $", before) and not folded[end : end + 1].isalnum()
            if name.weak and after[:1] == "," and not grammar.BEGINS.search(before):
                after = ""  # "Scottish accent, reg on the card"
            supported = bool(
                grammar.SUPPORT.search(before) or grammar.AFTER.match(after) or (told and name.model is None)
            )
            joined = self._join(found, folded, start, end, name)
            if not joined:
                found.append(self._with_series(folded, Named(start, end, name.make, name.model, name.weak, supported)))
        return found

    def _means_other(self, folded: str, start: int, end: int) -> bool:
        """Return whether what follows a name of two meanings speaks for the other one."""
        rest, name = folded[end : end + 30], folded[start:end]
        if (
            grammar.OTHER_SENSE.match(rest)
            or (name in grammar.COMMON and grammar.WHERE.match(rest))
            or grammar.WORN.search(folded[max(0, start - 30) : start])
        ):
            return True
        return not grammar.CARRIES_ON.match(rest) and not self._words.match(folded, end + 1)

    def _join(self, found: list[Named], folded: str, start: int, end: int, name: _Name) -> bool:
        """Return whether the name belongs to the one before it, which is then replaced by both."""
        if not _continues(found, folded, start, name):
            return False
        last = found[-1]
        found[-1] = Named(last.start, end, last.make, name.model or last.model)
        return True

    def _with_series(self, folded: str, named: Named) -> Named:
        pattern = self._series.get(named.make)
        match = pattern.match(folded, named.end) if pattern and named.model is None else None
        if not match or re.match(
            r" (?:of|men|girls|lads|kids|people|minutes|times|years?|am\b|pm\b)", folded[match.end() :]
        ):
            return named
        return Named(named.start, match.end(), named.make, _series_name(match["series"]), False, True)

    def _spots(self, folded: str) -> Iterator[tuple[int, int, _Name]]:
        spots = []
        for match in self._words.finditer(folded):
            form = match[0] if match[0] in self._names else match[0].removesuffix("s")
            spots.append((match.start(), match.end(), self._names[form]))
        covered = {start for start, _, _ in spots}
        for word in _WORD.finditer(folded):
            known = word.start() not in covered and self._mended(word[0])
            if known:
                spots.append((word.start(), word.end(), self._names[known]))
        spots.sort(key=lambda spot: spot[:2])
        spots += [spot for one in spots if (spot := self._model_behind(folded, one, covered))]
        return iter(sorted(spots, key=lambda spot: spot[:2]))

    def _model_behind(
        self, folded: str, spot: tuple[int, int, _Name], covered: set[int]
    ) -> tuple[int, int, _Name] | None:
        """Return the model that a misspelt word right behind its make stands for: "ford fcous"."""
        _, end, name = spot
        word = _WORD.match(folded, end + 1)
        if name.model is not None or word is None or word.start() in covered or not misspelt(word[0]):
            return None
        models = [form for form, known in self._names.items() if known.make == name.make and known.model]
        near = process.extractOne(word[0], models, scorer=OSA.distance, score_cutoff=1 + (len(word[0]) >= _FAR))
        return (word.start(), word.end(), self._names[near[0]]) if near and len(near[0]) >= _LEAST_MENDED else None

    @lru_cache(maxsize=8192)  # noqa: B019 - one catalogue lives as long as the process
    def _mended(self, word: str) -> str | None:
        """Return the make or model that is a slip of the thumb away from a word that is none."""
        if word.removesuffix("s") in self._names or len(word) < _LEAST_MENDED or not misspelt(word):
            return None
        near = process.extract(word, self._long, scorer=OSA.distance, score_cutoff=1 + (len(word) >= _FAR), limit=2)
        alike = bool(near) and (near[0][0][0] == word[0] or sorted(near[0][0]) == sorted(word))
        alone = len(near) == 1 or (len(near) > 1 and near[0][1] < near[1][1])
        return near[0][0] if alike and alone else None


def _continues(found: list[Named], folded: str, start: int, name: _Name) -> bool:
    """Return whether a name stands right behind another of the same make: "Ford Focus"."""
    last = found[-1] if found else None
    return last is not None and last.make == name.make and bool(re.fullmatch(r"[ ,/(-]{0,3}", folded[last.end : start]))


def _either(words: Any) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"[ -]") for word in sorted(words, key=len, reverse=True))


def _series_name(said: str) -> str:
    """Return a model of letters and figures as it is written: "a3" A3, "1 series" 1 Series, "c class" C-Class."""
    text = re.sub(r"[ -]?class$", "-Class", said)
    text = re.sub(r"[ -]?type$", "-Type", text)
    text = re.sub(r" ?series$", " Series", text)
    if re.fullmatch(r"i(?:x?[0-9]+)", text):
        return text
    return (
        re.sub(r"^model", "Model", text[:1].upper() + text[1:])
        if " " in text or "-C" in text or "-T" in text
        else text.upper()
    )


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Return the catalogue of the product, read once."""
    return Catalogue(yaml.safe_load(SOURCE.read_text(encoding="utf-8")))
