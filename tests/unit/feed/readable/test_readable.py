"""The readable forms: every word of a referral is in them, nothing is graded, nothing runs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from sqlalchemy import func, select

from bot.concerns import published_schema
from bot.concerns.contract import examples
from bot.concerns.contract.coded import code_lists
from bot.feed.readable.filled_forms import FORMS, filled, form_of
from bot.feed.readable.page import page_of
from bot.feed.readable.spreadsheet import as_csv, neutral
from bot.feed.tables import ReadRow
from tests.support.feed import World

GOOD = examples("good")
FORM_NAMES = ("intelligence_report", "mash_form")
GRADES = ["Source evaluation", "Intelligence assessment", "Handling"]


def form(name: str) -> Mapping[str, Any]:
    """Return a form as it is written."""
    read: dict[str, Any] = yaml.safe_load((FORMS / f"{name}.yml").read_text(encoding="utf-8"))
    return read


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    return list(csv.DictReader(io.StringIO(text)))


def hostile(words: str) -> dict[str, Any]:
    """Return a referral in which somebody typed these words."""
    body = dict(GOOD["police_intelligence_anonymous"])
    return body | {"statements": [body["statements"][0] | {"text": words}]}


@pytest.mark.parametrize("name", GOOD)
def test_no_word_that_was_told_is_lost(name: str) -> None:
    """Statements, names, plates and answers of a referral stand in its form."""
    referral = GOOD[name]
    shown = as_csv(filled(referral)).replace('""', '"')
    wanted = [statement["text"] for statement in referral["statements"]]
    wanted += [
        subject[key]
        for subject in referral["subjects"]
        for key in ("name", "as_told", "vrm", "handle")
        if key in subject
    ]
    assert [words for words in wanted if words not in shown] == []
    assert referral["reference"] in shown


def test_an_intelligence_report_has_the_order_of_a_3x5x2_and_empty_boxes() -> None:
    """Marking, submission, source, assessment, handling, report, provenance; the boxes are for police alone."""
    report = filled(GOOD["police_intelligence_anonymous"])
    titles = [section.title for section in report.sections]
    graded = [section for section in report.sections if section.boxes]
    assert titles[:5] == ["Protective marking", "Submission", *GRADES]
    assert [section.title for section in graded] == GRADES
    html, _ = page_of(GOOD["police_intelligence_anonymous"])
    boxes = re.findall(r'<td class="box">(.*?)</td>', html)
    assert (len(boxes), set(boxes)) == (sum(len(section.boxes) for section in graded), {""})


@pytest.mark.parametrize(
    ("recipient", "name"),
    [
        ("police", FORM_NAMES[0]),
        ("rail_police", FORM_NAMES[0]),
        ("social_care", FORM_NAMES[1]),
        ("lado", FORM_NAMES[1]),
    ],
)
def test_each_recipient_gets_the_form_that_it_knows(recipient: str, name: str) -> None:
    """Police read an intelligence report, who keeps children safe a referral form."""
    assert form_of({"recipient": recipient}) == name


def keys_of(section: Mapping[str, Any]) -> set[str]:
    """Return the keys of a referral that a section of a form names."""
    paths = [row["value"] for row in section.get("rows", ())] + [section.get("each", "")]
    return {key for path in paths for key in path.split(".") if key}


@pytest.mark.parametrize("name", FORM_NAMES)
def test_a_form_names_keys_of_the_contract(name: str) -> None:
    """A key that no referral can have would stay empty in silence."""
    parts = [published_schema(), *published_schema()["$defs"].values()]
    promised = {key for part in parts for key in part["properties"]}
    assert {key for section in form(name)["sections"] for key in keys_of(section)} <= promised


@pytest.mark.parametrize("name", FORM_NAMES)
def test_a_form_names_code_lists_that_are_there(name: str) -> None:
    """A code is shown as what it means."""
    rows_of_form = [row for section in form(name)["sections"] for row in section.get("rows", ())]
    assert {row["list"] for row in rows_of_form if "list" in row} <= set(code_lists())


def test_a_front_door_reads_of_the_family_before_the_words() -> None:
    """Child-centred: the child and what the family knows come before what was seen."""
    titles = [section.title for section in filled(GOOD["safeguarding_named_school"]).sections]
    order = ["Child", "Do child and family know", "What was seen or told"]
    assert [title for title in titles if title in order] == order


@pytest.mark.parametrize("start", ["=1+1", "+44 7700 900123", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "＝1"])
def test_no_cell_is_a_formula(start: str) -> None:
    """A cell that a spreadsheet would run begins with an apostrophe; its words are all there."""
    cells = [row["value"] for row in rows(as_csv(filled(hostile(start))))]
    assert neutral(start) == f"'{start}"
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@\t\r＝＋－＠]", cell)]
    assert any(start.strip() in cell for cell in cells)


@pytest.mark.parametrize("plain", ["a girl of 14", "KR21 VNT", "", "14-15", "a=b"])
def test_a_plain_cell_is_as_it_was(plain: str) -> None:
    """Nothing else is touched."""
    assert neutral(plain) == plain


def test_what_was_typed_is_no_markup_on_the_page() -> None:
    """Tags are shown, and the page may run and load nothing."""
    html, headers = page_of(hostile("<script>alert(1)</script>{{ 7 * 7 }}"))
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7 * 7 }}" in html
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'nonce-")


@pytest.mark.parametrize("name", examples("odd"))
def test_what_deserves_a_second_look_stands_on_the_page(name: str) -> None:
    """The warning is there with the id of its rule."""
    assert f"({name.split('--')[0]})" in page_of(examples("odd")[name])[0]


@pytest.mark.parametrize("what", ["page", "table"])
async def test_a_readable_form_is_read_by_its_recipient_alone_and_audited(world: World, what: str) -> None:
    """The same rules as for the data: the read is written down, somebody else's is unknown."""
    async with world.client("police") as client:
        own = await client.get(f"/feed/v1/referrals/{world.products['police']}/{what}")
        other = await client.get(f"/feed/v1/referrals/{world.products['social_care']}/{what}")
    async with world.client() as client:
        nobody = await client.get(f"/feed/v1/referrals/{world.products['police']}/{what}")
    assert (own.status_code, other.status_code, nobody.status_code) == (200, 404, 401)
    assert world.reference in own.text
    assert own.headers["cache-control"] == "no-store"
    async with world.services.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(ReadRow)) == 1
