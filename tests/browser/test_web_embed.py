"""The chat inside an organisation's page, cross-site in a real browser: who may embed it, cookies, and the way out."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, Route, expect

from tests.browser.conftest import FLAGS
from tests.browser.demo import serving
from tests.browser.script import asked, interview
from tests.unit.gateway.world import FakeEngine

TOLD = "a girl about 14 with a man in his 40s"


class ParentPage(BaseHTTPRequestHandler):
    """An organisation's own page: whatever chat the query names, in a frame."""

    def do_GET(self) -> None:
        """Answer with the page."""
        chat = self.path.partition("?")[2]
        frame = f'<iframe src="{chat}" allow="geolocation" width="400" height="700"></iframe>'
        body = f"<title>Our company</title><h1>Ours</h1>{frame}"
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def parent_page() -> Iterator[str]:
    """Serve an organisation's page; yields its origin."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), ParentPage)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass
class Embedded:
    """A chat at `localhost`, and its organisation's page at `127.0.0.1`: two sites to a browser."""

    parent: str
    port: str
    engine: FakeEngine

    def chat(self, host: str = "localhost") -> str:
        """Return the chat's address under a host name."""
        return f"http://{host}:{self.port}/chat/framed"

    def open(self, page: Page, host: str = "localhost", parent: str = "") -> FrameLocator:
        """Open the organisation's page and return its frame."""
        page.goto(f"{parent or self.parent}/?{self.chat(host)}?framed=yes")
        return page.frame_locator("iframe")


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Embedded]:
    """Serve a chat and the one page that may embed it."""
    engine = FakeEngine(answers=interview())
    with parent_page() as parent, serving(tmp_path, engine, parents=(parent,)) as base:
        yield Embedded(parent, base.rpartition(":")[2], engine)


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """Open a window; whoever leaves ends at a page that is not ours and not on this machine."""
    made = chromium.new_context(viewport={"width": 900, "height": 900})
    made.route("**/weather", lambda route: route.fulfill(body="<title>Weather</title>rain"))
    yield made
    made.close()


def say(frame: FrameLocator, text: str) -> None:
    """Type and send a message inside the frame."""
    frame.get_by_label("Your message").fill(text)
    frame.locator("#message button").click()


def test_the_organisations_page_holds_a_whole_turn(context: BrowserContext, embedded: Embedded) -> None:
    """In an allowed page the words are answered, the session's cookie is partitioned, and a reload keeps the place."""
    page = context.new_page()
    frame = embedded.open(page)
    say(frame, TOLD)
    expect(frame.get_by_text("happening now")).to_be_visible()
    frame.get_by_role("button", name="Maybe").click()
    expect(frame.get_by_text("Does any of this fit")).to_be_visible()
    (cookie,) = [one for one in context.cookies(embedded.chat()) if one["name"] == "sightline_session"]
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "None")
    assert cookie.get("partitionKey")
    page.reload()
    expect(frame.get_by_text("Does any of this fit")).to_be_visible()
    assert len(embedded.engine.asked) == 2


def test_a_place_can_be_given_inside_the_page(context: BrowserContext, embedded: Embedded) -> None:
    """The snippet hands the permission on, so that the button works in the frame."""
    context.grant_permissions(["geolocation"], origin=embedded.parent)
    context.set_geolocation({"latitude": 53.9, "longitude": -1.1, "accuracy": 10})
    embedded.engine.answers = [asked("where", "Where was it?"), asked("place_kind", "Where you are now?")]
    frame = embedded.open(context.new_page())
    say(frame, TOLD)
    frame.get_by_role("button", name="Use my location").click()
    expect(frame.get_by_text("Where you are now?")).to_be_visible()
    heard = embedded.engine.asked[-1].choice
    assert heard is not None
    assert heard.values == ("53.9", "-1.1")


def test_the_receipt_opens_outside_the_frame(context: BrowserContext, embedded: Embedded) -> None:
    """The receipt's link leads to a tab of its own: nobody may embed that page."""
    frame = embedded.open(context.new_page())
    embedded.engine.answers = interview()[-1:]
    say(frame, TOLD)
    with context.expect_page() as opened:
        frame.get_by_role("link", name="Open this report again later").click()
    assert "Your report" in opened.value.inner_text("h1")


def test_a_foreign_page_is_refused(context: BrowserContext, embedded: Embedded) -> None:
    """A page that the organisation did not name gets no chat, also from the same host with another port."""
    with parent_page() as foreign:
        page = context.new_page()
        told: list[str] = []
        page.on("console", lambda message: told.append(message.text))
        frame = embedded.open(page, parent=foreign)
        page.wait_for_timeout(1_000)
        assert frame.get_by_label("Your message").count() == 0
        assert any("frame-ancestors" in text for text in told), told


