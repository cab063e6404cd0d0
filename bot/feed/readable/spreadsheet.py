"""A filled form as CSV (RFC 4180) that a spreadsheet opens without running anything that somebody typed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from bot.feed.readable.filled_forms import FilledForm

# What makes a spreadsheet read a cell as a formula (OWASP, "CSV Injection"), also behind spaces.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
PLAIN = "'"  # a spreadsheet reads what follows as text


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    is_formula = cell.startswith(STARTS_A_FORMULA) or cell.lstrip().startswith(STARTS_A_FORMULA)
    return f"{PLAIN}{cell}" if is_formula else cell


def as_csv(form: FilledForm) -> str:
    """Return a form as a table: section, which entry of it, label, words."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(("section", "entry", "label", "value"))
    writer.writerows([neutral(cell) for cell in row] for row in _rows(form))
    return file.getvalue()


def _rows(form: FilledForm) -> Iterator[tuple[str, str, str, str]]:
    for section in form.sections:
        for number, block in enumerate(section.blocks, start=1):
            yield from ((section.title, str(number), label, words) for label, words in block)
