"""Keep the marks of a report, link it with earlier ones that have the same, show the links, and undo one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.crypto import Blinder, Sealer
from bot.db import new_id, random_id
from bot.repeats.marks import Kind, Mark, reason_of
from bot.repeats.tables import MarkRow, RepeatRow

Links = dict[tuple[str, str], tuple[str, str]]  # the other report and the kind -> why, and as it was told
MANY = 200  # reports with one mark that are looked at: the newest


@dataclass(frozen=True)
class RepeatLink:
    """A link as one of its reports sees it: the other report, by what, why, and by whom it was undone."""

    id: str
    other_id: str
    kind: str
    reason: str
    as_told: str
    found_at: datetime
    undone_at: datetime | None = None
    undone_by: str | None = None
    why_undone: str | None = None


class CannotUndo(Exception):
    """A link that is not there, or was undone otherwise; `rule` is stable."""

    def __init__(self, rule: str, title: str) -> None:
        super().__init__(title)
        self.rule = rule


async def _links_by(session: AsyncSession, sealer: Sealer, concern_id: str, own: Sequence[tuple[Mark, str]]) -> Links:
    """Return the links that a report's marks make, each with its reason."""
    links: Links = {}
    for mark, blind in own:
        for other_id, other in await _with_the_same(session, sealer, concern_id, mark, blind):
            if reason := reason_of(mark, other):
                links.setdefault((other_id, mark.kind), (reason, mark.text))
    return links


async def note_marks(
    session: AsyncSession,
    sealer: Sealer,
    blinder: Blinder,
    concern_id: str,
    marks: Sequence[Mark],
    now: datetime,
    *,
    anew: bool = False,
) -> None:
    """Keep a report's marks in place of its earlier ones, and link it with others that have them too.

    A link whose mark was corrected away goes; one that an analyst undid stays undone. `anew`: it has none yet.
    """
    if not anew:
        await session.execute(delete(MarkRow).where(MarkRow.concern_id == concern_id))
    own = [(mark, blinder.blind(f"repeat:{mark.kind}:{mark.key}")) for mark in marks]
    links = await _links_by(session, sealer, concern_id, own)
    earlier = () if anew else await session.scalars(select(RepeatRow).where(_of(concern_id)))
    here = [await _still_links(session, row, concern_id, links) for row in earlier]
    _add_links(session, sealer, concern_id, {pair: links[pair] for pair in links if pair not in here}, now)
    each_once = {(mark.kind, blind): mark for mark, blind in reversed(own)}
    session.add_all(_row(sealer, concern_id, mark, blind) for (_, blind), mark in each_once.items())
    await session.flush()


def _row(sealer: Sealer, concern_id: str, mark: Mark, blind: str) -> MarkRow:
    row = MarkRow(id=random_id(), concern_id=concern_id, kind=mark.kind, blind=blind, is_part=mark.is_part)
    row.sealed = sealer.seal(mark.text, f"repeat_marks.sealed:{row.id}")
    return row


async def _with_the_same(
    session: AsyncSession, sealer: Sealer, concern_id: str, mark: Mark, blind: str
) -> list[tuple[str, Mark]]:
    """Return the marks of other reports that have one key with this one."""
    same = MarkRow.kind == mark.kind, MarkRow.blind == blind, MarkRow.concern_id != concern_id
    rows = await session.scalars(select(MarkRow).where(*same).order_by(MarkRow.concern_id.desc()).limit(MANY))
    return [(row.concern_id, _mark(sealer, row, mark.key)) for row in rows]


def _mark(sealer: Sealer, row: MarkRow, key: str) -> Mark:
    return Mark(cast(Kind, row.kind), key, sealer.open(row.sealed, f"repeat_marks.sealed:{row.id}"), row.is_part)


async def _still_links(session: AsyncSession, row: RepeatRow, concern_id: str, links: Links) -> tuple[str, str]:
    """Return what a row links; a link whose mark was corrected away goes."""
    pair = _other(row, concern_id), row.kind
    if pair not in links and row.undone_at is None:
        await session.delete(row)
    return pair


def _add_links(session: AsyncSession, sealer: Sealer, concern_id: str, links: Links, now: datetime) -> None:
    for (other_id, kind), (reason, words) in links.items():
        row = RepeatRow(id=new_id(), concern_id=concern_id, other_id=other_id, kind=kind, reason=reason)
        row.sealed, row.found_at = sealer.seal(words, f"repeat_links.sealed:{row.id}"), now
        session.add(row)


def _of(concern_id: str) -> ColumnElement[bool]:
    return or_(RepeatRow.concern_id == concern_id, RepeatRow.other_id == concern_id)


def _other(row: RepeatRow, concern_id: str) -> str:
    return row.other_id if row.concern_id == concern_id else row.concern_id


async def links_of(session: AsyncSession, sealer: Sealer, concern_id: str) -> list[RepeatLink]:
    """Return the links of a report, the oldest first, those that were undone too."""
    rows = await session.scalars(select(RepeatRow).where(_of(concern_id)).order_by(RepeatRow.found_at, RepeatRow.id))
    return [_link(sealer, row, concern_id) for row in rows]


def _link(sealer: Sealer, row: RepeatRow, concern_id: str) -> RepeatLink:
    words = sealer.open(row.sealed, f"repeat_links.sealed:{row.id}")
    link = row.id, _other(row, concern_id), row.kind, row.reason, words, row.found_at
    if row.sealed_why is None:
        return RepeatLink(*link)
    why = json.loads(sealer.open(row.sealed_why, f"repeat_links.sealed_why:{row.id}"))
    return RepeatLink(*link, row.undone_at, why["by"], why["reason"])


async def undo(
    session: AsyncSession, sealer: Sealer, link_id: str, recipient: str, by: str, reason: str, now: datetime
) -> bool:
    """Write down that an analyst undid a link; True when the very same was here. Raises CannotUndo."""
    row = await session.get(RepeatRow, link_id, with_for_update=True)
    if row is None:
        raise CannotUndo("link-unknown", "This referral has no such link")
    why = {"by": by, "reason": reason}
    if row.sealed_why is not None:
        if json.loads(sealer.open(row.sealed_why, f"repeat_links.sealed_why:{row.id}")) != why:
            raise CannotUndo("link-undone", "This link was undone already, by somebody or for a reason else")
        return True
    row.sealed_why = sealer.seal(json.dumps(why), f"repeat_links.sealed_why:{row.id}")
    row.undone_at, row.undone_with = now, recipient
    await session.flush()
    return False
