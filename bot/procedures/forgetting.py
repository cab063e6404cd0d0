"""The procedure of a concern that is disposed of goes with it."""

from sqlalchemy import CursorResult, delete
from sqlalchemy.ext.asyncio import AsyncSession

from bot.procedures.tables import RecordRow, StepRow


async def forget(session: AsyncSession, concern_id: str) -> int:
    """Delete the steps of a concern and what was recorded of them; return how many rows went."""
    rows = 0
    for table in (RecordRow, StepRow):
        result = await session.execute(delete(table).where(table.concern_id == concern_id))
        rows += result.rowcount if isinstance(result, CursorResult) else 0
    return rows
