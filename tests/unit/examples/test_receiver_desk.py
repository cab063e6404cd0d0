"""The pages of a demo recipient: what is listed, what is told to the feed from them, and who may."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from examples.client import Account
from examples.desk import in_words, uk_time
from examples.receiver import DemoRecipient, build, take
from examples.store import Store

ACCOUNT = Account("http://feed.test", "demo_police", "whsec_x")
SENT: dict[str, Any] = {
    "reference": "SL-7K3M-9QXD-4",
    "version": 1,
    "kind": "crime_prompt",
    "urgency": {"level": "same_day", "reason": "A child may be at risk.", "set_by": "rule:strong_past"},
    "lanes": ["safety", "intelligence"],
    "area": "demo",
    "confirmed": True,
    "test": True,
    "made_at": "2026-07-01T11:05:00+00:00",
    "indicators": [],
    "emergency": {"called_999": "not_known"},
    "other_recipients": [],
    "reporter": {"choice": "anonymous"},
}


class Feed:
    """A feed that keeps what was acknowledged, or refuses it."""

    def __init__(self) -> None:
        self.told: list[dict[str, str]] = []
        self.links: list[dict[str, Any]] = []
        self.undone: list[tuple[str, dict[str, str]]] = []
        self.away = False
        self.refuses = ""

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/oauth/token":
            return httpx2.Response(200, json={"access_token": "t", "expires_in": 600})
        if request.url.path.endswith("/links"):
            return httpx2.Response(503 if self.away else 200, json={"links": self.links})
        if request.method == "GET":
            return httpx2.Response(200, json=SENT)
        if self.refuses:
            return httpx2.Response(422, json={"title": self.refuses})
        if request.url.path.endswith("/undo"):
            self.undone.append((request.url.path, json.loads(request.content)))
            return httpx2.Response(201, json={})
        self.told.append(json.loads(request.content))
        return httpx2.Response(201, json={})

    def client(self) -> httpx2.AsyncClient:
        """Return a client whose every request comes here."""
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self))


class Desk:
    """A recipient's pages in front of a feed that is played."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.feed, self.store = Feed(), Store(folder / "r.db")
        monkeypatch.setattr(DemoRecipient, "client", lambda _: self.feed.client())
        app: FastAPI = build(ACCOUNT, self.store, "police.html")
        transport = httpx2.ASGITransport(app=app)
        self.browser = httpx2.AsyncClient(transport=transport, base_url="http://desk.test")

    async def arrive(self, name: str = "e1", **changed: Any) -> None:
        """Let a report come, or one that differs."""
        data = {"id": f"r{name}", "sequence": int(name[1:]), "fetch": f"/feed/v1/referrals/{name}"}
        event = {"id": name, "data": data}
        await take(self.feed.client(), ACCOUNT, "t", self.store, event)
        if changed:
            body = json.dumps({"event": event, "referral": SENT | changed})
            self.store._db.execute("UPDATE referrals SET body = ? WHERE id = ?", (body, name))

    async def page(self, path: str) -> str:
        """Return a page."""
        return (await self.browser.get(path)).text

    async def answer(self, **fields: str) -> httpx2.Response:
        """Post a form of the report's page."""
        return await self.browser.post("/reports/e1/answers", data=fields)


@pytest.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    """The pages of a recipient."""
    made = Desk(tmp_path, monkeypatch)
    yield made
    await made.browser.aclose()


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-07-01T11:05:00+00:00", "Wed 1 Jul 2026, 12:05"),
        ("2026-11-30T09:30:00Z", "Mon 30 Nov 2026, 09:30"),
        ("2026-11-29T22:00:00", "Sun 29 Nov 2026, 22:00"),
    ],
)
def test_times_are_those_of_british_clocks(moment: str, said: str) -> None:
    """In summer an hour ahead of UTC; what has no zone is British already."""
    assert uk_time(moment) == said


def test_codes_are_named() -> None:
    """Nobody reads `rule:same_day`."""
    assert in_words("rule:same_day") == "Same day"


@pytest.mark.parametrize(
    ("query", "listed"),
    [
        ("", ["e2", "e1"]),
        ("?urgency=same_day", ["e1"]),
        ("?area=north_side&lane=safety", ["e2"]),
        ("?state=outcome", []),
    ],
)
async def test_the_list_is_filtered(desk: Desk, query: str, listed: list[str]) -> None:
    """By area, lane, urgency and how far it is; the newest stands first."""
    await desk.arrive("e1")
    await desk.arrive("e2", area="north_side", urgency=SENT["urgency"] | {"level": "immediate"})
    page = await desk.page(f"/{query}")
    assert [part.partition('"')[0] for part in page.split('href="/reports/')[1:]] == listed
    assert "Practice system" in page


async def test_what_comes_is_accepted_unless_somebody_takes_it_on_by_hand(desk: Desk) -> None:
    """By hand the feed hears only that it is here, until Accept is pressed."""
    await desk.browser.post("/by-hand", data={"on": "yes"})
    await desk.arrive()
    assert [one["kind"] for one in desk.feed.told] == ["received"]
    assert ">Accept</button>" in await desk.page("/reports/e1")
    assert (await desk.answer(kind="accepted")).status_code == 303
    assert [one["kind"] for one in desk.feed.told] == ["received", "accepted"]
    assert ">Accept</button>" not in await desk.page("/reports/e1")


