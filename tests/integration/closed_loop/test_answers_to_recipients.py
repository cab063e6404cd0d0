"""After a recipient's question, or "what do you want to add", the next words are the answer: the feed sees both."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any, cast

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import update

from bot import concerns
from bot.channels.telegram.start import opened
from bot.channels.web.app import install
from bot.channels.web.web_channel import WebChannel
from bot.clock import now
from bot.concerns.tables import ConcernRow
from bot.feed import api as feed_api
from bot.feed import problems
from bot.feed.access import Tokens
from bot.guidance.texts import Message
from bot.inbox import reply_at
from bot.inbox.tables import ConversationRow
from bot.notices import deliver_notices
from tests.integration.closed_loop.reporter import QUESTION, Reporter
from tests.support.concerns import ACCOUNT, given
from tests.unit.gateway.world import DANGER, asks


def said(replies: list[Message]) -> str:
    """Return all that was said."""
    return "\n".join(reply.text for reply in replies)


@pytest.mark.parametrize("words", ["pink bag", "no", "I don't know", "19", "Goodbye Kitty one", "my report card bag"])
async def test_the_next_words_are_the_answer(reporter: Reporter, words: str) -> None:
    """Verbatim, tied to the question, the next version of the same reference; the engine is not asked."""
    await reporter.police_ask()
    replies = await reporter.say(words)
    latest = (await reporter.products())[-1]
    (question,) = latest["questions"]
    answer = next(one for one in latest["statements"] if one["number"] in question["answers"])
    assert (answer["text"], answer["answers_question"]) == (words, question["id"])
    assert (latest["version"], question["text"], question["token"]) == (2, QUESTION, QUESTION)
    assert any(QUESTION in line["label"] and line["text"] == words for line in latest["release_copy"])
    assert (reporter.reference in said(replies), "Demo Police" in said(replies)) == (True, True)
    assert reporter.engine.asked == []


async def test_more_words_soon_after_belong_to_the_same_answer(reporter: Reporter) -> None:
    """Two short messages are one answer; thanks are no part of it."""
    await reporter.police_ask()
    for words in ("pink bag", "and white trainers", "thanks"):
        await reporter.say(words)
    (question,) = (await reporter.products())[-1]["questions"]
    assert len(question["answers"]) == 2
    assert [asked.text for asked in reporter.engine.asked] == ["thanks"]


@pytest.mark.parametrize("words", ["skip", "nothing more", "that's all"])
async def test_a_control_leaves_the_question(reporter: Reporter, words: str) -> None:
    """Closed lists still work: nothing is added, and the next words are for the engine again."""
    await reporter.police_ask()
    await reporter.say(words)
    await reporter.say("hello")
    assert len(await reporter.products()) == 1
    assert len(reporter.engine.asked) == 1


@pytest.mark.parametrize("words", ["my reports", "i want to report something else", "stop"])
async def test_a_question_or_a_request_goes_to_the_engine(reporter: Reporter, words: str) -> None:
    """Another report is another report; what only rules know is left to them."""
    await reporter.police_ask()
    await reporter.say(words)
    assert [asked.text for asked in reporter.engine.asked] == [words]
    assert len(await reporter.products()) == 1


async def test_what_is_asked_of_telling_is_answered_and_adds_nothing(reporter: Reporter) -> None:
    """It needs no engine, and is no answer to the recipient's question."""
    await reporter.police_ask()
    replies = await reporter.say("who will see this?")
    assert any("police" in reply.text.casefold() for reply in replies)
    assert reporter.engine.asked == []
    assert len(await reporter.products()) == 1


async def test_danger_in_an_answer_alarms(reporter: Reporter) -> None:
    """The card comes first, the event has the same reference, and the answer goes out."""
    await reporter.police_ask()
    replies = await reporter.say(DANGER)
    kinds = [product["kind"] for product in await reporter.products()]
    assert replies[0].kind == "danger"
    assert "safety_event" in kinds
    assert (await reporter.products())[-1]["urgency"]["level"] == "immediate"


