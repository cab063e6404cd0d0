"""An inspection as text for somebody who knows nothing of Sightline, and as data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import jinja2
import yaml

from bot.clock import LONDON
from bot.concerns import code_list
from bot.guidance.procedure.procedure_model import Procedures
from bot.paths import DATA
from bot.run.inspection.case_files import Inspection
from bot.run.inspection.gaps import gaps

FORM = DATA / "forms" / "inspection"


def when(moment: datetime | None) -> str:
    """Return a moment as it is written in Britain, in the time that its clocks show."""
    if moment is None:
        return "-"
    here = moment.astimezone(LONDON)
    return f"{here:%a} {here.day} {here:%b %Y, %H:%M}"


def how_long(span: timedelta) -> str:
    """Return a span in its two largest units."""
    minutes = max(int(span.total_seconds() // 60), 0)
    days, hours = minutes // 1440, minutes % 1440 // 60
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"


def _meaning(code: object, name: str) -> str:
    return next((row.text for row in code_list(name) if row.code == code), str(code or "-"))


@lru_cache(maxsize=1)
def _template() -> jinja2.Template:
    environment = jinja2.Environment(  # noqa: S701 - plain text, no markup: what somebody typed stays as it is
        loader=jinja2.FileSystemLoader(FORM), undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"when": when, "how_long": how_long, "meaning": _meaning}
    return environment.get_template("inspection.txt")


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Mapping[str, str]]:
    words: dict[str, dict[str, str]] = yaml.safe_load((FORM / "inspection.yml").read_text(encoding="utf-8"))
    return words


def as_text(inspection: Inspection, book: Procedures) -> str:
    """Return an inspection to read."""
    missing = {case.reference: gaps(case, inspection.made_at) for case in inspection.cases}
    titles = {rule.id: rule.title for rule in book.steps}
    shown = {"inspection": inspection, "gaps": missing, "titles": titles, "rules": book.steps, "words": _words()}
    return _template().render(shown)


def as_json(inspection: Inspection) -> str:
    """Return an inspection as data; times are UTC."""
    cases: list[dict[str, Any]] = []
    for case in inspection.cases:
        body = asdict(case) | {"missing": [asdict(gap) for gap in gaps(case, inspection.made_at)]}
        body["history"].pop("answers"), body["history"].pop("sent")  # they stand with their deliveries
        body["history"]["concern"].pop("handle")
        cases.append({"reference": case.reference, **body})
    return json.dumps(asdict(inspection) | {"cases": cases}, indent=1, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