async def test_a_question_and_an_outcome_are_told_and_stand_on_the_page(desk: Desk) -> None:
    """The feed gets kind, code and words; a second press is another answer with a token of its own."""
    await desk.arrive()
    await desk.answer(kind="question", text="Which <door>?", code="kept")
    await desk.answer(kind="outcome", code="acted", text="Thank you.")
    question, outcome = desk.feed.told[-2:]
    assert (question["kind"], question["text"], "code" in question) == ("question", "Which <door>?", False)
    assert (outcome["kind"], outcome["code"], outcome["text"]) == ("outcome", "acted", "Thank you.")
    assert question["token"] != outcome["token"]
    page = await desk.page("/reports/e1")
    assert "Which &lt;door&gt;?" in page
    assert "acted on" in page


async def test_a_refusal_is_said_and_nothing_typed_is_lost(desk: Desk) -> None:
    """The page says why the feed did not take it, and has the words still."""
    await desk.arrive()
    desk.feed.refuses = "a question needs words"
    answer = await desk.answer(kind="question", text="  Which door? ")
    assert answer.status_code == 422
    assert "The feed did not take it: a question needs words" in answer.text
    assert ">Which door?</textarea>" in answer.text
    assert [one.kind for one in desk.store.answers("e1")] == ["received", "accepted"]


@pytest.mark.parametrize("kind", ["received", "deleted", ""])
async def test_only_what_the_page_offers_is_told(desk: Desk, kind: str) -> None:
    """Nothing else reaches the feed, and an unknown report has no page."""
    await desk.arrive()
    told = list(desk.feed.told)
    assert (await desk.answer(kind=kind)).status_code == 404
    assert (await desk.browser.get("/reports/e9")).status_code == 404
    assert desk.feed.told == told


async def test_another_site_answers_nothing(desk: Desk) -> None:
    """A form that some other page posts is not taken."""
    await desk.arrive()
    told, headers = list(desk.feed.told), {"sec-fetch-site": "cross-site"}
    await desk.browser.post("/reports/e1/answers", data={"kind": "outcome", "code": "acted"}, headers=headers)
    assert desk.feed.told == told


LINK: dict[str, Any] = {
    "link": "l-1",
    "reference": "SL-2222-2222-2",
    "referral": "re2",
    "by": "vehicle",
    "reason": "vehicle_read_alike",
    "as_told": "KR21VNT",
    "found_at": "2026-07-02T08:00:00+00:00",
    "undone": None,
}


async def test_other_reports_of_the_same_stand_on_the_page_with_the_reason(desk: Desk) -> None:
    """By what, why, and the way to the other one; nothing stands there when nothing is linked."""
    await desk.arrive("e1")
    assert "Other reports of the same" not in await desk.page("/reports/e1")
    await desk.arrive("e2")
    desk.feed.links = [LINK, LINK | {"link": "l-2", "by": "phone", "referral": "elsewhere", "as_told": "<b>"}]
    page = await desk.page("/reports/e1")
    assert "Same vehicle: KR21VNT" in page
    assert "One letter or figure may be misread" in page
    assert '<a href="/reports/e2">SL-2222-2222-2</a>' in page
    assert "Same telephone number: &lt;b&gt;" in page


async def test_a_link_is_undone_with_a_name_and_a_reason(desk: Desk) -> None:
    """The feed hears both, and the page says who undid it and why; no form is left."""
    await desk.arrive()
    desk.feed.links = [LINK]
    typed = {"by": "A. Nalyst", "reason": "Two cars"}
    answer = await desk.browser.post("/reports/e1/links/l-1/undo", data=typed)
    assert (answer.status_code, answer.headers["location"]) == (303, "/reports/e1#repeats")
    assert desk.feed.undone == [("/feed/v1/referrals/e1/links/l-1/undo", typed)]
    desk.feed.links = [LINK | {"undone": {"at": "2026-07-03T08:00:00+00:00", **typed}}]
    page = await desk.page("/reports/e1")
    assert "by A. Nalyst: Two cars" in page
    assert "Undo the link" not in page


async def test_what_the_feed_refuses_to_undo_is_said_and_the_words_stay(desk: Desk) -> None:
    """The fault stands at the link, beside what was typed."""
    await desk.arrive()
    desk.feed.links, desk.feed.refuses = [LINK], "undone already"
    answer = await desk.browser.post("/reports/e1/links/l-1/undo", data={"by": "A. Nalyst", "reason": "Two cars"})
    assert answer.status_code == 422
    assert answer.text.count("The feed did not take it: undone already") == 1
    assert ">Two cars</textarea>" in answer.text


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/reports/e9/links/l-1/undo", {}),
        ("/reports/e1/links/..%2F..%2Fx/undo", {}),
        ("/reports/e1/links/l-1/undo", {"sec-fetch-site": "cross-site"}),
    ],
)
async def test_nothing_else_is_undone(desk: Desk, path: str, headers: dict[str, str]) -> None:
    """No report, no link, or another site's form: the feed hears nothing."""
    await desk.arrive()
    answer = await desk.browser.post(path, data={"by": "x", "reason": "y"}, headers=headers)
    assert (answer.status_code, desk.feed.undone) == (404, [])


async def test_a_feed_that_does_not_answer_hides_no_report(desk: Desk) -> None:
    """The page is there, and says that it does not know."""
    await desk.arrive()
    desk.feed.away = True
    page = await desk.page("/reports/e1")
    assert "The feed does not say now" in page
    assert SENT["reference"] in page
