"""Which places of the area's gazetteer a text names, misspelt or by nickname; nothing when nothing fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.understanding.facts.model import GazetteerEntry, PlaceHit
from bot.understanding.facts.places.gazetteer import Form, Gazetteer, generic_words, indexed, words_of
from bot.understanding.text.lexicon import lexicon

_LONGEST = 400  # words of a text that are looked up
_REACH = 2  # words that may stand between the parts of one name
_MOST_SPOTS = 8  # times that one word is looked at in a text
_ENOUGH_ALONE = 0.79  # a single misspelt word has less to support it
_LONG = 5  # letters from which a word of a plain name may have a slip
_TOWNS = frozenset(("town_centre", "district", "locality"))
_SURE = 0.8  # from which a place in a town is meant rather than the town
_ENOUGH = 0.72  # share of a name's weight that the text must hold


_Spot = tuple[int, str, float]  # position in the text, word of the gazetteer, how alike


@dataclass(frozen=True)
class _Match:
    form: Form
    score: float
    held: float
    start: int
    end: int


def candidates(text: str, gazetteer: Sequence[GazetteerEntry], limit: int = 4) -> tuple[PlaceHit, ...]:
    """Return the places that the text most likely names, best first."""
    if not gazetteer or limit < 1:
        return ()
    known = indexed(gazetteer)
    said = words_of(text[: _LONGEST * 12])[:_LONGEST]
    best: dict[int, _Match] = {}
    for match in _matches(said, known):
        other = best.get(match.form.place)
        if other is None or _order(match) > _order(other):
            best[match.form.place] = match
    ranked = _inner_first(sorted(best.values(), key=_order, reverse=True), gazetteer)
    return tuple(_hit(gazetteer[match.form.place], match) for match in ranked[:limit])


def _inner_first(ranked: list[_Match], gazetteer: Sequence[GazetteerEntry]) -> list[_Match]:
    """Put a place before the town that it is said to be in: "Saxon Pool in Biggleswade" is the pool."""
    if ranked and gazetteer[ranked[0].form.place].kind in _TOWNS:
        town = ranked[0]
        for match in ranked[1:]:
            apart = match.end < town.start or town.end < match.start
            if apart and match.score >= _SURE and gazetteer[match.form.place].kind not in _TOWNS:
                return [match, *(other for other in ranked if other is not match)]
    return ranked


def _order(match: _Match) -> tuple[float, float, int]:
    """Return what makes one match better: more of the text explained and less of the name missing."""
    return (round(match.held - 1.2 * (match.form.mass - match.held), 4), match.score, -match.start)


def _hit(place: GazetteerEntry, match: _Match) -> PlaceHit:
    return PlaceHit(place.id, place.name, place.kind, place.lat, place.lon, round(min(match.score, 1.0), 3))


def _matches(said: Sequence[str], known: Gazetteer) -> Iterator[_Match]:
    where: dict[str, list[_Spot]] = defaultdict(list)
    for position, word in enumerate(said):
        following = said[position + 1] if position + 1 < len(said) else ""
        for similar, score in (*known.similar(word), *_run_together(word, following, known)):
            if len(where[similar]) < _MOST_SPOTS:
                where[similar].append((position, similar, score))
    for number in {number for word in where for number in known.by_word.get(word, ())}:
        form = known.forms[number]
        match = _best_window(form, where, known, said)
        if match:
            yield match


def _run_together(word: str, following: str, known: Gazetteer) -> Iterator[tuple[str, float]]:
    """Return the words of names that one typed word holds ("alderhey"), or that two hold together ("j r")."""
    if word not in known.weight:
        for part in known.joined.get(word, ()):
            yield part, 0.95
    both = word + following
    if following and both in known.weight and not (word in known.weight and following in known.weight):
        yield both, 0.95


def _best_window(form: Form, where: Mapping[str, list[_Spot]], known: Gazetteer, said: Sequence[str]) -> _Match | None:
    """Return the best place in the text for a name: around each of its words."""
    held = sum(known.weight[word] for word in set(form.words) if word in where)
    if held < _ENOUGH * form.mass:
        return None
    spots = sorted(spot for word in set(form.words) for spot in where.get(word, ()))
    best: _Match | None = None
    for first, (start, _, _) in enumerate(spots):
        reach = start + len(form.words) + _REACH
        near = [spot for spot in islice(spots, first, first + 4 * _MOST_SPOTS) if spot[0] < reach]
        match = _window(form, near, known)
        if match and (best is None or _order(match) > _order(best)) and _stands(form, match, said, known):
            best = match
    return best


def _window(form: Form, spots: Sequence[_Spot], known: Gazetteer) -> _Match | None:
    chosen: dict[str, tuple[int, float]] = {}
    for position, word, score in spots:
        if word not in chosen or (score > chosen[word][1] and word not in generic_words()):
            chosen[word] = (position, score)
    held = sum(known.weight[word] * score for word, (_, score) in chosen.items())
    positions = [position for position, _ in chosen.values()]
    spread = max(positions) - min(positions) + 1 - len(chosen)
    held *= 1 - 0.04 * max(0, spread)
    score = held / form.mass if form.mass else 0.0
    own = [word for word in form.words if word not in generic_words()]
    if score < (_ENOUGH if len(own) > 1 or len(chosen.keys() - {"the"}) > 1 else _ENOUGH_ALONE):
        return None
    return _Match(form, score, held, min(positions), max(positions))


def _reads(said: Sequence[str], words: Sequence[str], known: Gazetteer) -> bool:
    """Return whether the words are those of a plain name, in order; a slip in a long word is no other word."""
    return len(said) == len(words) and all(
        one == word or (len(one) >= _LONG and word in (similar for similar, _ in known.similar(one)))
        for one, word in zip(said, words, strict=True)
    )


def _stands(form: Form, match: _Match, said: Sequence[str], known: Gazetteer) -> bool:
    """Return whether the words stand as a place; a name of plain words wants to be whole, in order, and led up to."""
    if not form.plain:
        return True
    words = [word for word in form.words if word != "the"]
    start = next((i for i in range(match.start, match.end + 1) if _reads(said[i : i + len(words)], words, known)), None)
    if start is None:
        return False
    before = said[start - 1] if start else ""
    if form.words[0] == "the":
        return before == "the"
    return (
        before in lexicon().place_names.lead_to_a_place
        or (len(words) > 1 and not all(word in generic_words() for word in words))
        or len(said) <= len(words) + 1
    )
