"""The process that makes one PDF: HTML on standard input, the PDF on standard output. It fetches nothing."""

from __future__ import annotations

import sys
from typing import Any

NOT_HERE = 3  # exit status: WeasyPrint, or what it draws text with, is missing
VARIANT = "pdf/ua-1"


def main() -> int:
    """Print one page, which is whole by itself: of no protocol is anything loaded. Return the exit status."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError):  # OSError: the package is here, and the shared libraries are not
        return NOT_HERE
    html = sys.stdin.buffer.read().decode("utf-8")
    page = HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=()))
    sys.stdout.buffer.write(page.write_pdf(pdf_variant=VARIANT, finisher=say_what_heads_what))
    return 0


def say_what_heads_what(_document: Any, pdf: Any) -> None:
    """Finish the structure of tables, which the library leaves open: `pdf` is its file before it is written.

    Each header cell heads its row (all of ours do), and the names by which cells call their headers have an index, as
    ISO 32000-1 section 14.7.2 wants (`IDTree`).
    """
    import pydyf

    parts = [part for part in pdf.objects if isinstance(part, pydyf.Dictionary)]
    headers = [part for part in parts if part.get("S") == "/TH"]
    for header in headers:
        header["A"]["Scope"] = "/Row"
    if headers:
        root = next(part for part in parts if part.get("Type") == "/StructTreeRoot")
        root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(_names(headers))})


def _names(headers: list[Any]) -> list[Any]:
    """Return the name of each header and where it is, in turn, in the order of the names."""
    where = {header["ID"].string: header for header in headers if "ID" in header}
    return [part for name in sorted(where) for part in (where[name]["ID"], where[name].reference)]


if __name__ == "__main__":
    sys.exit(main())
