"""The marks and links of a concern that is disposed of go with it."""

from sqlalchemy import CursorResult, delete, or_
from sqlalchemy.ext.asyncio import AsyncSession

from bot.repeats.tables import MarkRow, RepeatRow


async def forget(session: AsyncSession, concern_id: str) -> int:
    """Delete what a report was compared by and its links with others; return how many rows went."""
    of_links = or_(RepeatRow.concern_id == concern_id, RepeatRow.other_id == concern_id)
    rows = 0
    for going in (delete(RepeatRow).where(of_links), delete(MarkRow).where(MarkRow.concern_id == concern_id)):
        result = await session.execute(going)
        rows += result.rowcount if isinstance(result, CursorResult) else 0
    return rows
