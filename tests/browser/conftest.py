"""Debian's chromium, one for all browser tests, and a web channel of its own for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.demo import serving
from tests.browser.script import interview
from tests.unit.gateway.world import FakeEngine

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
FLAGS += ["--host-resolver-rules=MAP *.test 127.0.0.1"]  # a host that is not this machine to the browser


PATIENCE = 20_000  # milliseconds: the first message of a process waits for the models, and other tests run beside


@dataclass
class Visitor:
    """One person's browser window; it notes every error and every host that the page asked."""

    base: str
    context: BrowserContext
    page: Page
    engine: FakeEngine
    errors: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def open(self, code: str = "demo-taxi") -> Page:
        """Open the chat."""
        self.page.goto(f"{self.base}/chat/{code}")
        return self.page

    def say(self, text: str) -> None:
        """Type and send a message."""
        self.page.get_by_label("Your message").fill(text)
        self.page.locator("#message button").click()

    def log(self) -> str:
        """Return what the conversation shows."""
        return self.page.get_by_role("log").inner_text()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Start the browser; per module, as its loop must not outlive the tests that need no browser."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def settings_of_page() -> dict[str, Any]:
    """Return what a test may change of the window."""
    return {"viewport": {"width": 390, "height": 844}}


@pytest.fixture
def visitor(chromium: Browser, tmp_path: Path, settings_of_page: dict[str, Any]) -> Iterator[Visitor]:
    """Open a window on a web channel with a scripted engine."""
    engine = FakeEngine(answers=interview())
    with serving(tmp_path, engine) as base:
        context = chromium.new_context(**settings_of_page)
        page = context.new_page()
        made = Visitor(base, context, page, engine)
        page.on("console", lambda message: made.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda problem: made.errors.append(str(problem)))
        page.on("request", lambda request: made.asked.add(request.url.split("/")[2]))
        yield made
        context.close()
