"""A text in, everything that it says out: danger, indicators, facts, wording, who is typing."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import batched
from pathlib import Path
from typing import Any

from bot.understanding import danger, language
from bot.understanding.corrections.asides import without_asides
from bot.understanding.danger import Danger, SpeakerRole
from bot.understanding.facts import Facts, facts_to_json, read_facts
from bot.understanding.indicators.model import FAR, VERY_FAR, IndicatorModel, ModelUnusable
from bot.understanding.indicators.sparse import IndicatorHit, SparseMatcher
from bot.understanding.knowledge_view import KnowledgeView
from bot.understanding.text.neutral import neutralise
from bot.understanding.text.question_frames import without_frame
from bot.understanding.text.sentences import pieces_of, sentences, windows
from bot.understanding.wording import flags as wording
from bot.understanding.wording.flags import WordingFlag
from bot.understanding.wording.model import WordingModel, WordingModelUnusable
from bot.understanding.writers.who_types import speaker_role

log = logging.getLogger(__name__)
NOT_LONG = 600  # characters up to which a text as a whole is asked whether it tells of a concern: more says many things
SHORT = 400  # characters up to which a text is read for danger as a whole as well
TOGETHER = 8  # parts that are scored together: about as long as an ordinary turn
PARTS = 2_048  # sentences whose danger and signs are held in memory: the steps of a turn read the same ones, a long text has 400


@dataclass(frozen=True)
class Reading:
    """What one text says, on its own."""

    danger: bool
    speaker: SpeakerRole
    indicators: tuple[IndicatorHit, ...]
    child_involved: bool | None
    facts: Facts
    wording: tuple[WordingFlag, ...]
    has_behaviour: bool
    language: str | None
    child_with_adult: bool = False
    far_from_concern: bool = False  # by what was learned, in every part of it
    of_concern: float | None = (
        None  # of a text that is no long one: about 1 for a concern, 0 for none, by what was learned
    )

    def to_json(self) -> dict[str, Any]:
        """Return the answer of `sightline understand`, without the id."""
        return {
            "danger": self.danger,
            "indicators": [
                {"id": hit.id, "confidence": hit.confidence, "evidence": list(hit.evidence)} for hit in self.indicators
            ],
            "child_involved": self.child_involved,
            **facts_to_json(self.facts),
            "wording": [{"phrase": flag.phrase, "suggestion": flag.suggestion} for flag in self.wording],
        }


def carries_facts(reading: Reading) -> bool:
    """Say whether a text tells something of a concern; a time, a place or grown-ups alone are no such thing."""
    facts = reading.facts
    child = bool(facts.children) or any(age.role == "child" for age in facts.ages)
    what = bool(facts.vehicles or facts.postcodes or facts.phones or facts.handles)
    return reading.has_behaviour or child or what


class Understanding:
    """Reads texts; `degraded` says why, when the trained model could not be used."""

    def __init__(
        self,
        knowledge: KnowledgeView,
        model: IndicatorModel | None,
        degraded: str | None = None,
        opinion: WordingModel | None = None,
    ) -> None:
        self._knowledge = knowledge
        self._model = model
        self._opinion = opinion
        self.degraded = degraded
        sectors = {name: tuple(sign.sectors) for name, sign in knowledge.indicators.items()}
        self._danger_of = lru_cache(maxsize=PARTS)(self._read_danger)
        self._indicators_of = lru_cache(maxsize=PARTS)(self._read_indicators)
        self._sparse = SparseMatcher(_sentences(knowledge.indicators), sectors) if model is None else None

    @classmethod
    def load(cls, knowledge: KnowledgeView, models: Path) -> Understanding:
        """Return the reader; without usable weights the sparse matcher and the listed wording stand in, with a warning.

        Raises LexiconError when a word list cannot be read: without signs of danger nothing starts.
        """
        danger.prepare()
        sectors = {name: tuple(sign.sectors) for name, sign in knowledge.indicators.items()}
        opinion = _opinion(knowledge, models)
        try:
            return cls(knowledge, IndicatorModel.load(models, sectors), opinion=opinion)
        except ModelUnusable as problem:
            log.warning("understanding is degraded to the sparse matcher: %s", problem)
            return cls(knowledge, None, str(problem), opinion)

    def danger(self, text: str) -> Danger:
        """Return whether a child is in danger now, in any sentence: nothing in one silences another.

        The rules are weighed with what was trained; without a model they decide alone. A short text is read as a whole
        besides, because what is learned was learned from such. What is said aside is read by the rules alone.
        """
        to_weigh = without_asides(text)
        readings = [danger.seen_at_once(text), *self._dangers(self._parts(to_weigh))]
        if to_weigh != text:
            readings += map(danger.recognise, self._parts(text))
        alarming = [reading for reading in readings if reading.danger]
        evidence = dict.fromkeys(words for reading in alarming for words in reading.evidence)
        return Danger(bool(alarming), tuple(evidence), any(reading.sure for reading in alarming))

    def danger_in_pieces(self, text: str) -> Iterator[Danger]:
        """Read a text for danger piece by piece, so that others may go between two; what is read is remembered."""
        yield from self._dangers(pieces_of(text))
        yield from self._dangers(self._parts(without_asides(text)))

    def _dangers(self, parts: Sequence[str]) -> Iterator[Danger]:
        """Read parts for danger, a few scored together."""
        for together in batched(parts, TOGETHER):
            self._read_ahead(together)
            yield from map(self._danger_of, together)

    def _read_ahead(self, parts: Iterable[str], *, for_danger: bool = True) -> None:
        if self._model is not None:
            self._model.read_ahead(map(neutralise, parts), for_danger=for_danger)

    def _parts(self, text: str) -> tuple[str, ...]:
        whole = (" ".join(sentence.text for sentence in sentences(text)),) if 0 < len(text) <= SHORT else ()
        return (*self._windows(text), *whole)

    def _windows(self, text: str) -> tuple[str, ...]:
        """Return what is read by itself; the pieces are scored first, because they are asked who is ordinary."""
        for together in batched(pieces_of(text), TOGETHER):
            self._read_ahead(together)
        return windows(text, self._is_ordinary)

    def _is_ordinary(self, part: str) -> bool:
        """Say whether a sentence names nobody of the account and means nothing to the rules or the model."""
        neutral = neutralise(part)
        if not danger.names_bystanders(neutral.text) or self._danger_of(part).danger:
            return False
        if self._model is None:
            return danger.names_nobody(neutral.text)
        return self._model.means_little(neutral, FAR if danger.names_nobody(neutral.text) else VERY_FAR)

    def _is_far_from_concern(self, text: str) -> bool:
        model = self._model
        return model is not None and all(not model.may_concern(neutralise(part)) for part in self._parts(text))

    def _read_danger(self, part: str) -> Danger:
        by_rule = danger.recognise(part)
        if self._model is None or danger.other_languages(part):
            return by_rule
        opinion = self._model.opinion(neutralise(part), by_rule)
        if by_rule.danger or not opinion.danger or not language.is_other(language.guess(part)):
            return opinion
        return replace(opinion, sure=False)  # hardly anything was learned of other languages

    def prepare(self) -> None:
        """Make ready what is else made when a text first needs it: worth its seconds for many texts, not for a chat."""
        wording.prepare(self._knowledge.wording)

    def wording(self, text: str) -> tuple[WordingFlag, ...]:
        """Return what blames a child in words of ours or of a professional, with what to write instead."""
        return wording.flags(text, self._knowledge.wording, self._opinion)

    def read(
        self,
        text: str,
        sector: str | None = None,
        area: str | None = None,
        now: datetime | None = None,
        *,
        with_wording: bool = True,
    ) -> Reading:
        """Return what the text says; `now` is the time of writing. The words of a person who reports need no advice."""
        neutral = neutralise(text)
        hits = self._indicators(text, sector)
        listed = self._knowledge.areas.get(area) if area else None
        gazetteer = listed.places if listed else ()
        in_danger = self.danger(text)
        spoken = language.guess(text)
        learned = self._model if not language.is_other(spoken) else None  # nothing was learned of other languages
        return Reading(
            danger=in_danger.danger,
            speaker=speaker_role(text),
            indicators=hits,
            child_involved=danger.is_child_involved(neutral.text, bool(hits)),
            facts=read_facts(text, gazetteer, now),
            wording=self.wording(text) if with_wording else (),
            has_behaviour=bool(hits) or in_danger.danger,
            language=spoken,
            child_with_adult=danger.child_with_adult(neutral.text),
            far_from_concern=learned is not None and self._is_far_from_concern(text),
            of_concern=learned.concern_score(neutral) if learned and len(text) <= NOT_LONG else None,
        )

    def _indicators(self, text: str, sector: str | None) -> tuple[IndicatorHit, ...]:
        """Return the signs of every sentence, joined: each once, as sure as where it was told best."""
        best: dict[str, IndicatorHit] = {}
        parts = self._windows(text)
        self._read_ahead(map(without_frame, parts), for_danger=False)
        for part in parts:
            for hit in self._indicators_of(part, sector):
                if hit.id not in best or hit.confidence > best[hit.id].confidence:
                    best[hit.id] = hit
        return self._likeliest(best.values())

    def _likeliest(self, hits: Iterable[IndicatorHit]) -> tuple[IndicatorHit, ...]:
        """Return them best first, without those far behind the best; what is shown first is cut where it is shown."""
        ranked = sorted(hits, key=lambda hit: (-hit.confidence, hit.id))
        share = self._model.card.share if self._model is not None else 0.0
        return tuple(hit for hit in ranked if hit.confidence >= share * ranked[0].confidence)

    def _read_indicators(self, part: str, sector: str | None) -> tuple[IndicatorHit, ...]:
        neutral = neutralise(without_frame(part))
        if self._model is not None:
            return self._model.rank(neutral, sector)
        if self._sparse is None or danger.adults_only(neutral.text):
            return ()
        return self._sparse.rank(neutral, sector)


def _opinion(knowledge: KnowledgeView, models: Path) -> WordingModel | None:
    try:
        return WordingModel.load(models, [rule.id for rule in knowledge.wording])
    except WordingModelUnusable as problem:
        log.warning("wording is degraded to the listed phrases: %s", problem)
        return None


def _sentences(indicators: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (name, text)
        for name, sign in indicators.items()
        for text in (sign.sentence, *(example for group in sign.says.values() for example in group))
    ]
