"""A copy of the receipt's page to keep: a PDF of what the page shows, by its link alone, or what to do without one."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from bot.channels.web.receipt import receipt_page, signed_receipt
from bot.channels.web.receipt.receipt_reports import ReportOfLink, StatusLine
from bot.printing import CannotPrint, Printer
from bot.signing import verified
from tests.integration.web.browser import Web
from tests.integration.web.test_find_report import link_of

REPORT = ReportOfLink("SL-7K3M-9QXD-4", "Report SL-7K3M-9QXD-4", (StatusLine("Demo Police: accepted.", "today"),))


async def reports_of(_services: object, _handle: str) -> list[ReportOfLink]:
    """Return one report that was sent."""
    return [REPORT]


async def none_made(_self: Printer, _html: str) -> bytes:
    """Make no PDF."""
    raise CannotPrint("not here")


async def test_the_page_of_a_link_can_be_saved(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reference, who has it and since when, 999 first; named by the reference and stored nowhere."""
    link = await link_of(web)
    monkeypatch.setattr(receipt_page, "reports", reports_of)

    page, pdf = await web.browser.get(link), await web.browser.get(f"{link}/pdf")

    assert re.search(r'href="/receipt/[\w-]+/pdf" download', page.text)
    words = PdfReader(io.BytesIO(pdf.content)).pages[0].extract_text()
    assert words.index("Call 999") < words.index("Report SL-7K3M-9QXD-4") < words.index("Demo Police: accepted.")
    assert pdf.headers["content-disposition"] == 'attachment; filename="report-SL-7K3M-9QXD-4.pdf"'
    assert pdf.headers["cache-control"] == "no-store"


async def test_without_a_report_there_is_no_pdf(web: Web) -> None:
    """A link that is none of ours, and one without reports, lead to the page that says so."""
    for link in (await link_of(web), "/receipt/made-up"):
        assert (await web.browser.get(f"{link}/pdf")).status_code == 404


async def test_where_no_pdf_can_be_made_the_page_says_what_to_do(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reports stay on the page, and printing it is the way."""
    link = await link_of(web)
    monkeypatch.setattr(receipt_page, "reports", reports_of)
    monkeypatch.setattr(Printer, "pdf", none_made)

    answer = await web.browser.get(f"{link}/pdf")

    assert answer.status_code == 503
    assert "print it with your browser" in answer.text
    assert "Demo Police: accepted." in answer.text


async def test_the_receipt_is_had_with_a_signature(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """As data and on the printed page: who has it since when, checked with the key alone; nothing that was written."""
    link = await link_of(web)
    monkeypatch.setattr(receipt_page, "reports", reports_of)
    monkeypatch.setattr(signed_receipt, "reports", reports_of)

    given = (await web.browser.get(f"{link}/signed.json")).json()
    key = (await web.browser.get(given["key"])).json()
    printed = PdfReader(io.BytesIO((await web.browser.get(f"{link}/pdf")).content))

    assert verified(given["signed"], key) == given["receipt"]
    assert given["receipt"]["reports"][0]["recipients"] == [{"state": "Demo Police: accepted.", "at": "today"}]
    assert "Signature of this receipt" in "".join(page.extract_text() for page in printed.pages)
    assert (await web.browser.get("/receipt/made-up/signed.json")).status_code == 404
