"""The receipt is kept: who has it as it changes, a copy for one's own record, and nothing of it after the way out."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from bot import concerns, inbox, outbox
from bot.clock import now
from bot.concerns import Answer, ConcernContext, NewConcern, NewStatement
from bot.db import Database
from bot.gateway import EngineQuestion, EngineReply
from bot.guidance.texts import Message
from bot.services import Services
from tests.browser.conftest import Visitor
from tests.browser.demo import serving
from tests.browser.test_web_page import faults
from tests.support.concerns import set_up_destinations
from tests.support.readers import own_knowledge
from tests.unit.gateway.world import FakeEngine

TOLD = "A girl of about 14, Kadie, gets into a grey Audi at the gate on most Thursdays"
TRIED = "Object.keys(sessionStorage).length"


@dataclass
class Core(FakeEngine):
    """Sends a real report at the first words, as the interview does at its end."""

    services: Services = field(init=False)
    reference: str = ""

    def know(self, services: Services) -> None:
        """Keep the services."""
        self.services = services

    async def ask(self, question: EngineQuestion) -> EngineReply:
        """Store a report of this conversation, send it and give its receipt."""
        context = ConcernContext.of(self.services)
        async with self.services.database.writing() as session:
            await set_up_destinations(session)
            new = NewConcern(question.handle, "web", "school", "demo")
            concern = await concerns.open_concern(session, context, new, now())
            await concerns.Statements(session, context).add(concern.id, NewStatement(question.text or "", "m1"), now())
            named = Answer("given", "named")
            await concerns.Answers(session, context).record(concern.id, "reporter_choice", named, now())
            await concerns.submit(session, context, concern.id, message_key="s1", confirmed=True, now=now())
        self.reference = concern.reference
        text = f"Thank you. Your reference is {concern.reference}. Please keep it.\nDemo Police: on its way.\nCall 101."
        return EngineReply((Message("receipt", text, reference=concern.reference),), None)

    def in_database(self, work: Any) -> None:
        """Do something in the database beside the server."""

        async def run() -> None:
            database = Database(str(self.services.database.url))
            async with database.writing() as session:
                await work(session)
            await database.close()

        with ThreadPoolExecutor(1) as thread:  # the browser's own loop runs in this one
            thread.submit(asyncio.run, run()).result()


@pytest.fixture
def sent(chromium: Browser, tmp_path: Path) -> Iterator[Visitor]:
    """Send a report from a school."""
    engine = Core()
    mails = {"mail_host": "127.0.0.1", "mail_from": "answers@example.org"}
    with serving(tmp_path, engine, known=own_knowledge(), core=engine.know, settings=mails) as base:
        context = chromium.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.route("**/weather", lambda route: route.fulfill(body="<title>Weather</title>rain"))
        visitor = Visitor(base, context, context.new_page(), engine)
        visitor.page.on("dialog", lambda dialog: dialog.accept())
        page = visitor.open("demo-school")
        visitor.say(TOLD)
        expect(page.get_by_role("heading", name="Report sent")).to_be_visible()
        yield visitor
        context.close()


def test_the_panel_says_what_a_person_needs(sent: Visitor) -> None:
    """Reference, day and time, who has it, what follows, whom to ring; it is read first, and axe finds nothing."""
    page, today = sent.page, now()
    panel = page.locator("[data-sent]")
    expect(panel).to_contain_text(sent.engine.reference)  # type: ignore[attr-defined]
    expect(panel).to_contain_text(f"{today:%A} {today.day} {today:%B} {today.year} at")
    for part in ("Demo Police: on its way", "What happens next", "Who to ring"):
        expect(panel).to_contain_text(part)
    assert panel.inner_text().count("Demo Police") == 1
    assert panel.get_by_role("link", name="101").first.get_attribute("href") == "tel:101"
    expect(page.get_by_role("heading", name="Report sent")).to_be_focused()
    assert page.title() == "Report sent – Sightline"
    assert faults(page) == []


def test_who_has_it_changes_without_a_reload(sent: Visitor) -> None:
    """Once a recipient has taken it on, the open page says so, with the time."""
    engine: Any = sent.engine

    async def accept(session: Any) -> None:
        own = (await session.scalars(concerns_of_police())).first()
        await outbox.accepted(session, own, "demo-police", now())

    engine.in_database(accept)
    expect(sent.page.locator("[data-states]")).to_contain_text("Demo Police: accepted")


def concerns_of_police() -> Any:
    """Return the query of what police got."""
    from sqlalchemy import select

    from bot.concerns.tables import ProductRow

    return select(ProductRow.id).where(ProductRow.role == "police")


def test_the_copy_is_the_account_as_it_was_sent(sent: Visitor, tmp_path: Path) -> None:
    """A file, the clipboard for the school's own record, and the page itself hold the person's own words."""
    page = sent.page
    with page.expect_download() as started:
        page.get_by_role("button", name="Save a copy (text)").click()
    started.value.save_as(tmp_path / "copy.txt")
    saved = (tmp_path / "copy.txt").read_text()
    assert TOLD in saved
    assert sent.engine.reference in started.value.suggested_filename  # type: ignore[attr-defined]
    page.get_by_role("button", name="Copy for CPOMS or MyConcern").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert TOLD in copied
    assert "Practice" in copied
    page.get_by_role("button", name="Copy reference").click()
    assert page.evaluate("navigator.clipboard.readText()") == sent.engine.reference  # type: ignore[attr-defined]


def test_the_copy_comes_as_a_pdf_before_the_chat_is_cleared(sent: Visitor) -> None:
    """Made by the server from what this page holds; the receipt stays where it is."""
    page = sent.page
    with sent.context.expect_event("response", lambda answer: answer.url.endswith("/copy")) as came:
        page.get_by_role("button", name="Save a copy (PDF)").click()
    assert came.value.headers["content-type"] == "application/pdf"
    assert f"report-{sent.engine.reference}.pdf" in came.value.headers["content-disposition"]  # type: ignore[attr-defined]
    expect(page.get_by_role("heading", name="Report sent")).to_be_visible()


def test_paper_has_the_account_and_the_link_and_no_bars(sent: Visitor) -> None:
    """Printing opens what was sent; what can only be pressed is not on paper."""
    page = sent.page
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_text(TOLD)).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.locator(".bars")).to_be_hidden()


def test_a_reload_keeps_the_receipt_and_a_new_chat_ends_it(sent: Visitor) -> None:
    """This tab alone keeps it: another tab begins a chat, and so does the button."""
    page = sent.page
    page.reload()
    expect(page.get_by_role("heading", name="Report sent")).to_be_visible()
    other = sent.context.new_page()
    other.goto(f"{sent.base}/chat/demo-school")
    expect(other.get_by_label("Your message")).to_be_visible()
    assert TOLD not in other.content()
    page.get_by_role("link", name="Start a new chat").click()
    expect(page.get_by_label("Your message")).to_be_visible()
    assert page.evaluate(TRIED) == 0


def test_who_has_kept_nothing_is_asked_and_the_way_out_never_is(sent: Visitor) -> None:
    """Leaving by hand warns until something was kept; the quick exit goes at once and wipes all of it."""
    page, asked = sent.page, []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.reload()
    expect(page.get_by_role("heading", name="Report sent")).to_be_visible()
    assert asked == ["beforeunload"]
    page.mouse.click(200, 400)
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("**/weather")
    assert asked == ["beforeunload"]
    page.goto(f"{sent.base}/receipt/made-up")
    assert page.evaluate(TRIED) == 0


def test_who_has_kept_something_goes_without_a_question(sent: Visitor) -> None:
    """One press of what keeps it is enough."""
    page, asked = sent.page, []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.get_by_role("button", name="Copy reference").click()
    page.reload()
    expect(page.get_by_role("heading", name="Report sent")).to_be_visible()
    assert asked == []


class TestThePageBehindTheLink:
    """What a receipt link shows while it stands open."""

    @pytest.fixture
    def page(self, sent: Visitor) -> Page:
        """Open the link."""
        page = sent.context.new_page()
        page.goto(str(sent.page.locator("[data-link]").get_attribute("href")))
        return page

    def test_states_have_their_time_and_the_title_its_state(self, sent: Visitor, page: Page) -> None:
        """Each state says since when; what was written is not there."""
        reference = sent.engine.reference  # type: ignore[attr-defined]
        expect(page.locator("[data-states] li").first).to_contain_text(f"{now():%Y} at")
        assert re.fullmatch(rf"{reference} of .* {now():%Y}: sent – Sightline", page.title())
        assert TOLD not in page.content()
        assert faults(page) == []

    def test_what_is_new_is_marked_in_the_title(self, sent: Visitor, page: Page) -> None:
        """A notice that comes while the page stands open is offered and marked; nothing typed is taken away."""
        engine: Any = sent.engine
        page.get_by_label("More about this report").fill("she has red hair")

        async def tell(session: Any) -> None:
            from sqlalchemy import select

            from bot.inbox.tables import ConversationRow

            handle = (await session.scalars(select(ConversationRow.handle))).first()
            body = Message("notice", "News of your report.").to_json()
            content = engine.services.content
            await inbox.add_replies(session, content, handle, [body], message_id=None, now=now())

        engine.in_database(tell)
        expect(page).to_have_title(re.compile(rf"^\(new\) {engine.reference} of .*: sent – Sightline$"))
        expect(page.get_by_label("More about this report")).to_have_value("she has red hair")
        page.get_by_role("link", name="Show it").click()
        expect(page.get_by_text("News of your report.")).to_be_visible()
        expect(page.locator("#news ~ .card").first).to_contain_text(f"{now():%Y} at")

    def test_a_report_can_be_taken_back(self, sent: Visitor, page: Page) -> None:
        """The wish is passed on as the next version, and it is said what that does not undo."""
        page.locator("summary").click()
        page.get_by_role("button", name="Tell them that I take it back").click()
        expect(page.get_by_text("as version 2")).to_be_visible()
        expect(page.get_by_text("What was sent cannot be unsent").first).to_be_visible()


class TestWithoutScript:
    """The same with JavaScript off."""

    def test_the_copy_is_on_the_page(self, chromium: Browser, tmp_path: Path) -> None:
        """Who has no script reads the panel and can copy by hand; no button is shown that does nothing."""
        engine = Core()
        with serving(tmp_path, engine, known=own_knowledge(), core=engine.know) as base:
            context = chromium.new_context(java_script_enabled=False)
            page = context.new_page()
            page.goto(f"{base}/chat/demo-school")
            page.get_by_label("Your message").fill(TOLD)
            page.locator("#message button").click()
            expect(page.get_by_role("heading", name="Report sent")).to_be_visible()
            page.locator("summary").click()
            expect(page.get_by_text(TOLD)).to_be_visible()
            expect(page.get_by_role("button", name="Copy reference")).to_be_hidden()
            context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_mail_is_asked_for_on_the_page_of_the_link(sent: Visitor, scheme: str) -> None:
    """What cannot be read is said at the field; once given the address is not shown, and a button deletes it."""
    page = sent.page
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.get_by_role("link", name="Open this report again later").click()
    part = page.get_by_role("region", name="An e-mail when there is an answer")
    part.get_by_label("Your e-mail address").fill("zeb@example")
    part.get_by_role("button", name="Tell me by e-mail").click()
    expect(part.get_by_text("That is no e-mail address")).to_be_visible()
    expect(part.get_by_label("Your e-mail address")).to_be_focused()
    assert faults(page) == []
    part.get_by_label("Your e-mail address").fill("zeb@example.org")
    page.keyboard.press("Enter")
    expect(page.get_by_text("You will get an e-mail")).to_be_visible()
    assert "zeb@" not in page.content()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    part.get_by_role("button", name="Delete my address").click()
    expect(page.get_by_text("Your address is deleted")).to_be_visible()
