"""A browser never meets a machine's error: a page with 999 and a way on, whatever address was opened."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest
from fastapi import FastAPI

from bot.channels.web.app import install, refuse_kindly
from bot.channels.web.new_chats import TooManyChats
from bot.feed import problems
from bot.gateway import ANYBODY
from bot.run.roles import ROLES
from bot.run.serve import build_app
from bot.settings import Settings
from tests.integration.web.browser import Web

PAGE = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("path", ["/nowhere", "/chat", "/wp-login.php", "/privacy/x", "/%F0%9F%98%80", "/<script>"])
async def test_a_wrong_address_gets_a_way_on(web: Web, method: str, path: str) -> None:
    """The page says so, has 999 and starts a chat, whoever followed whatever link."""
    page = await web.browser.request(method, path, headers=PAGE)
    assert page.status_code == 404
    assert "There is no such page here" in page.text
    assert 'href="tel:999"' in page.text
    assert f'href="/chat/{ANYBODY}"' in page.text
    assert "<script>" not in page.text
    assert page.headers["cache-control"] == "no-store"


async def test_a_page_that_takes_nothing_says_so_kindly(web: Web) -> None:
    """A form posted to a page that is only read is met with the same page, and which methods there are."""
    page = await web.browser.post("/privacy", headers=PAGE)
    assert (page.status_code, page.headers["allow"]) == (405, "GET")
    assert "There is no such page here" in page.text


async def test_a_machine_gets_what_it_reads(web: Web) -> None:
    """Who does not ask for a page gets no page."""
    answer = await web.browser.get("/nowhere", headers={"accept": "*/*"})
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not Found"})


def app_with(web: Web) -> FastAPI:
    """Return an app with the feed's refusals, the pages, and a route that fails."""
    app = FastAPI()
    problems.install(app)
    refuse_kindly(app, machines=problems.PATHS)

    @app.get("/number/{of}")
    async def number(of: int) -> int:
        raise LookupError("a child's name")

    install(app, web.services, web.channel.gateway)
    return app


@pytest.mark.parametrize(("path", "status"), [("/number/x", 422), ("/number/1", 500), ("/feed/v1/nowhere", 404)])
async def test_what_fails_is_met_in_the_readers_own_form(web: Web, path: str, status: int) -> None:
    """A page for a browser, with 999 and nothing of the fault; the feed keeps its problem documents."""
    transport = httpx2.ASGITransport(app=app_with(web), raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://chat.example.test") as browser:
        page = await browser.get(path, headers=PAGE)
        machine = await browser.get(path)
    assert (page.status_code, machine.status_code) == (status, status)
    assert ("call 999" in page.text or 'href="tel:999"' in page.text) is not path.startswith("/feed/")
    assert "child's name" not in page.text + machine.text
    assert "<html" not in machine.text


def test_the_app_refuses_kindly_before_it_starts(tmp_path: Path) -> None:
    """What is joined while it starts is not looked at: too many chats were met with a bare error."""
    app = build_app(Settings(state_dir=tmp_path), ROLES["all"])
    assert TooManyChats in app.exception_handlers
