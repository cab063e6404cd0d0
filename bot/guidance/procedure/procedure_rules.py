"""Reading the procedure and the bank holidays, with the rules that no single record can break by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from bot.guidance.closed_lists import read_rows
from bot.guidance.procedure.procedure_model import AreaProcedure, BankHoliday, Procedures, StepRule

if TYPE_CHECKING:
    from bot.guidance.model import Knowledge
    from bot.guidance.reader import Reader

FILE, HOLIDAYS = "procedures.yml", "bank_holidays.yml"
SATURDAY = 5
WithSources = Callable[[Any, str], Any]
Broken = Iterator[tuple[str, str, str]]  # where, what is wrong, and what to do


def read_procedures(reader: Reader, with_sources: WithSources) -> Procedures:
    """Return the procedure; empty, with a fault, when the file does not fit."""
    content = reader.read(FILE)
    if isinstance(content, Mapping) and isinstance(content.get("steps"), list):
        steps = [
            with_sources(row, f"steps.{row.get('id') if isinstance(row, Mapping) else ''}") for row in content["steps"]
        ]
        content = {**content, "steps": steps}
    built = reader.build(Procedures, content, FILE) if content is not None else None
    return built or Procedures()


def read_bank_holidays(reader: Reader) -> tuple[BankHoliday, ...]:
    """Return the bank holidays; one at a weekend, or twice, is a fault."""
    days = read_rows(reader, HOLIDAYS, "days", BankHoliday)
    for row, times in Counter(row.day for row in days).items():
        if times > 1 or row.weekday() >= SATURDAY:
            reader.fault(HOLIDAYS, str(row), "twice, or at a weekend", "write the day on which nobody works, once")
    return days


def check_procedures(reader: Reader, knowledge: Knowledge) -> None:
    """Note a fault for every broken rule of the procedure."""
    book = knowledge.procedures
    for name, count in Counter(rule.id for rule in book.steps).items():
        if count > 1:
            reader.fault(FILE, name, "this id is used twice", "give one of them another id")
    for rule in book.steps:
        for where, wrong, remedy in _of_step(rule):
            reader.fault(FILE, f"{rule.id}.{where}", wrong, remedy)
    for where, wrong, remedy in (*_of_keys(book), *_of_areas(knowledge)):
        reader.fault(FILE, where, wrong, remedy)


def _of_step(rule: StepRule) -> Broken:
    if not rule.owner or not rule.sources:
        yield "owner", "a step without an owner or a source", "name who has to do it, and what says so"
    if rule.may_record and len(rule.owner) > 1:
        yield "may_record", "it is not clear on whose line they write", "leave one owner, or remove it"
    for lane, span in rule.clock.items():
        if len(span.units) != 1:
            yield f"clock.{lane}", "a clock has one unit", "give minutes, hours, days or working_days"
    may = {*rule.owner, *rule.may_record}
    if ("code" in rule.needs) != bool(rule.codes) or (rule.codes and set(rule.codes) != may):
        yield "codes", "codes do not fit `needs` or who may record", "list codes for each of them, or remove them"


def _of_keys(book: Procedures) -> Broken:
    rule, keys = book.rule(book.two_keys.step), book.two_keys
    if rule is None or not set(keys.roles) <= set(rule.owner) or "reason" not in rule.needs:
        yield "two_keys", "no step of these roles that needs a reason", "name a step which each of them owns"


def _of_areas(knowledge: Knowledge) -> Broken:
    for missing in sorted(set(knowledge.areas) - {row.area for row in knowledge.procedures.areas}):
        yield "areas", f"nobody hears of what is overdue in {missing}", "add the area"
    for row in knowledge.procedures.areas:
        area = knowledge.areas.get(row.area)
        if area is None or (row.escalate_to and row.escalate_to not in {contact.id for contact in area.contacts}):
            yield f"areas.{row.area}", "no such area, or the contact is not one of its own", "correct the id"
        yield from _of_clocks(knowledge.procedures, row)


def _of_clocks(book: Procedures, row: AreaProcedure) -> Broken:
    for step, clocks in row.clocks.items():
        if book.rule(step) is None or any(len(span.units) != 1 for span in clocks.values()):
            yield f"areas.{row.area}.{step}", "no such step, or a clock without one unit", "correct it"
