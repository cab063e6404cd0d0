"""Which places of the area's gazetteer a text names, misspelt or by nickname; nothing when nothing fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import batched, chain, islice, pairwise

from bot.understanding.facts.model import GazetteerEntry, PlaceHit
from bot.understanding.facts.places.first_parts import FIRST_PART
from bot.understanding.facts.places.gazetteer import Form, Gazetteer, generic_words, indexed
from bot.understanding.facts.places.own_premises import is_in_its_town
from bot.understanding.facts.places.place_standing import PlaceMatch, stands
from bot.understanding.facts.places.typed_words import TypedWord, typed_words

_AT_ONCE = 400  # words that are looked up together: what a name needs stands closer than this
_LONGEST = 20_000  # characters that one message may have
_REACH = 2  # words that may stand between the parts of one name
_MOST_SPOTS = 8  # times that one word is looked at in a text
_ENOUGH = 0.72  # share of a name's weight that the text must hold
_ENOUGH_ALONE = 0.79  # a single misspelt word has less to support it
_ENOUGH_IN_PART = 0.6  # "the Ridge" for Ridgeway Estate: only where the words around it name a place
_SURE = 0.8  # from which a place in a town is meant rather than the town
_RUN_TOGETHER = 0.95  # how alike "alderhey" and Alder Hey are
_APART = 0.04  # share that is lost with each word between the parts of a name
_TOWNS = frozenset(("town_centre", "district", "locality"))

_Spot = tuple[int, str, float]  # position in the text, word of the gazetteer, how alike


def candidates(text: str, gazetteer: Sequence[GazetteerEntry], limit: int = 4) -> tuple[PlaceHit, ...]:
    """Return the places that the text most likely names, best first; confidence is a share from 0 to 1."""
    if not gazetteer or limit < 1:
        return ()
    ranked = [_ranked(typed, gazetteer) for typed in batched(typed_words(text[:_LONGEST]), _AT_ONCE)]
    matches = ranked[0] if len(ranked) == 1 else _best_of_each(chain.from_iterable(ranked))
    return tuple(_hit(gazetteer[match.form.place], match, text) for match in matches[:limit])


def _ranked(typed: Sequence[TypedWord], gazetteer: Sequence[GazetteerEntry]) -> list[PlaceMatch]:
    """Return the places that some words name, best first."""
    matches = (match for match in _matches(typed, indexed(gazetteer)) if not is_in_its_town(match, typed, gazetteer))
    ranked = _inner_first(_best_of_each(matches), gazetteer)
    return [replace(match, span=(_begin(typed, match), typed[match.end].end)) for match in ranked]


def _begin(typed: Sequence[TypedWord], match: PlaceMatch) -> int:
    """Return where the words of a match begin, "the" before them included."""
    the = match.start > 0 and typed[match.start - 1].word == "the"
    return typed[match.start - the].start


def _best_of_each(matches: Iterable[PlaceMatch]) -> list[PlaceMatch]:
    """Return the best match of each place, best first."""
    best: dict[int, PlaceMatch] = {}
    for match in matches:
        if _is_better(match, best.get(match.form.place)):
            best[match.form.place] = match
    return sorted(best.values(), key=lambda match: match.order, reverse=True)


def _is_better(match: PlaceMatch, other: PlaceMatch | None) -> bool:
    return other is None or match.order > other.order


def _inner_first(ranked: list[PlaceMatch], gazetteer: Sequence[GazetteerEntry]) -> list[PlaceMatch]:
    """Put a place before the town that it is said to be in: "Saxon Pool in Biggleswade" is the pool."""
    if not ranked or not _is_town(ranked[0], gazetteer):
        return ranked
    inner = next((match for match in ranked[1:] if _is_in(match, ranked[0], gazetteer)), None)
    return [inner, *(match for match in ranked if match is not inner)] if inner else ranked


def _is_town(match: PlaceMatch, gazetteer: Sequence[GazetteerEntry]) -> bool:
    return gazetteer[match.form.place].kind in _TOWNS


def _is_in(match: PlaceMatch, town: PlaceMatch, gazetteer: Sequence[GazetteerEntry]) -> bool:
    """Return whether a place is surely named in other words than its town."""
    apart = match.end < town.start or town.end < match.start
    return apart and match.score >= _SURE and not _is_town(match, gazetteer)


def _hit(place: GazetteerEntry, match: PlaceMatch, text: str) -> PlaceHit:
    confidence, words = round(min(match.score, 1.0), 3), text[slice(*match.span)]
    return PlaceHit(place.id, place.name, place.kind, place.lat, place.lon, confidence, place.locality, words)


def _matches(typed: Sequence[TypedWord], index: Gazetteer) -> Iterator[PlaceMatch]:
    spots = _spots(typed, index)
    for number in {number for word in spots for number in index.by_word.get(word, ())}:
        match = _best_match(index.forms[number], spots, index, typed)
        if match:
            yield match


def _spots(typed: Sequence[TypedWord], index: Gazetteer) -> Mapping[str, list[_Spot]]:
    """Return where each word of the gazetteer may stand in the text."""
    spots: dict[str, list[_Spot]] = defaultdict(list)
    for position, (word, following) in enumerate(pairwise((*(one.word for one in typed), ""))):
        parts = ((whole, FIRST_PART) for whole in index.wholes(word))
        for similar, score in (*index.similar(word), *_run_together(word, following, index), *parts):
            if len(spots[similar]) < _MOST_SPOTS:
                spots[similar].append((position, similar, score))
    return spots


def _run_together(word: str, following: str, index: Gazetteer) -> Iterator[tuple[str, float]]:
    """Yield the words of names that one typed word holds ("alderhey"), or that two hold together ("j r")."""
    if word not in index.weight:
        for part in index.joined.get(word, ()):
            yield part, _RUN_TOGETHER
    both = word + following
    if following and both in index.weight and not (word in index.weight and following in index.weight):
        yield both, _RUN_TOGETHER


def _best_match(
    form: Form, spots: Mapping[str, list[_Spot]], index: Gazetteer, typed: Sequence[TypedWord]
) -> PlaceMatch | None:
    """Return the best place in the text for a name: around each of its words."""
    words = [word for word in sorted(set(form.words)) if word in spots]
    if sum(index.weight[word] for word in words) < _ENOUGH_IN_PART * form.mass:
        return None
    of_name = sorted(chain.from_iterable(spots[word] for word in words))
    best: PlaceMatch | None = None
    for window in _windows(of_name, len(form.words) + _REACH):
        match = _match(form, window, index)
        if match and _is_better(match, best) and stands(form, match, typed, index):
            best = match
    return best


def _windows(spots: Sequence[_Spot], reach: int) -> Iterator[list[_Spot]]:
    """Yield for each spot the ones within reach behind it, itself first."""
    for first, (start, _, _) in enumerate(spots):
        yield [spot for spot in islice(spots, first, first + 4 * _MOST_SPOTS) if spot[0] < start + reach]


def _match(form: Form, spots: Sequence[_Spot], index: Gazetteer) -> PlaceMatch | None:
    """Return how far the spots of a window hold a name, None when they hold too little of it."""
    chosen = _chosen(spots)
    positions = [position for position, _ in chosen.values()]
    between = max(positions) - min(positions) + 1 - len(chosen)
    held = sum(index.weight[word] * score for word, (_, score) in chosen.items()) * (1 - _APART * max(0, between))
    score = held / form.mass if form.mass else 0.0
    in_part = _is_in_part(chosen)
    if score < _least(form, chosen, in_part=in_part):
        return None
    own = [position for word, (position, _) in chosen.items() if word != "the"] or positions
    return PlaceMatch(form, score, held, min(own), max(own), in_part)


def _is_in_part(chosen: Mapping[str, tuple[int, float]]) -> bool:
    """Return whether none of the words of its own was typed whole."""
    own = [score for word, (_, score) in chosen.items() if word not in generic_words()]
    return bool(own) and all(score == FIRST_PART for score in own)


def _least(form: Form, chosen: Mapping[str, object], *, in_part: bool) -> float:
    """Return the share of a name that must be held."""
    if in_part:
        return _ENOUGH_IN_PART
    return _ENOUGH if _is_supported(form, chosen) else _ENOUGH_ALONE


def _chosen(spots: Sequence[_Spot]) -> dict[str, tuple[int, float]]:
    """Return for each word the spot that is most like it; a generic word's first."""
    chosen: dict[str, tuple[int, float]] = {}
    for position, word, score in spots:
        if word not in chosen or (score > chosen[word][1] and word not in generic_words()):
            chosen[word] = (position, score)
    return chosen


def _is_supported(form: Form, chosen: Mapping[str, object]) -> bool:
    """Return whether more than one word speaks for the name."""
    own = [word for word in form.words if word not in generic_words()]
    return len(own) > 1 or len(chosen.keys() - {"the"}) > 1
