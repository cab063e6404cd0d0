"""Vehicle registration marks of the United Kingdom, whole or in part, as they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.understanding.facts.code_patterns import LEADS, PRIVATE
from bot.understanding.facts.model import Registration, Span
from bot.understanding.facts.registrations import formats
from bot.understanding.facts.registrations.code_runs import CodeRun, runs_of
from bot.understanding.facts.registrations.dated_formats import is_current, is_dated, is_special
from bot.understanding.facts.registrations.dateless_format import is_dateless
from bot.understanding.facts.registrations.lookalikes import corrected
from bot.understanding.facts.registrations.partial import partial_registrations
from bot.understanding.facts.registrations.spelled import SpelledRegistration, spelled_registrations
from bot.understanding.facts.registrations.withdrawn import without_withdrawn
from bot.understanding.facts.surroundings import Scene
from bot.understanding.text.normalise import Covered, fold

_SPELLED_REACH = 60  # characters between a vehicle and what is spelt of its mark
_LED_REACH = 40
_HALVES = re.compile(
    r"(?<![\w@])(?P<first>(?i:[a-z]{2}[0-9]{2})),? (?i:something|summat|summet|and then|then|i think|maybe)(?: like)? (?P<last>[A-Z]{3})(?!\w)"
)
# "LV19 and then maybe XY": the beginning and some of what follows it
_GOES_ON = re.compile(
    r"(?<![\w@])(?P<first>[A-Z]{2}[0-9]{2}),? (?i:(?:and )?then(?: maybe| possibly| i think)?|maybe|possibly) (?P<next>[A-HJ-Z]{1,2})(?![\w'’-])"
)
_REG_BEFORE = re.compile(r"\b(?:reg|plate|registration|vrm)(?: (?:is|was|no|number|starts))?[ :]*$")


def read_registrations(text: str, taken: Sequence[Span] = ()) -> list[Registration]:
    """Return the marks in the text in order; a span that is taken (a telephone number) holds none."""
    scene = Scene(text, fold(text))
    covered = Covered(len(text), taken)
    registrations: list[Registration] = []
    for candidate in _candidates(scene):
        if covered.free(*candidate.span):
            covered.take(*candidate.span)
            registrations.append(candidate)
    return without_withdrawn(scene.folded, sorted(registrations, key=lambda registration: registration.span))


def _candidates(scene: Scene) -> Iterator[Registration]:
    """Return what may be a mark, the surest first."""
    spelled = list(spelled_registrations(scene))
    runs = [run for run in runs_of(scene) if not scene.in_model(run.span) or _is_called_a_mark(run)]
    yield from _trade(scene)
    yield from _in_halves(scene)
    yield from _spelled_whole(scene, spelled)
    yield from _with_format(runs)
    yield from _spelled_in_part(scene, spelled)
    yield from _dateless(run for run in runs if scene.private and _led_by_private(run))
    yield from partial_registrations(scene)
    yield from _dateless(runs)


def _is_called_a_mark(run: CodeRun) -> bool:
    """Return whether "reg" stands right before a whole mark that begins like a model: "reg CX60 BBB"."""
    return is_current(run) and _REG_BEFORE.search(run.scene.folded[: run.span[0]]) is not None


def _trade(scene: Scene) -> Iterator[Registration]:
    """Return the marks on the plates of the motor trade."""
    for match in formats.TRADE.finditer(scene.folded):
        yield Registration(match["mark"].upper().replace(" ", ""), match.span("mark"))


def _in_halves(scene: Scene) -> Iterator[Registration]:
    """Return the marks between whose parts a word says how sure they are: "BD08 something XPA"; two letters are a part."""
    for match in _HALVES.finditer(scene.text):
        yield Registration(f"{match['first']}{match['last']}".upper(), match.span())
    for match in _GOES_ON.finditer(scene.text):
        if scene.near(match.span()):
            yield Registration(match["first"] + match["next"], match.span(), partial=True)


def _spelled_whole(scene: Scene, spelled: Iterable[SpelledRegistration]) -> Iterator[Registration]:
    for registration in spelled:
        if registration.whole and scene.governor(registration.span) != "code":
            yield Registration(registration.value, registration.span)


def _spelled_in_part(scene: Scene, spelled: Iterable[SpelledRegistration]) -> Iterator[Registration]:
    for registration in spelled:
        if registration.whole or scene.in_model(registration.span):
            continue
        if registration.sure or scene.near(registration.span, _SPELLED_REACH):
            yield Registration(registration.value, registration.span, partial=True)


def _with_format(runs: Sequence[CodeRun]) -> Iterator[Registration]:
    """Return the marks of the formats that tell a year or a country, as written and then corrected."""
    for fits in (is_current, is_dated, is_special):
        yield from (Registration(run.value, run.span) for run in runs if fits(run))
    yield from (Registration(value, run.span) for run in runs if (value := corrected(run)))


def _dateless(runs: Iterable[CodeRun]) -> Iterator[Registration]:
    yield from (Registration(run.value, run.span) for run in runs if is_dateless(run))


def _led_by_private(run: CodeRun) -> bool:
    """Return whether "private plate" or the like stands right before, so that the whole mark follows."""
    before = run.before(_LED_REACH)
    return bool(PRIVATE.search(before) and LEADS.search(before))
