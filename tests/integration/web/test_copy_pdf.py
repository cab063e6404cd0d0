"""The copy of what was sent as a PDF, from the panel alone: nothing of it is kept, and only we can make one."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from bot.channels.web.receipt.sealed_copy import open_copy, seal_copy
from bot.printing import CannotPrint, Printer
from tests.integration.web.browser import Web

REFERENCE = "SL-7K3M-9QXD-4"
TEXT = f"Report {REFERENCE}\n\nWhat was sent\nWhat you told me: a girl of 14 <b>and</b> a man of 40"


async def test_what_the_panel_holds_comes_back_as_a_pdf(web: Web) -> None:
    """With every word as it was sent, named by the reference, and stored nowhere."""
    sealed = seal_copy(web.services, REFERENCE, TEXT)
    pdf = await web.browser.post("/copy", data={"copy": sealed})
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf.content)).pages)
    assert "a girl of 14 <b>and</b> a man of 40" in words
    assert pdf.headers["content-disposition"] == f'attachment; filename="report-{REFERENCE}.pdf"'
    assert (pdf.headers["content-type"], pdf.headers["cache-control"]) == ("application/pdf", "no-store")
    assert "girl" not in sealed


@pytest.mark.parametrize("copy", ["", "made up", "QUJD", "é"])
async def test_nobody_else_makes_a_paper_of_ours(web: Web, copy: str) -> None:
    """What we did not seal is no copy."""
    assert open_copy(web.services, copy) is None
    answer = await web.browser.post("/copy", data={"copy": copy})
    assert (answer.status_code, "No PDF could be made" in answer.text) == (404, True)


async def test_where_none_can_be_made_it_is_said(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a tab of its own, so that the receipt stays where it is."""

    async def none_made(_self: Printer, _html: str) -> bytes:
        raise CannotPrint("not here")

    monkeypatch.setattr(Printer, "pdf", none_made)
    answer = await web.browser.post("/copy", data={"copy": seal_copy(web.services, REFERENCE, TEXT)})
    assert answer.status_code == 503
    assert "as text" in answer.text
