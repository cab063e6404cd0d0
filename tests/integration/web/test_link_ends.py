"""A receipt link that nothing came of for a year shows nothing any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot import clock
from bot.channels.web.receipt import open_links, receipt_page
from bot.concerns import ConcernState
from tests.integration.web.browser import Web
from tests.integration.web.test_find_report import link_of
from tests.integration.web.test_receipt_pdf import REPORT, reports_of
from tests.support.concerns import a_draft


@pytest.mark.parametrize(
    ("days_ago", "asked_days_ago", "status"), [(365, None, 200), (367, None, 404), (400, 30, 200), (800, 370, 404)]
)
async def test_a_link_ends_a_year_after_the_last_news(
    web: Web, monkeypatch: pytest.MonkeyPatch, days_ago: int, asked_days_ago: int | None, status: int
) -> None:
    """F26: it is open while anything comes of a report and a year longer; then page, state and copy show nothing."""
    link = await link_of(web)
    concern = replace(a_draft("x").concern, touched_at=clock.now() - timedelta(days=days_ago))
    asked = () if asked_days_ago is None else (("Which car?", clock.now() - timedelta(days=asked_days_ago)),)

    async def mine(_services: object, _handle: str) -> list[ConcernState]:
        return [ConcernState(concern, asked=asked)]

    monkeypatch.setattr(open_links, "mine", mine)
    monkeypatch.setattr(receipt_page, "reports", reports_of)

    page, state = await web.browser.get(link), await web.browser.get(f"{link}/state")

    assert (page.status_code, state.status_code) == (status, status)
    assert (REPORT.recipients[0].text in page.text) == (status == 200)
