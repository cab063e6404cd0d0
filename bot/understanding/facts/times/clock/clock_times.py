"""Clock times as the British say them: half 11, ten to 9, 2315, 11ish, gone midnight, between 10 and 11."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.understanding.facts.times.clock import clock_patterns as grammar
from bot.understanding.facts.times.clock.candidates import Candidate
from bot.understanding.facts.times.clock.clock_readings import DAY, PAST, readings_of

_SPAN_LEADS = ("between ", "from ", "from about ", "from around ")
_FIRM_HEDGES = ("gone", "just gone", "just after", "just before", "just turned", "getting on for")
_BEYOND = ("just after", "just past", "just turned", "shortly after", "a bit after", "back of", "the back of")
_SHORT = (
    "just before",
    "shortly before",
    "a bit before",
    "before",
    "nearly",
    "almost",
    "coming up to",
    "coming up for",
    "getting on for",
)


@dataclass(frozen=True)
class Clock:
    """A clock time or a span of two; each is a tuple of the minutes after midnight that it may mean."""

    start: int
    end: int
    times: tuple[int, ...]
    until: tuple[int, ...] | None = None
    hedged: bool = False
    gone: bool = False
    beyond: bool = False  # "just after 2" is not before 2
    short: bool = False  # "nearly 2" is not after 2
    since: bool = False
    written: bool = False


def clocks(text: str) -> list[Clock]:
    """Return the clock times of the plain text in order; a span is one of them."""
    spans = [*_spans_in_one_hour(text), *_spans(text)]
    single = [clock for clock in _singles(text) if not any(_overlap(span, clock) for span in spans)]
    return sorted(spans + single, key=lambda clock: clock.start)


def _overlap(span: Clock, clock: Clock) -> bool:
    return span.start < clock.end and clock.start < span.end


def _spans(text: str) -> Iterator[Clock]:
    for match in grammar.SPAN.finditer(text):
        first, second = readings_of(match, 1), readings_of(match, 2)
        if first and second and _is_span(match, text):
            if match["half_of_day2"] and not match["half_of_day1"]:
                first = _same_half(first, second)
            yield Clock(match.start(), match.end(), first, second, hedged=match["join"] == "or")


def _is_span(match: re.Match[str], text: str) -> bool:
    """Return whether two numbers are a span of time: the second is written as a time, or "from" leads to a pause."""
    if grammar.UNIT_AFTER.match(text, match.end()):
        return False
    if any(match[f"{group}2"] for group in ("half_of_day", "minute", "half", "direction", "oclock")):
        return True
    return match["lead"] in _SPAN_LEADS and bool(grammar.TIME_FOLLOWED.match(text, match.end()))


def _spans_in_one_hour(text: str) -> Iterator[Clock]:
    """Yield spans that name the hour once: "between 9 and half past"."""
    for match in grammar.SPAN_IN_ONE_HOUR.finditer(text):
        if not match[0].endswith("past") and match["past"] not in PAST:
            continue
        first = readings_of(match, 1)
        past = PAST.get(match["past"]) or int(match["past"])
        if first and all(minutes % 60 < past for minutes in first):
            second = tuple((minutes - minutes % 60 + past) % DAY for minutes in first)
            yield Clock(match.start(), match.end(), first, second)


def _same_half(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
    """Return the reading of "10" in "10 to 2am" that comes soonest before the second time."""
    return (min(first, key=lambda minutes: (second[0] - minutes) % DAY or DAY),)


def _singles(text: str) -> Iterator[Clock]:
    for match in grammar.SINGLE.finditer(text):
        times = readings_of(match, 1)
        candidate = Candidate(match, text)
        if times and _is_time(candidate) and not candidate.planned:
            yield Clock(
                match.start(),
                match.end(),
                times,
                hedged=bool(match["hedge"] or match["ish1"] or match["late_ish1"]),
                gone=match["hedge"] in ("gone", "just gone", "after"),
                beyond=match["hedge"] in _BEYOND,
                short=match["hedge"] in _SHORT,
                since=match["at"] == "since",
                written=match["minute1"] is not None and not match["half_of_day1"],
            )


def _is_time(candidate: Candidate) -> bool:
    match = candidate.match
    if match["half_of_day1"] or match["oclock1"] or match["name1"]:
        return True
    if match["hrs1"]:
        return bool(match["figures1"] or match["minute1"])
    production = next(name for name in _READS_AS_TIME if match[name])
    if grammar.UNIT_AFTER.match(candidate.text, match.end()) and not _counts_people(candidate, production):
        return False
    return _READS_AS_TIME[production](candidate)


def _counts_people(candidate: Candidate, production: str) -> bool:
    """Return whether the number behind a time that is told in full counts people: "at twenty past four two girls", "about 4ish two lads"."""
    match = candidate.match
    told_in_full = production in ("half1", "direction1", "minute1") or bool(match["ish1"])
    counts_nobody = candidate.before_somebody and (candidate.in_its_part or candidate.firmly_at or bool(match["hedge"]))
    beside_its_day = (bool(match["hedge"]) and candidate.beside_a_day) or candidate.in_its_part
    return ((told_in_full or beside_its_day) and candidate.before_people) or counts_nobody


def _half_is_time(candidate: Candidate) -> bool:
    return bool(candidate.match["ish1"]) or candidate.introduced or candidate.followed


def _relative_is_time(candidate: Candidate) -> bool:
    return not candidate.match["amount1"].isdigit() or candidate.introduced or candidate.followed


def _hour_and_minute_are_time(candidate: Candidate) -> bool:
    """Return whether "9:40" or "9.40" is a time: with a point it may be a price."""
    match = candidate.match
    if candidate.text[match.end("hour1")] == ":":
        return True
    if candidate.priced and not candidate.day_after:
        return False
    if candidate.timetabled or (candidate.beside_a_day and not candidate.numbered):
        return True
    return candidate.introduced or (candidate.followed and int(match["hour1"]) > 0)


def _figures_are_time(candidate: Candidate) -> bool:
    """Return whether "2315" is a time: "0230" is one unless it numbers something, "2019" is a year."""
    match, figures = candidate.match, candidate.match["figures1"]
    if figures.startswith("0") and match.start() == match.start("figures1"):
        return not candidate.numbered
    if candidate.beside_a_day:
        return True
    return candidate.firmly_at and figures[:2] not in ("19", "20")


def _bare_hour_is_time(candidate: Candidate) -> bool:
    """Return whether "9" is a time; no "booth 6 last night", and no "last night 2 girls"."""
    if candidate.match["ish1"] or candidate.match["dot1"]:
        return True
    if candidate.numbered and not candidate.firmly_at:
        return False
    if candidate.beside_a_day:
        return candidate.introduced or candidate.day_after or candidate.in_its_part
    return _firmly_introduced(candidate) or (candidate.followed and _loosely_introduced(candidate))


def _firmly_introduced(candidate: Candidate) -> bool:
    return candidate.firmly_at or candidate.match["hedge"] in _FIRM_HEDGES


def _loosely_introduced(candidate: Candidate) -> bool:
    return bool(candidate.match["hedge"]) or candidate.match["at"] in ("by", "from", "till", "until")


# What makes a number a time, by the group of the production that it matched.
_READS_AS_TIME: Mapping[str, Callable[[Candidate], bool]] = {
    "half1": _half_is_time,
    "direction1": _relative_is_time,
    "minute1": _hour_and_minute_are_time,
    "figures1": _figures_are_time,
    "bare1": _bare_hour_is_time,
}
