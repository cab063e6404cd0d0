"""The names of one gazetteer, indexed by word."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.facts.model import GazetteerEntry
from bot.understanding.facts.places.first_parts import FirstParts, initials_of
from bot.understanding.facts.places.likeness import SimilarWords
from bot.understanding.facts.places.typed_words import words_of
from bot.understanding.text.lexicons.lexicon import lexicon

_CACHED = 16  # gazetteers whose index is kept
_GENERIC, _JOINING = 0.35, 0.03  # what a generic word and a joining word weigh beside a rare one
_JOINING_WORDS = ("the", "of", "and", "in", "at")
_INITIALS = 3  # letters up to which a word may be initials or nothing at all: it names no place alone
STATIONS = frozenset(("railway_station", "metro_station"))
# What people leave out of the name of a place of that kind: "george street tram", "junction 13".
_LEFT_OUT = {
    "tram_stop": re.compile(r" stop$"),
    "metro_station": re.compile(r" station$"),
    "railway_station": re.compile(r" railway(?= station$)"),
    "town_centre": re.compile(r" (?:town|city) centre$"),
    "leisure_centre": re.compile(r"(?<=leisure) centre$"),
    "junction": re.compile(r"^[am][0-9]+ ", re.I),
}


@dataclass(frozen=True)
class Form:
    """One name or alias of a place, as words; `everyday` when every word of it is said of other things too."""

    place: int
    words: tuple[str, ...]
    mass: float
    everyday: bool


@lru_cache(maxsize=1)
def generic_words() -> frozenset[str]:
    """Return the words that kinds of place share: alone they name nothing."""
    return frozenset(lexicon().place_names.generic_words)


class Gazetteer:
    """The places of an area, ready for looking up words."""

    def __init__(self, places: Sequence[GazetteerEntry]) -> None:
        named = [(index, words_of(name)) for index, place in enumerate(places) for name in _names(place)]
        everyday = [frozenset(words_of(" ".join(place.everyday_words))) for place in places]
        self.weight = _weights([words for _, words in named])
        self.forms = [self._form(index, words, everyday[index]) for index, words in named if words]
        self.by_word = self._by_word()
        self.similar = SimilarWords(self.weight, set(map(initials_of, places))).similar
        self.wholes = FirstParts(self.weight.keys() - generic_words()).wholes
        self.joined = _joined(self.forms)

    def _form(self, index: int, words: Sequence[str], everyday: Collection[str]) -> Form:
        mass = sum(self.weight[word] for word in words)
        return Form(index, tuple(words), mass, all(_is_everyday(word, everyday) for word in words))

    def _by_word(self) -> Mapping[str, Sequence[int]]:
        """Return the numbers of the forms that each word calls up."""
        by_word: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(self.forms):
            for word in self._anchors(form):
                by_word[word].append(number)
        return by_word

    def _anchors(self, form: Form) -> set[str]:
        """Return the words that call a form up: its own ones, or its rarest when it has only shared words."""
        own = {word for word in form.words if word not in generic_words()}
        return own or {max(form.words, key=lambda word: (self.weight[word], word))}


def _names(place: GazetteerEntry) -> list[str]:
    """Return the name, the aliases, the name as it is said without the word for its kind, and its initials."""
    shorter, last = _LEFT_OUT.get(place.kind), place.name.casefold().split()[-1]
    called = last if place.kind in STATIONS and last in lexicon().place_names.stations_called else None
    bare = shorter.sub("", place.name) if shorter else place.name
    in_letters = place.name.replace("Park and Ride", "P and R")
    return list(dict.fromkeys(filter(None, (place.name, *place.aliases, bare, in_letters, initials_of(place), called))))


def _weights(names: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return what each word tells of a place: 1 when only one name has it (inverse document frequency)."""
    counts = Counter(word for words in names for word in set(words))
    total = max(len(names), 2)
    return {word: _weight(word, math.log(1 + total / count) / math.log(1 + total)) for word, count in counts.items()}


def _weight(word: str, rare: float) -> float:
    if word in _JOINING_WORDS:
        return _JOINING
    return rare * (_GENERIC if word in generic_words() else 1.0)


def _is_everyday(word: str, everyday: Collection[str]) -> bool:
    """Return whether a word says little by itself: the place lists it, kinds of place share it, or it is very short."""
    initials = len(word) <= _INITIALS and word.isalpha()
    return word in everyday or word in generic_words() or initials


def _joined(forms: Iterable[Form]) -> dict[str, tuple[str, str]]:
    """Return neighbours of a name written as one and the words that they stand for: "alderhey" for Alder Hey."""
    little_words = lexicon().place_names.little_words
    pairs = {pair for form in forms for pair in itertools.pairwise(form.words)}
    return {first + second: (first, second) for first, second in pairs if first not in little_words}


class _IndexCache:
    """The indexes of the gazetteers in use; each sequence is held, so that its identity stays its own."""

    def __init__(self) -> None:
        self._indexes: OrderedDict[int, tuple[Sequence[GazetteerEntry], int, Gazetteer]] = OrderedDict()

    def index(self, places: Sequence[GazetteerEntry]) -> Gazetteer:
        cached = self._indexes.get(id(places))
        if cached and cached[1] == len(places):
            return cached[2]
        built = Gazetteer(places)
        self._indexes[id(places)] = (places, len(places), built)
        while len(self._indexes) > _CACHED:
            self._indexes.popitem(last=False)
        return built


@lru_cache(maxsize=1)
def _cache() -> _IndexCache:
    return _IndexCache()


def indexed(places: Sequence[GazetteerEntry]) -> Gazetteer:
    """Return the index of a gazetteer, built at its first use."""
    return _cache().index(places)
