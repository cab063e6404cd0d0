"""A page becomes a tagged PDF (PDF/UA-1), read here by a library of others; it loads nothing and may be missing."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from bot.concerns.contract import examples
from bot.feed.readable.filled_forms import filled
from bot.feed.readable.page import page_of
from bot.printing import CannotPrint, Printer, printer
from bot.printing.child import NOT_HERE

A_FILE = "file://" + "/etc/hostname"
LOADS = f'<img src="{A_FILE}" alt="a"><img src="http://192.0.2.1/x" alt="b"><p>whole</p>'


def tags(node: Any) -> Iterator[str]:
    """Give the names of a structure tree, in the order of reading."""
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            yield from tags(one)
    elif isinstance(node, dict):
        yield str(node.get("/S", ""))
        if "/K" in node:
            yield from tags(node["/K"])


def squeezed(text: str) -> str:
    """Return text without the blanks and line ends that a page puts in."""
    return "".join(text.split())


@pytest.mark.parametrize("name", ["police_intelligence_anonymous", "safeguarding_named_school"])
async def test_a_form_is_a_tagged_pdf_with_every_word(name: str) -> None:
    """PDF/UA-1: marked, with a language, a title and a tree of headings and tables; no word of the form is lost."""
    referral = examples("good")[name]
    read = PdfReader(io.BytesIO(await Printer().pdf(page_of(referral)[0])))
    root: Any = read.root_object
    text = squeezed("".join(page.extract_text() for page in read.pages))

    assert root["/MarkInfo"]["/Marked"]
    assert (root["/Lang"], root["/ViewerPreferences"]["/DisplayDocTitle"]) == ("en-GB", True)
    assert re.search(rb"pdfuaid:part\W+1\b", root["/Metadata"].get_object().get_data())
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= set(tags(root["/StructTreeRoot"]))
    words = [words for section in filled(referral).sections for block in section.blocks for _, words in block]
    assert [one for one in words if squeezed(one) not in text] == []


async def test_a_page_loads_nothing() -> None:
    """What somebody typed reaches neither the network nor a file of this machine."""
    text = PdfReader(io.BytesIO(await Printer().pdf(f"<html lang=en><title>t</title>{LOADS}"))).pages[0].extract_text()

    assert text.split() == ["whole", "ab"]


@pytest.mark.parametrize(("ends", "why"), [(f"raise SystemExit({NOT_HERE})", "not here"), ("raise OSError", "failed")])
async def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch, ends: str, why: str) -> None:
    """Without the library there is no PDF, and nothing else is the worse for it."""
    monkeypatch.setattr(printer, "CHILD", (sys.executable, "-c", ends))

    with pytest.raises(CannotPrint, match=why):
        await Printer().pdf("<p>")


async def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process is ended and the next one has its turn."""
    monkeypatch.setattr(printer, "CHILD", (sys.executable, "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(printer, "LONGEST", 0.3)

    with pytest.raises(CannotPrint, match="too long"):
        await Printer().pdf("<p>")


async def test_the_process_gets_nothing_of_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys and addresses of ours are not in its environment."""
    monkeypatch.setenv("SIGHTLINE_DATABASE", "secret")
    monkeypatch.setattr(printer, "CHILD", (sys.executable, "-c", "import os; print(sorted(os.environ))"))

    assert b"SIGHTLINE" not in await Printer().pdf("<p>")
