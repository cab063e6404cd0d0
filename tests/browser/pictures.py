"""Make the pictures of docs/pictures anew, in today's words: `python -m tests.browser.pictures`.

A whole stack of its own, one conversation a window (phone and desk, light and dark), from the first words to the
receipt's page and to what police read. Look at every picture before it is committed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from bot.paths import ROOT
from tests.browser.conftest import FLAGS
from tests.support.stack import Stack

INTO = ROOT / "docs" / "pictures"
WINDOWS = {"phone": (390, 844), "desk": (1280, 900)}
SCHEMES = ("light", "dark")
MAILS = {"SIGHTLINE_MAIL_HOST": "127.0.0.1", "SIGHTLINE_MAIL_FROM": "answers@example.org"}
MAILS |= {"SIGHTLINE_MAIL_SECURITY": "none", "SIGHTLINE_MAIL_PORT": "9", "SIGHTLINE_LANGUAGES": "cy,pl,ur,pa,bn,ro"}
MAILS |= {"SIGHTLINE_TEXT_URL": "http://127.0.0.1:9/texts"}
ACCOUNT = (
    "picked up a girl about 14 from the rank on Harbour Street with a man in his 40s last night about 11. he kept"
    " answering for her and paid cash. silver Astra followed us, reg KR21 VNT"
)
# What is typed or chosen where a question is met; every other one is answered with "I don't know" or skipped.
SAID = {"Where did they get out": "the flats on Quay Road"}
CHOSEN: tuple[str, ...] = (
    "No, in the last few days",
    "Yes, that is right",
    "None of these",
    "I saw or heard it myself",
)
CHOSEN += ("Confidential", "Keep a sealed way to reply", "Yes, I am parked", "Send the place", "I don't know", "Skip")
MOST = 40  # turns
NOWHERE = "a man in his 40s keeps buying vapes for a girl of about 14"  # neither place nor day is told
DANGER = "he is dragging a girl about 13 into his car right now outside the station"
# What can be opened below a question, and by which name its picture goes.
OPENED = {"Choose the day and time": "when", "Find the place by name": "map"}
# The questions whose own picture is taken, by a part of their words.
SEEN = {"Does any of this fit?": "ticks", "May the police know who you are?": "ahead"}
ABOUT = ("reports", "privacy", "accessibility", "contact")


def answer(page: Page) -> bool:
    """Answer what is open; False at the check."""
    newest = page.locator(".entry").filter(has=page.locator("button")).last
    if newest.get_by_role("button", name="Send my report").count():
        return False
    words = newest.inner_text()
    typed = next((text for mark, text in SAID.items() if mark in words), None)
    if typed is not None:
        say(page, typed)
        return True
    for label in CHOSEN:
        button = newest.get_by_role("button", name=label, exact=True)
        if button.count() and button.last.is_visible():
            press(page, button.last.click)
            return True
    raise LookupError(f"nothing to answer with: {words}")


def press(page: Page, act: Callable[[], object]) -> None:
    """Do something and wait until the answer to it stands there."""
    before = page.locator(".entry").count()
    act()
    page.wait_for_function("n => document.querySelectorAll('.entry').length > n + 1", arg=before, timeout=30_000)
    page.wait_for_timeout(600)


def say(page: Page, text: str) -> None:
    """Type and send."""
    page.get_by_label("Your message").fill(text)
    press(page, page.locator("#message button").click)


def conversation(page: Page, base: str, ending: str) -> None:
    """Go from the first words to the check."""
    page.goto(f"{base}/chat/demo-taxi")
    picture(page, f"web-open-{ending}")
    say(page, ACCOUNT)
    if ending == "phone-light":
        picture(page, "conversation")
    page.get_by_text("Change this message").click()
    page.locator("[data-own]").scroll_into_view_if_needed()
    picture(page, f"web-own-change-{ending}")
    page.get_by_text("Change this message").click()
    for _ in range(MOST):
        look(page, ending)
        if not answer(page):
            return
    raise LookupError("no check came")


def look(page: Page, ending: str) -> None:
    """Take the picture of the open question where it has one of its own."""
    newest = page.locator(".entry").filter(has=page.locator("button")).last
    for name in (name for mark, name in SEEN.items() if mark in newest.inner_text()):
        picture(page, f"web-{name}-{ending}")
    for label, name in OPENED.items():
        part = newest.locator("details summary").filter(has_text=label)
        if not part.count():
            continue
        part.click()
        page.wait_for_timeout(800)
        newest.locator("svg.map, .picked").last.scroll_into_view_if_needed()
        picture(page, f"web-{name}-{ending}")
        part.click()


@contextmanager
def window(browser: Browser, size: str, scheme: str) -> Iterator[Page]:
    """Open a window."""
    width, height = WINDOWS[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


def picture(page: Page, name: str, *, whole: bool = False) -> None:
    """Keep what is seen, or the whole page."""
    page.screenshot(path=INTO / f"{name}.png", full_page=whole)


def take(browser: Browser, stack: Stack, size: str, scheme: str) -> None:
    """Take the pictures of one window."""
    ending = f"{size}-{scheme}"
    with window(browser, size, scheme) as page:
        conversation(page, stack.url("web"), ending)
        picture(page, f"web-check-{ending}")
        press(page, page.get_by_role("button", name="Change line 1").last.click)
        picture(page, f"web-change-{ending}")
        press(page, page.get_by_role("button", name="Back").last.click)
        page.get_by_role("button", name="Send my report").last.click()
        expect(page.get_by_role("heading", name="Report sent")).to_be_visible()
        picture(page, f"web-receipt-{ending}")
        page.locator("[data-copy] summary").click()
        page.locator("[data-copy]").scroll_into_view_if_needed()
        picture(page, f"web-receipt-copy-{ending}")
        page.get_by_role("link", name="Open this report again later").click()
        page.wait_for_timeout(4000)  # the receivers take it on
        page.reload()
        picture(page, f"web-receipt-page-{ending}", whole=True)
        page.goto(f"{stack.url('web')}/nowhere")
        picture(page, f"web-no-page-{ending}")
        received(page, stack, ending)


def received(page: Page, stack: Stack, ending: str) -> None:
    """Take the pictures of what police and children's social care have."""
    for role, name in (("police", "police"), ("social_care", "social-care")):
        page.goto(stack.url(role))
        picture(page, f"receiver-{name}-list-{ending}")
        page.get_by_role("cell").get_by_role("link").first.click()
        picture(page, f"receiver-{name}-report-{ending}", whole=True)


