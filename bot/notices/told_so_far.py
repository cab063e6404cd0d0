"""Which words about a report were put in for the person who made it, for whoever looks later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox
from bot.crypto import Sealer
from bot.guidance.texts import Texts
from bot.notices.news_in_words import in_words
from bot.notices.notices import TOPIC


@dataclass(frozen=True)
class WordToThePerson:
    """What the person reads: of which recipient, in which hour it was put in, and whether it was brought to them."""

    reference: str
    recipient: str
    what: str
    words: str
    hour: datetime
    state: str


async def words_to_the_person(
    session: AsyncSession, sealer: Sealer, texts: Texts, references: Iterable[str]
) -> list[WordToThePerson]:
    """Return the words about these reports, in order; nobody's name and no conversation."""
    wanted = set(references)
    return [
        WordToThePerson(
            str(body["reference"]),
            str(body.get("recipient", "")),
            str(body.get("what", "")),
            in_words(texts, body),
            journey.put_in_at,
            journey.state,
        )
        for journey, body in await outbox.journeys_of(session, sealer, TOPIC)
        if body.get("reference") in wanted
    ]
