"""What says who reports: the contact in custody, and the organisation unless the reporter chose to be named."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity
from bot.concerns.redaction.redact import Redaction, contact_terms, organisation_terms

if TYPE_CHECKING:
    from bot.concerns.context import ConcernContext
    from bot.concerns.model import Answer
    from bot.concerns.tables import ConcernRow


async def reporter_redaction(
    session: AsyncSession, context: ConcernContext, row: ConcernRow, given: Mapping[str, Answer]
) -> Redaction:
    """Return what to withhold from every copy of a concern."""
    speaker = _chosen(given, "speaker")
    if speaker == "child":  # who the referral is about: withholding who they are would keep help from them
        return Redaction(phrases=False)
    contact = await identity.contact(session, context.vault, row.id)
    terms = (*(contact_terms(contact) if contact else ()), *_organisation(context, row, given))
    return Redaction(terms, phrases=speaker != "adult_victim", colleague=_chosen(given, "about_colleague") == "yes")


def _chosen(given: Mapping[str, Answer], field: str) -> Any:
    answer = given.get(field)
    return answer.value if answer is not None else None


def _organisation(context: ConcernContext, row: ConcernRow, given: Mapping[str, Answer]) -> tuple[str, ...]:
    if not row.organisation or _chosen(given, "reporter_choice") == "named":
        return ()
    names = json.loads(context.content.open(row.organisation, f"concerns.organisation:{row.id}"))
    return tuple(term for name in names for term in organisation_terms(name))