def beside(browser: Browser, stack: Stack, size: str, scheme: str) -> None:
    """Take the pictures of the 999 card, of another language, and of the pages about the service."""
    ending = f"{size}-{scheme}"
    with window(browser, size, scheme) as page:
        page.goto(f"{stack.url('web')}/chat/demo-hotel")
        say(page, DANGER)
        picture(page, f"web-danger-{ending}")
        for name in ABOUT:
            page.goto(f"{stack.url('web')}/{name}")
            picture(page, f"web-{name}-{ending}")
    with window(browser, size, scheme) as page:
        page.goto(f"{stack.url('web')}/chat/demo-retail")
        say(page, NOWHERE)
        for _ in range(MOST):
            look(page, ending)
            if not answer(page):
                break
    with window(browser, size, scheme) as page:
        page.goto(f"{stack.url('web')}/chat/demo-taxi")
        page.get_by_role("button", name="Polski").click()
        page.wait_for_timeout(1500)
        picture(page, f"web-language-{ending}")
        page.locator("#text").fill(DANGER)
        page.locator("#message button").click()
        page.wait_for_timeout(2500)
        picture(page, f"web-language-danger-{ending}")


def main() -> None:
    """Start a stack, take every picture, and end it."""
    with tempfile.TemporaryDirectory() as folder:
        stack = Stack.prepare(Path(folder), **MAILS).start()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
                for size in WINDOWS:
                    for scheme in SCHEMES:
                        take(browser, stack, size, scheme)
                        beside(browser, stack, size, scheme)
                browser.close()
        finally:
            stack.stop()


if __name__ == "__main__":
    main()