async def test_a_reply_to_the_question_is_its_answer_later_too(reporter: Reporter) -> None:
    """Sent as a reply to the message that asked, words are tied to it although nothing is listened for any more."""
    await reporter.police_ask()
    await reporter.change(listens=None)
    async with reporter.services.database.reading() as session:
        notice = await reply_at(session, reporter.services.content, reporter.handle, 1)
    assert notice is not None
    await reporter.say("pink bag", question=notice.sequence)
    assert (await reporter.products())[-1]["questions"][0]["answers"] == [2]


async def test_what_to_add_listens_too(reporter: Reporter) -> None:
    """After "tell me now what you want to add" the words go to that report; "no" adds nothing."""
    asked = replace(asks(None).messages[0], kind="text", reference=reporter.reference, step=None)
    reporter.engine.answers.append(replace(asks(None), messages=(asked,)))
    await reporter.say("can i put something to it")
    await reporter.say("the number plate was KX19 ABC and the car went towards Gull Street")
    latest = (await reporter.products())[-1]
    assert latest["version"] == 2
    assert latest["statements"][-1]["text"].startswith("the number plate was KX19 ABC")
    assert "answers_question" not in latest["statements"][-1]


async def test_the_other_recipient_reads_the_answer_without_the_token(reporter: Reporter) -> None:
    """The council sees question and answer together; the token is between police and us."""
    await reporter.send_report(
        reporter_choice=given("confidential"), child_known=given("yes"), children=given(None, "girl of 14")
    )
    await reporter.police_ask()
    await reporter.say("pink bag")
    (question,) = (await reporter.products("social_care"))[-1]["questions"]
    assert (question["text"], question["answers"], question["token"]) == (QUESTION, [2], None)


async def test_an_answer_to_an_unfinished_report_goes_out_at_once(reporter: Reporter) -> None:
    """Police asked about an alarm: the answer waits for no interview, and the open question is put again."""
    await reporter.send_report(submit=False)
    async with reporter.services.database.writing() as session:
        own = await concerns.by_reference(session, reporter.reference)
        assert own is not None
        await concerns.safety_event(session, reporter.context, own.id, (ACCOUNT,), now())
    reporter.engine.answers.append(asks("when"))
    await reporter.say("it was just now")
    await reporter.police_ask("Which room?")
    await deliver_notices(reporter.services, now())
    await reporter.change(listens={"reference": reporter.reference, "question": await question_id(reporter)})
    replies = await reporter.say("room 14")
    latest = (await reporter.products())[-1]
    assert (latest["confirmed"], latest["questions"][0]["answers"] != []) == (False, True)
    assert replies[-1].step == "when"


async def question_id(reporter: Reporter) -> str:
    """Return the id of the question that was asked last."""
    async with reporter.services.database.reading() as session:
        own = await concerns.by_reference(session, reporter.reference)
        assert own is not None
        held = await concerns.draft(session, reporter.context, own.id)
    return held.questions[-1].id


async def test_a_way_that_was_cut_is_said(reporter: Reporter) -> None:
    """Nothing is added to a report that is nobody's any more, and the words go on as any others."""
    await reporter.police_ask()
    async with reporter.services.database.writing() as session:
        await reporter.cases.forget_reporter(session, await reporter.conversation())
        own = await concerns.by_reference(session, reporter.reference)
        assert own is not None
        await session.execute(update(ConcernRow).where(ConcernRow.id == own.id).values(handle=None))
    replies = await reporter.say("pink bag")
    assert "cut" in said(replies)
    assert [asked.text for asked in reporter.engine.asked] == ["pink bag"]


@pytest.fixture
async def browser(reporter: Reporter) -> AsyncIterator[Browser]:
    """A browser at the page that the receipt's link opens."""
    app = FastAPI()
    install(app, reporter.services, reporter.gateway)
    link = web_channel_of(app).receipt_link(reporter.handle)
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://chat.example.test") as client:
        yield Browser(client, link)


