"""The process that makes one PDF: HTML on standard input, the PDF on standard output. It fetches nothing."""

from __future__ import annotations

import sys

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
    sys.stdout.buffer.write(page.write_pdf(pdf_variant=VARIANT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
