"""The pages of the demo receivers in a browser, with every kind of report that the contract has."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
import uvicorn
from playwright.sync_api import Browser, Page

from bot.paths import ROOT
from examples.client import Account
from examples.receiver import DemoRecipient, build
from examples.store import Store
from tests.browser.test_web_page import faults

GOOD = ROOT / "bot" / "concerns" / "contract" / "examples" / "good"


@pytest.fixture(params=["police.html", "social_care.html"])
def receiver(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Serve a receiver that has taken the examples of the contract."""
    store = Store(tmp_path / "r.db")
    for number, path in enumerate(sorted(GOOD.glob("*.json"))):
        event = {"id": f"e{number}", "data": {"sequence": number, "fetch": f"/feed/v1/referrals/{number}"}}
        store.keep_referral(event, json.loads(path.read_text("utf-8")))
    app = build(Account("http://127.0.0.1:9", "demo", "whsec_x"), store, request.param)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=5)


@pytest.fixture(params=[(390, "light"), (1280, "dark")], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """Open a window."""
    width, scheme = request.param
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    yield context.new_page()
    context.close()


def test_the_list_and_every_report_have_no_fault(receiver: str, page: Page) -> None:
    """Axe finds nothing, nothing is wider than the window, and each says that it is practice."""
    page.goto(receiver)
    paths = [link.get_attribute("href") for link in page.get_by_role("cell").get_by_role("link").all()]
    assert paths
    for path in ("/", *paths):
        page.goto(f"{receiver}{path}")
        assert (path, faults(page)) == (path, [])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.get_by_text("Practice system").is_visible()


def test_on_paper_there_is_the_report_alone(receiver: str, page: Page) -> None:
    """Neither the way back nor the forms are printed."""
    page.goto(receiver)
    page.get_by_role("cell").get_by_role("link").first.click()
    page.emulate_media(media="print")
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("link", name="All reports").count() == 0
    assert page.get_by_role("heading", level=1).is_visible()


def test_the_filters_leave_what_fits(receiver: str, page: Page) -> None:
    """What is chosen stays chosen, and the number says how many are shown."""
    page.goto(receiver)
    page.get_by_label("Urgency").select_option("immediate")
    page.get_by_role("button", name="Filter").click()
    marks = page.locator("td .mark").all_inner_texts()
    assert set(marks) == {"Immediate"}
    assert page.get_by_label("Urgency").input_value() == "immediate"
    assert page.get_by_text(f"{len(marks)} of ").is_visible()


LINKS = [
    {
        "link": f"l-{by}",
        "reference": "SL-2222-2222-2",
        "referral": "r1",
        "by": by,
        "reason": reason,
        "as_told": told,
        "found_at": "2026-07-02T08:00:00+00:00",
        "undone": {"at": "2026-07-03T08:00:00+00:00", "by": "A. Nalyst", "reason": "Two shops"} if undone else None,
    }
    for by, reason, told, undone in (
        ("vehicle", "vehicle_read_alike", "KR21VNT", False),
        ("phone", "same_phone", "07700900123", False),
        ("place", "place_alike", "Lantern Quay car wash", True),
    )
]


def feed(request: httpx2.Request) -> httpx2.Response:
    """Play a feed that knows three links."""
    if request.url.path == "/oauth/token":
        return httpx2.Response(200, json={"access_token": "t", "expires_in": 600})
    return httpx2.Response(200, json={"links": LINKS} if request.url.path.endswith("/links") else {})


def test_repeats_have_no_fault_and_are_undone_in_place(
    receiver: str, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Axe finds nothing, also with the form open; the name and the reason are asked for, and both are needed."""
    monkeypatch.setattr(DemoRecipient, "client", lambda _: httpx2.AsyncClient(transport=httpx2.MockTransport(feed)))
    page.goto(receiver)
    page.get_by_role("cell").get_by_role("link").first.click()
    part = page.get_by_role("region", name="Other reports of the same")
    part.get_by_text("Not the same?").first.click()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    part.get_by_label("Your name").first.fill("A. Nalyst")
    part.get_by_role("button", name="Undo the link").first.click()
    assert page.url.endswith("#repeats") is False
    part.get_by_label("Why they are two").first.fill("Two cars")
    part.get_by_role("button", name="Undo the link").first.click()
    page.wait_for_url("**#repeats")