@dataclass
class Browser:
    """A browser and the link of one receipt."""

    client: httpx2.AsyncClient
    link: str

    async def page(self) -> str:
        """Return the page."""
        return (await self.client.get(self.link)).text

    async def post(self, **fields: str) -> None:
        """Send a form of the page."""
        answer = await self.client.post(self.link, data=fields)
        assert answer.status_code == 303


def web_channel_of(app: FastAPI) -> WebChannel:
    """Return the web channel of an app."""
    return cast(WebChannel, app.state.web_channel)


async def test_the_receipts_page_takes_the_answer(reporter: Reporter, browser: Browser) -> None:
    """The question stands there with a field; what is sent from it is the answer, once however often it is posted."""
    await reporter.police_ask()
    page = await browser.page()
    assert (QUESTION in page, 'name="question" value="1"' in page) == (True, True)
    for _ in range(2):
        await browser.post(key="a", question="1", text="pink bag")
    latest = (await reporter.products())[-1]
    assert (latest["version"], latest["questions"][0]["answers"]) == (2, [2])


async def test_the_receipts_page_takes_more(reporter: Reporter, browser: Browser) -> None:
    """More about a report of one's own goes to it; a reference of somebody else's takes nothing."""
    other = "SL-0000-0000-0"
    await browser.post(key="b", reference=other, text="not theirs")
    assert len(await reporter.products()) == 1
    await browser.post(key="c", reference=reporter.reference, text="a blue scarf")
    assert (await reporter.products())[-1]["statements"][-1]["text"] == "a blue scarf"


async def feed_of(reporter: Reporter) -> httpx2.AsyncClient:
    """Return a client of the feed with the token of police."""
    app, tokens = FastAPI(), Tokens.fresh()
    problems.install(app)
    feed_api.install(app, reporter.services, tokens)
    headers = {"Authorization": f"Bearer {tokens.issue('demo-police', now())}"}
    transport = httpx2.ASGITransport(app=app)
    return httpx2.AsyncClient(transport=transport, base_url="http://feed.example.test", headers=headers)


async def newest(client: httpx2.AsyncClient) -> dict[str, Any]:
    """Return the referral that the newest event of police announces."""
    event = (await client.get("/feed/v1/events")).json()["events"][-1]
    referral: dict[str, Any] = (await client.get(event["data"]["fetch"])).json()
    return referral


@pytest.mark.parametrize("way", ["chat", "receipt", "telegram"])
async def test_a_question_of_police_is_answered_on_every_channel(
    reporter: Reporter, browser: Browser, way: str
) -> None:
    """F6: police ask over the feed; the answer is in the next version that they pull, tied to their question."""
    words = "It went towards Lantern Quay, at speed"
    if way == "telegram":
        await on_telegram(reporter)
    async with await feed_of(reporter) as police:
        first = await newest(police)
        asked = {"token": "q1", "kind": "question", "text": QUESTION}
        path = f"/feed/v1/referrals/{first['id']}/acknowledgements"
        assert (await police.post(path, json=asked)).status_code == 201
        await deliver_notices(reporter.services, now())
        await answer_by(way, reporter, browser, words)
        latest = await newest(police)
    (question,) = latest["questions"]
    assert (latest["version"], question["token"], question["text"]) == (2, "q1", QUESTION)
    (number,) = question["answers"]
    assert next(one["text"] for one in latest["statements"] if one["number"] == number) == words


async def on_telegram(reporter: Reporter) -> None:
    """Let the chat be one of Telegram's, where a notice waits behind a tap."""
    async with reporter.services.database.writing() as session:
        await session.execute(update(ConversationRow).values(channel="telegram"))


async def answer_by(way: str, reporter: Reporter, browser: Browser, words: str) -> None:
    """Answer in the chat, on the receipt's page, or in Telegram after the notice was opened."""
    if way == "receipt":
        await browser.post(key="a", question="1", text=words)
        return
    if way == "telegram":
        unopened = (await reporter.conversation()).unopened
        assert unopened is not None
        async with reporter.services.database.writing() as session:
            notice = await reply_at(session, reporter.services.content, reporter.handle, unopened)
            assert notice is not None
            await opened(session, reporter.services, reporter.handle, notice)
    await reporter.say(words)
