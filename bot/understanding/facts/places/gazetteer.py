"""The names of one gazetteer, indexed by word, by slips and by sound."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Indel

from bot.understanding.facts.model import GazetteerEntry
from bot.understanding.text.lexicon import lexicon
from bot.understanding.text.normalise import fold
from shared_text.correct import Vocabulary, undoubled

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*")
_LEAST_SIMILAR = 0.74
_MOST_NEAR = 12
_CACHED = 16
_SHORTEST = 3  # letters; of these only the middle one may be wrong


@lru_cache(maxsize=1)
def generic_words() -> frozenset[str]:
    """Return the words that kinds of place share: alone they name nothing."""
    return frozenset(lexicon().place_names.generic_words)


@lru_cache(maxsize=1)
def plain_names() -> frozenset[str]:
    """Return the names that are plain words as well."""
    return frozenset(lexicon().place_names.plain_names)


@dataclass(frozen=True)
class Form:
    """One name or alias of a place, as words."""

    place: int
    words: tuple[str, ...]
    mass: float
    plain: bool


def words_of(text: str) -> list[str]:
    """Return the words of a text or a name as the index holds them."""
    return [
        lexicon().place_names.long_forms.get(word, word)
        for word in (found.replace("'", "") for found in _WORD.findall(fold(text).replace("&", " and ")))
    ]


class Gazetteer:
    """The places of an area, ready for looking up words."""

    def __init__(self, places: Sequence[GazetteerEntry]) -> None:
        self.places = places
        raw = [(index, words_of(name)) for index, place in enumerate(places) for name in _names(place)]
        seen = Counter(word for _, words in raw for word in set(words))
        total = max(len(raw), 2)
        self.weight = {word: self._weigh(word, count, total) for word, count in seen.items()}
        self.forms = [
            Form(index, tuple(words), sum(self.weight[word] for word in words), self._is_plain(words))
            for index, words in raw
            if words
        ]
        self.by_word: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(self.forms):
            for word in self._anchors(form):
                self.by_word[word].append(number)
        self._vocabulary = Vocabulary(word for word in self.weight if len(word) >= _SHORTEST)
        self._sounding: dict[str, list[str]] = defaultdict(list)
        for word in self._vocabulary.words:
            self._sounding[sounds(word)].append(word)
        self.similar = lru_cache(maxsize=8192)(self._similar)
        # "Alderhey" for Alder Hey: neighbours of a name in one, and the words that they stand for.
        little_words = lexicon().place_names.little_words
        pairs = {pair for form in self.forms for pair in itertools.pairwise(form.words)}
        self.joined = {first + second: (first, second) for first, second in pairs if first not in little_words}

    def _anchors(self, form: Form) -> set[str]:
        """Return the words that call a form up: its own ones, or its rarest when it has only shared words."""
        own = {word for word in form.words if word not in generic_words()}
        return own or {max(form.words, key=lambda word: (self.weight[word], word))}

    @staticmethod
    def _weigh(word: str, count: int, total: int) -> float:
        rare = math.log(1 + total / count) / math.log(1 + total)
        return (
            rare * (0.35 if word in generic_words() else 1.0) if word not in ("the", "of", "and", "in", "at") else 0.03
        )

    @staticmethod
    def _is_plain(words: Sequence[str]) -> bool:
        telling = [word for word in words if word not in ("the",)]
        return all(
            word in plain_names() or word in generic_words() or (len(word) <= 3 and word.isalpha()) for word in telling
        )

    def _similar(self, word: str) -> tuple[tuple[str, float], ...]:
        """Return the words of the gazetteer that this one may be a misspelling of, best first, itself first."""
        if word in self.weight:
            return ((word, 1.0),)
        if len(word) < _SHORTEST:
            return ()
        alike = ((other, _alike(word, other)) for other in self._near(word))
        near = [(other, score) for other, score in alike if score >= _LEAST_SIMILAR]
        return tuple(sorted(near, key=lambda pair: -pair[1])[:_MOST_NEAR])

    def _near(self, word: str) -> list[str]:
        """Return the words a slip or two away, and those that sound the same."""
        near = [candidate.word for candidate in self._vocabulary.near(word, 2)]
        same_sound = (other for other in self._sounding.get(sounds(word), ()) if abs(len(other) - len(word)) <= 2)
        return list(dict.fromkeys((*near, *same_sound)))


# What people leave out of the name of a place of that kind: "george street tram", "junction 13".
_LEFT_OUT = {
    "tram_stop": re.compile(r" stop$"),
    "metro_station": re.compile(r" station$"),
    "railway_station": re.compile(r" railway(?= station$)"),
    "town_centre": re.compile(r" (?:town|city) centre$"),
    "leisure_centre": re.compile(r"(?<=leisure) centre$"),
    "junction": re.compile(r"^[am][0-9]+ ", re.I),
}


def _names(place: GazetteerEntry) -> list[str]:
    """Return the name, the aliases, and the name as it is said without the word for its kind."""
    shorter = _LEFT_OUT.get(place.kind)
    bare = shorter.sub("", place.name) if shorter else place.name
    return list(dict.fromkeys((place.name, *place.aliases, bare)))


def _alike(word: str, other: str) -> float:
    if min(len(word), len(other)) == _SHORTEST:
        return _alike_short(word, other)
    if min(len(word), len(other)) > _SHORTEST + 1 and sounds(word) == sounds(other):
        return 0.88
    slips = DamerauLevenshtein.distance(word, other, score_cutoff=2)
    if slips > (1 if min(len(word), len(other)) < 7 else 2) or (
        word[0] != other[0] and word[:2] != other[1::-1] and (slips > 1 or len(word) < 7)
    ):
        return 0.0
    if word + "s" == other or other + "s" == word:
        return 0.95
    return max(0.75, 1 - slips / max(len(word), len(other))) if slips == 1 else Indel.normalized_similarity(word, other)


def _alike_short(word: str, other: str) -> float:
    """Three letters: the middle one may be wrong, or a letter of four left out behind the first."""
    if len(word) == len(other):
        return 0.75 if word[::2] == other[::2] else 0.0
    shorter, longer = sorted((word, other), key=len)
    left_out = len(longer) == len(shorter) + 1 and any(longer[:at] + longer[at + 1 :] == shorter for at in (1, 2, 3))
    return 0.75 if left_out else 0.0


_SOUNDS = (("ph", "f"), ("ck", "k"), ("wh", "w"), ("kn", "n"), ("wr", "r"), ("ey", "y"), ("ie", "y"), ("ou", "o"))


@lru_cache(maxsize=8192)
def sounds(word: str) -> str:
    """Return a word as it sounds, roughly: doubled letters once, letters that sound alike as one."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return undoubled(word)


class _Shelf:
    """The indexes of the gazetteers in use; each is built once and the sequence kept, so that its identity stays its own."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[Sequence[GazetteerEntry], int, Gazetteer]] = OrderedDict()

    def index(self, places: Sequence[GazetteerEntry]) -> Gazetteer:
        kept = self._kept.get(id(places))
        if kept and kept[1] == len(places):
            return kept[2]
        built = Gazetteer(places)
        self._kept[id(places)] = (places, len(places), built)
        while len(self._kept) > _CACHED:
            self._kept.popitem(last=False)
        return built


@lru_cache(maxsize=1)
def _shelf() -> _Shelf:
    return _Shelf()


def indexed(places: Sequence[GazetteerEntry]) -> Gazetteer:
    """Return the index of a gazetteer, built at its first use."""
    return _shelf().index(places)
