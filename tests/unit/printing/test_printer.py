"""A page becomes a tagged PDF (PDF/UA-1), read here by a library of others; it loads nothing and may be missing."""

from __future__ import annotations

import asyncio
import io
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from bot.concerns.contract import examples
from bot.feed.readable.filled_forms import filled
from bot.feed.readable.page import page_of
from bot.printing import CannotPrint, Printer, printer
from bot.printing.child import NOT_HERE

FORMS = ("police_intelligence_anonymous", "safeguarding_named_school", "safety_event_provisional")
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


def elements(node: Any) -> Iterator[Any]:
    """Give every element of a structure tree."""
    part: Any = node.get_object()
    if isinstance(part, list):
        for within in part:
            yield from elements(within)
    elif isinstance(part, dict):
        yield part
        yield from elements(dict.__getitem__(part, "/K")) if "/K" in part else ()


def cells(root: Any, kind: str) -> list[Any]:
    """Return the cells of one kind in all tables."""
    return [part for part in elements(root) if part.get("/S") == kind]


@pytest.fixture(params=FORMS, scope="module")
def form(request: pytest.FixtureRequest) -> PdfReader:
    """One of each form as a PDF."""
    page = page_of(examples("good")[request.param])[0]
    return PdfReader(io.BytesIO(asyncio.run(Printer().pdf(page))))


class TestWhatSoftwareCanCheck:
    """Of PDF/UA-1 (ISO 14289-1, Matterhorn protocol 1.1) what needs no person, by a library of others."""

    def test_it_names_itself(self, form: PdfReader) -> None:
        """06, 07, 11: the standard, a title that is shown, a language; nothing is locked or runs."""
        root: Any = form.root_object
        told = root["/Metadata"].get_object().get_data()
        assert re.search(rb"pdfuaid:part\W+1\b", told)
        assert form.metadata is not None
        assert str(form.metadata.title).encode() in told
        assert (root["/Lang"], root["/ViewerPreferences"]["/DisplayDocTitle"]) == ("en-GB", True)
        assert (form.is_encrypted, "/OpenAction" in root, "/AA" in root) == (False, False, False)
        assert not root["/MarkInfo"].get("/Suspects", False)

    def test_headings_go_down_step_by_step(self, form: PdfReader) -> None:
        """14: one first heading, and none skips a level."""
        levels = [int(name[2]) for name in tags(form.root_object["/StructTreeRoot"]) if re.fullmatch("/H[1-6]", name)]
        assert (levels[0], levels.count(1)) == (1, 1)
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []

    def test_each_cell_knows_its_header(self, form: PdfReader) -> None:
        """15: a header says what it heads; every name that a cell calls has one place in the index of names."""
        root: Any = form.root_object["/StructTreeRoot"]
        heads, names = cells(root, "/TH"), root["/IDTree"]["/Names"][::2]
        assert {head["/A"]["/Scope"] for head in heads} == {"/Row"}
        called = [str(name) for cell in cells(root, "/TD") for name in cell["/A"]["/Headers"]]
        assert called
        assert set(called) <= set(map(str, names))
        assert names == sorted(set(map(str, names)))

    def test_fonts_are_whole_and_readable(self, form: PdfReader) -> None:
        """31: each font is in the file and says which letter a sign is."""
        pages: Any = form.pages
        fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
        for font in fonts:
            assert "/ToUnicode" in font
            within = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(within.get_object())

    def test_all_that_is_drawn_is_marked(self, form: PdfReader) -> None:
        """01: no text stands outside what is marked, and pages are read in the order of their structure."""
        pages: Any = form.pages
        for page in pages:
            assert page["/Tabs"] == "/S"
            depth, loose = 0, 0
            for _, operator in ContentStream(page.get_contents(), form).operations:
                depth += (operator in (b"BDC", b"BMC")) - (operator == b"EMC")
                loose += operator in (b"Tj", b"TJ") and depth == 0
            assert (depth, loose) == (0, 0)


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
