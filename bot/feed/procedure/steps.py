"""A recipient records a step of its referral, and reads the ledger that both services share."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot import outbox, procedures
from bot.feed.access import Grant
from bot.feed.answer_rules import CONFLICT, check_readable
from bot.feed.problems import BAD_INPUT, Problem
from bot.feed.procedure.step_news import StepNews, announce
from bot.feed.retrieval import addressed_to
from bot.procedures import CannotRecord, Ledger, Overdue, Record, Step
from bot.services import Services


async def record(services: Services, given: Record, now: datetime) -> bool:
    """Write a step down once; True when it was here already. Raises Problem for what cannot be taken."""
    check_readable(given.people, given.reason)
    book = services.knowledge.procedures
    try:
        async with services.database.writing() as session:
            repeated = await procedures.record_step(session, services.content, book, given, now)
            if not repeated:
                news = StepNews(given.concern_id, given.recipient, given.role, given.step, given.state)
                await announce(session, services, news, now)
            return repeated
    except CannotRecord as problem:
        raise Problem(CONFLICT if problem.conflict else BAD_INPUT, problem.rule, str(problem)) from None


async def shown(services: Services, client: str, product_id: str, now: datetime) -> dict[str, Any]:
    """Return the ledger of the concern that a referral belongs to, as far as its recipient may see it."""
    book = services.knowledge.procedures
    async with services.database.writing() as session:
        product = await addressed_to(session, client, product_id)
        await outbox.heard(session, product_id, client, now)
        ledger = await procedures.ledger_of(session, services.content, book, product.concern_id)
    if ledger is None:
        return {"reference": None, "state": "none", "keys": [], "steps": []}
    sees_all = product.role in book.sees_all
    private = {rule.id for rule in book.steps if rule.private}
    steps = [step for step in ledger.steps if step.owner == product.role or (sees_all and step.step not in private)]
    return _head(ledger, with_keys=sees_all) | {"steps": [_line(services, step, now) for step in steps]}


def _head(ledger: Ledger, *, with_keys: bool) -> dict[str, Any]:
    keys = [{"role": role, "turned_at": _iso(turned)} for role, turned in ledger.keys] if with_keys else []
    closed = _iso(ledger.closed_at)
    return {
        "reference": ledger.reference,
        "lane": ledger.lane,
        "state": "closed" if closed else "open",
        "closed_at": closed,
        "keys": keys,
    }


def _line(services: Services, step: Step, now: datetime) -> dict[str, Any]:
    rule = services.knowledge.procedures.rule(step.step)
    return {
        "step": step.step,
        "title": rule.title if rule else step.step,
        "rule": rule.rule if rule else "",
        "owner": step.owner,
        "required": step.required,
        "state": step.state,
        "opened_at": _iso(step.opened_at),
        "due_at": _iso(step.due_at),
        "overdue": step.is_overdue(now),
        "settled_at": _iso(step.settled_at),
        "records": [dict(record) for record in step.records],
    }


async def late(services: Services, grant: Grant, now: datetime) -> list[dict[str, Any]]:
    """Return the recipient's own steps whose time is up, the longest overdue first, as far as a token opens them."""
    async with services.database.reading() as session:
        steps = await procedures.overdue(session, now, recipient=grant.recipient)
    return [_late(step) for step in steps if grant.scope.covers(step.lane, step.area)]


def _late(step: Overdue) -> dict[str, Any]:
    whose = {"reference": step.reference, "referral": step.product_id, "step": step.step, "lane": step.lane}
    return {**whose, "opened_at": _iso(step.opened_at), "due_at": _iso(step.due_at)}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
