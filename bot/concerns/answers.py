"""Answers to single questions, sealed, in versions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock
from bot.concerns.context import ConcernContext
from bot.concerns.model import Answer, ConcernError
from bot.concerns.store import UNFINISHED, locked
from bot.concerns.tables import AnswerRow, ConcernRow
from bot.db import new_id

if TYPE_CHECKING:
    from bot.crypto import Sealer

# Columns, not rows that the session would hold: what is read is not changed. Made once, they run on every turn.
_COLUMNS = [getattr(AnswerRow, column.key) for column in AnswerRow.__table__.columns]
_OF = AnswerRow.concern_id == bindparam("of")
_EVERY = select(*_COLUMNS).where(_OF).order_by(AnswerRow.id)
_LAST = select(*_COLUMNS).where(_OF, AnswerRow.field == bindparam("named")).order_by(AnswerRow.version.desc()).limit(1)


class Answers:
    """The answers of concerns in one unit of work."""

    def __init__(self, session: AsyncSession, context: ConcernContext) -> None:
        self._session, self._content = session, context.content

    async def record(
        self, concern_id: str, field: str, answer: Answer, now: datetime | None = None, *, also_sent: bool = False
    ) -> None:
        """Keep an answer; a changed one is a new version, the same again changes nothing.

        With `also_sent` it is kept in a concern that was sent as well.
        Raises ConcernError: no_concern, concern_closed after it was sent or discarded.
        """
        concern = await locked(self._session, concern_id)
        if concern.state not in (*UNFINISHED, *(("submitted",) if also_sent else ())):
            raise ConcernError("concern_closed")
        last = await self._last(concern_id, field)
        self.record_next(concern, field, self.answer(last) if last else None, answer, now or clock.now())
        await self._session.flush()

    def record_next(
        self, concern: ConcernRow, field: str, last: Answer | None, answer: Answer, at: datetime
    ) -> Answer | None:
        """Keep an answer of a concern that is held, after the last one that was read while it was held.

        Return it as it will be read; None when it is the same again.
        """
        if last == answer:
            return None
        row = AnswerRow(id=new_id(), concern_id=concern.id, field=field, version=last.version + 1 if last else 1)
        written = (answer.written or at).isoformat()
        row.answer = self._content.seal(json.dumps([answer.state, answer.value, answer.text, written]), _place(row.id))
        self._session.add(row)
        concern.touched_at = at
        return self.answer(row)

    async def latest(self, concern_id: str) -> Mapping[str, Answer]:
        """Return the latest answer of each field, in the order in which the fields were first answered."""
        rows = await self._session.execute(_EVERY, {"of": concern_id})
        return {row.field: self.answer(row) for row in rows}

    async def _last(self, concern_id: str, field: str) -> Any:
        return (await self._session.execute(_LAST, {"of": concern_id, "named": field})).first()

    def answer(self, row: Any) -> Answer:
        """Return the record of a row."""
        state, value, text, *written = cast(list[Any], json.loads(self._content.open(row.answer, _place(row.id))))
        at = datetime.fromisoformat(written[0]) if written else None
        return Answer(state, value, text, at, row.version)


def _place(answer_id: str) -> str:
    return f"concern_answers.answer:{answer_id}"


async def reporter_choice(session: AsyncSession, content: Sealer, concern_id: str) -> str | None:
    """Return who may know who reported, as was answered last; None where nobody has chosen."""
    row = (await session.execute(_LAST, {"of": concern_id, "named": "reporter_choice"})).first()
    return json.loads(content.open(row.answer, _place(row.id)))[1] if row else None