def test_no_page_may_embed_a_chat_without_parents(context: BrowserContext, embedded: Embedded) -> None:
    """A link that names no page is embedded nowhere."""
    page = context.new_page()
    page.goto(f"{embedded.parent}/?http://localhost:{embedded.port}/chat/demo-taxi")
    page.wait_for_timeout(1_000)
    assert page.frame_locator("iframe").get_by_label("Your message").count() == 0


def test_where_the_cookie_does_not_return_a_tab_is_offered(context: BrowserContext, embedded: Embedded) -> None:
    """Over plain HTTP the browser refuses the cookie: nothing can be typed in vain, and the tab works."""
    frame = embedded.open(context.new_page(), host="chat.test")
    expect(frame.get_by_role("heading", name="Please open the chat in a new tab")).to_be_visible()
    assert frame.get_by_label("Your message").count() == 0
    with context.expect_page() as opened:
        frame.get_by_role("link", name="Open the chat in a new tab").click()
    tab = opened.value
    tab.get_by_label("Your message").fill(TOLD)
    tab.locator("#message button").click()
    expect(tab.get_by_text("happening now")).to_be_visible()


def test_who_blocks_all_cookies_is_offered_a_tab(chromium: Browser, tmp_path: Path, embedded: Embedded) -> None:
    """A browser that keeps neither cookies nor storage still shows the offer, and its way out works."""
    profile = tmp_path / "profile"
    (profile / "Default").mkdir(parents=True)
    blocked = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (profile / "Default" / "Preferences").write_text(json.dumps(blocked))
    start = chromium.browser_type.launch_persistent_context
    made = start(str(profile), executable_path="/usr/bin/chromium", args=FLAGS)
    made.route("**/weather", lambda route: route.fulfill(body="<title>Weather</title>rain"))
    page = made.pages[0]
    frame = embedded.open(page)
    expect(frame.get_by_role("heading", name="Please open the chat in a new tab")).to_be_visible()
    frame.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("**/weather")
    made.close()


def test_a_session_lost_half_way_loses_no_words(context: BrowserContext, embedded: Embedded) -> None:
    """When the cookie stops coming back, the words stay in the page and it says that they were NOT sent."""
    frame = embedded.open(context.new_page())
    expect(frame.get_by_label("Your message")).to_be_visible()
    context.clear_cookies()
    context.route("**/messages", keep_no_cookie)
    say(frame, TOLD)
    expect(frame.get_by_text("NOT sent")).to_be_visible()
    expect(frame.get_by_role("link", name="Open the chat in a new tab")).to_be_visible()
    assert TOLD in frame.get_by_role("log").inner_text()
    assert embedded.engine.asked == []


def keep_no_cookie(route: Route) -> None:
    """Answer as the server does, to a browser that keeps no cookie."""
    answer = route.fetch()
    route.request.frame.page.context.clear_cookies()
    route.fulfill(response=answer, headers={k: v for k, v in answer.headers.items() if k != "set-cookie"})


@pytest.mark.parametrize("way", ["button", "shift"])
def test_leaving_leaves_the_whole_page(context: BrowserContext, embedded: Embedded, way: str) -> None:
    """The quick exit takes the organisation's page away too, and the way back shows nothing that was written."""
    page = context.new_page()
    frame = embedded.open(page)
    say(frame, TOLD)
    expect(frame.get_by_text("happening now")).to_be_visible()
    if way == "button":
        frame.get_by_role("link", name="Leave this page").click()
    for _ in range(3 if way == "shift" else 0):
        frame.get_by_label("Your message").press("Shift")
    page.wait_for_url("**/weather")
    assert page.title() == "Weather"
    frame = embedded.open(page)
    expect(frame.get_by_label("Your message")).to_be_visible()
    assert TOLD not in frame.get_by_role("log").inner_text()


def test_leaving_without_a_script_ends_the_framed_session(chromium: Browser, embedded: Embedded) -> None:
    """The plain link goes to the top, where the frame's cookie does not follow, and still ends the session."""
    made = chromium.new_context(java_script_enabled=False)
    made.route("**/weather", lambda route: route.fulfill(body="<title>Weather</title>rain"))
    page = made.new_page()
    frame = embedded.open(page)
    say(frame, TOLD)
    expect(frame.get_by_text("happening now")).to_be_visible()
    frame.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("**/weather")
    frame = embedded.open(page)
    expect(frame.get_by_label("Your message")).to_be_visible()
    assert TOLD not in frame.get_by_role("log").inner_text()
    made.close()
