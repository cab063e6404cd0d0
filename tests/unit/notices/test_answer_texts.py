"""A text message when there is an answer: by the operator's gateway, in the language of the chat, naming nothing."""

from __future__ import annotations

from dataclasses import replace

import httpx2
import pytest

from bot import identity, inbox
from bot.guidance.languages import load_languages
from bot.identity import Vault
from bot.notices import EitherSender, TextSender, deliver_mails, deliver_notices
from bot.outbox import Delivered, Outcome, Refused, TryLater
from bot.paths import LANGUAGES
from bot.settings import Settings
from tests.support.feed import World
from tests.unit.notices.test_answer_mails import LATER, NAMES_NOTHING, QUESTION, Post
from tests.unit.notices.test_notices import NOW, tell, world

__all__ = ["world"]
NUMBER = "+447700900123"
GATEWAY = "https://texts.example.org/send"


async def ask(world: World, to: str = NUMBER, language: str | None = None) -> None:
    """Let a person give a number, in a chat that comes in a language."""
    services = world.services
    async with services.database.writing() as session:
        await identity.keep_mail(session, Vault(services.identity, services.blinder), "w", to, NOW)
        chat = await inbox.conversation(session, services.content, "w")
        assert chat is not None
        await inbox.save_conversation(session, services.content, replace(chat, language=language))


async def sent(world: World, to: str, language: str | None = None) -> tuple[Post, Post]:
    """Return what went out by mail and by text when police asked something."""
    settings = Settings(text_url=GATEWAY, mail_host="127.0.0.1", mail_from="a@example.org", mail_security="none")
    languages = load_languages(LANGUAGES, "pl")
    world.services = replace(world.services, settings=settings, languages=languages)
    await ask(world, to, language)
    await tell(world, "w", QUESTION)
    await deliver_notices(world.services, NOW)
    mails, texts = Post(), Post()
    await deliver_mails(world.services, EitherSender(mails, texts), LATER)
    return mails, texts


async def test_a_number_gets_one_line_that_names_nothing(world: World) -> None:
    """It goes by the gateway and not by mail, and says that there is an answer and to open the link."""
    mails, texts = await sent(world, NUMBER)
    ((to, _, text),) = texts.sent
    assert (to, mails.sent) == (NUMBER, [])
    assert "open the link" in text
    assert "\n" not in text
    assert [word for word in NAMES_NOTHING if word.casefold() in text.casefold()] == []


async def test_an_address_goes_by_mail_beside_it(world: World) -> None:
    """Each way takes what is its own."""
    mails, texts = await sent(world, "zeb@example.org")
    assert ([to for to, _, _ in mails.sent], texts.sent) == (["zeb@example.org"], [])


@pytest.mark.parametrize(("to", "way"), [(NUMBER, 1), ("zeb@example.org", 0)])
async def test_it_comes_in_the_language_of_the_chat(world: World, to: str, way: int) -> None:
    """Subject and words, as the buttons of that chat do."""
    ((_, subject, text),) = (await sent(world, to, "pl"))[way].sent
    assert (subject, "Jest dla ciebie odpowiedź." in text) == ("Jest dla ciebie odpowiedź", True)
    assert "There" not in text
    assert "link" in text


async def test_what_is_not_set_waits(world: World) -> None:
    """An operator who takes a gateway away loses no address by it."""
    assert await EitherSender(None, None).send(NUMBER, "", "x") == TryLater("not set")


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Delivered()),
        (202, Delivered()),
        (400, Refused("number refused")),
        (401, TryLater("HTTP 401")),
        (429, TryLater("HTTP 429")),
        (503, TryLater("HTTP 503")),
    ],
)
async def test_what_a_gateway_says_becomes_an_outcome(status: int, outcome: Outcome) -> None:
    """JSON with the bearer; only what it says of the number for good is final, and no number is in the outcome."""
    met: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        met.append(request)
        return httpx2.Response(status)

    async with httpx2.AsyncClient(transport=httpx2.MockTransport(answer)) as client:
        came = await TextSender(client, GATEWAY, "t-k").send(NUMBER, "never sent", "There is an answer.")
    (request,) = met
    assert came == outcome
    assert request.headers["authorization"] == "Bearer t-k"
    assert (NUMBER in request.content.decode(), "never sent" in request.content.decode()) == (True, False)
    assert "+44" not in repr(came)


async def test_a_gateway_that_is_not_there_is_tried_later() -> None:
    """Nothing is raised."""
    async with httpx2.AsyncClient(trust_env=False) as client:
        assert await TextSender(client, "http://127.0.0.1:9/").send(NUMBER, "", "x") == TryLater("ConnectError")


@pytest.mark.parametrize(("url", "fits"), [(GATEWAY, True), ("http://127.0.0.1:8080/x", True), ("http://x.org", False)])
def test_an_open_gateway_elsewhere_is_refused(url: str, *, fits: bool) -> None:
    """A number does not go over the network in plain."""
    if fits:
        assert Settings(text_url=url).sends_text
        return
    with pytest.raises(ValueError, match="SIGHTLINE_TEXT_URL"):
        Settings(text_url=url)
