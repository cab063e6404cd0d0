"""As what those work whom a report is about: as chosen where the interview asked, else as the words are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.concerns import circumstances
from bot.concerns.circumstances import THEIR_WORK
from bot.understanding.at_work.patterns import AtWork, Works
from bot.understanding.at_work.whose_work import is_of_then
from bot.understanding.who_hears import routing_words
from bot.understanding.who_hears.hearsay import is_of_elsewhere
from bot.understanding.who_hears.work_in_doubt import is_on_the_school_run, is_work_in_doubt

if TYPE_CHECKING:
    from bot.concerns.circumstances import Told
    from bot.concerns.model import Draft
    from bot.guidance.model import Knowledge, Sector

_WITH_CHILDREN: Works = frozenset({"school_staff", "works_with_children"})
# What each choice says, and the works that words may tell of the same.
_CHOSEN: Mapping[str, AtWork] = {"taxi": "driver", "children": "works_with_children", "licensed": "licensed_staff"}
_ALIKE: Mapping[str, Works] = {
    "taxi": frozenset({"driver"}),
    "children": _WITH_CHILDREN,
    "licensed": frozenset({"licensed_staff", "premises_staff", "boss"}),
    "other": frozenset(),
}


def works_told(draft: Draft) -> tuple[AtWork, ...]:
    """Return as what the people who are reported work; where nobody is under 18 it changes nothing."""
    if circumstances.is_adults_only(draft):
        return ()
    typed = circumstances.words(draft)
    works = _as_chosen(draft.given(THEIR_WORK), routing_words.people_at_work(typed))
    return works if "driver" not in works else _with_the_school_run(draft, typed, works)


def _as_chosen(chosen: object, read: tuple[AtWork, ...]) -> tuple[AtWork, ...]:
    """Return what was read where nothing was chosen or it agrees, else what was chosen: that is no guess."""
    if chosen not in _ALIKE or not _ALIKE[str(chosen)].isdisjoint(read):
        return read
    return (_CHOSEN[str(chosen)],) if chosen in _CHOSEN else ()


def _with_the_school_run(draft: Draft, typed: str, works: tuple[AtWork, ...]) -> tuple[AtWork, ...]:
    """Return works with that of who drives children to school, as answered, or chosen beside a contract."""
    also = draft.given("school_contract") == "yes" or (
        draft.given(THEIR_WORK) == "taxi" and is_on_the_school_run(typed)
    )
    return tuple(dict.fromkeys((*works, "works_with_children"))) if also else works


def is_of_own_trade(draft: Draft, knowledge: Knowledge) -> bool:
    """Say whether it is about somebody of the writer's work: suspected of the words, unless other work was chosen.

    Nobody of a survivor's childhood is, whose work is over.
    """
    sector, chosen = knowledge.sectors.get(draft.concern.sector or ""), draft.given(THEIR_WORK)
    if not draft.colleague or is_of_then(circumstances.words(draft)):
        return False
    if sector is None:
        return True
    if chosen in _ALIKE:
        return not _ALIKE[str(chosen)].isdisjoint(sector.colleagues)
    return not _has_no_licence_of_theirs(draft, sector)


def _has_no_licence_of_theirs(draft: Draft, sector: Sector) -> bool:
    """Say whether another house's people are meant; who works with children does so in any house."""
    with_children = not _WITH_CHILDREN.isdisjoint(sector.colleagues)
    return not with_children and is_of_elsewhere(circumstances.words(draft))


def is_work_unclear(draft: Told) -> bool:
    """Say whether the words told so far leave open as what whom it is about works."""
    return is_work_in_doubt(circumstances.words(draft))
