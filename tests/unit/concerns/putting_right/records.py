"""What police would read of an account and the messages behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.concerns import CORRECTION, corrections_of
from bot.concerns.model import Draft, Statement
from bot.concerns.referral.subjects import event, subjects
from bot.understanding.corrections import Correction
from tests.support.concerns import NOW, a_draft, facts_read, given, with_facts


def draft_of(*entries: tuple[str, str]) -> Draft:
    """Return a draft of statements, each with where it was said."""
    statements = tuple(
        Statement(f"s{number}", f"m{number}", text, "saw", source, 1, NOW)
        for number, (text, source) in enumerate(entries)
    )
    return with_facts(replace(a_draft(read_back=given("yes")), statements=statements))


def corrected(account: str, *messages: str) -> Draft:
    """Return the draft after messages that correct, each kept as the interview keeps it."""
    entries = [(account, "account")]
    for message in messages:
        held = [item for item in items_of(entries, message) if item.field and item.holds]
        entries.append((message, f"{CORRECTION}{held[0].field if held else 'unclear'}"))
    return draft_of(*entries)


def items_of(entries: list[tuple[str, str]], message: str) -> tuple[Correction, ...]:
    """Return what a message corrects of statements."""
    words = "\n".join(text for text, _ in entries)
    return corrections_of(draft_of(*entries).parts, words, message, facts_read())


def record(draft: Draft) -> dict[str, Any]:
    """Return the facts that police read: every subject and the event."""
    listed = subjects(draft, confirmed=True)
    return {"subjects": listed, "event": event(draft, listed, confirmed=True)}


def of_kind(draft: Draft, kind: str) -> list[dict[str, Any]]:
    """Return the subjects of a kind."""
    return [subject for subject in record(draft)["subjects"] if subject["type"] == kind]
