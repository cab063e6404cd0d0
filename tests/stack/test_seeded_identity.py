"""A marked identity typed everywhere is found only in what is sealed: not in feed, receivers, logs or any file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx2

from tests.fakes.bot_api import FakeTelegram
from tests.fakes.mail_server import MailServer
from tests.stack.talk import Browser, files, to_account, with_words
from tests.stack.test_safety import DID, NOW, TAXI, feed_of, leave_alone
from tests.support.conversation_telegram import TelegramChannel, Words
from tests.support.conversations import Script, hold
from tests.support.stack import Stack, until

CHAT_ID = 7_306_914_733
DANGER = f"{DID} {NOW.format('Bilby Wharf')}"
WHO = (
    "My name is Zebedee Quartermaine and I live at 14 Periwinkle Rise. My number is 07700 900731, my email is"
    " zeb.quartermaine@example.org. My badge number is 55173, my cab's plate is KX19 ZZQ, I drive for Vantablack Cars."
)
# Each answer gives it away again in other words; what is of the child and of the man stays beside it.
AGAIN = {
    "what_happened": "He held her arm. It's Zebedee here, ring me on 0 7700 900 731.",
    "when": "last Friday about 11 at night, at the end of my shift, badge 55173",
    "where": "from the rank on Harbour Street. I was going home to Periwinkle Rise afterwards",
    "children": "one girl about 14, long brown hair. You can call me, Zebedee, on 07700900731",
    "adults": "one man in his 40s, grey coat. My own name is Zebedee Quartermaine",
    "vehicle": "my own cab, KX19ZZQ, and a silver Ford followed us, plate began AB12",
    "sector_question_1": "the rank on Harbour Street. I'm driver 55173 of Vantablack Cars",
    "sector_question_2": "the flats on Quay Road. I am Mr Quartermaine",
}
MARKS = {
    "name": r"zebedee|quartermaine",
    "number": r"0?7700[ .-]?900[ .-]?731",
    "badge": r"(?<![0-9a-f.:-])55173(?![0-9a-f])",
    "plate": r"kx19 ?zzq",
    "address": r"periwinkle",
    "mail": r"zeb\.",
    "employer": r"vantablack",
    "chat": rf"(?<!\d){CHAT_ID}(?!\d)",
}
STAYS = ("He paid cash", "grey coat")


def seeded(choice: str) -> Script:
    """Return the driver's conversation with the identity in the account and in every answer in words."""
    told: dict[str, Any] = {**TAXI.answers, **{step: {"say": words} for step, words in AGAIN.items()}}
    told["account"] = {"say": f"{TAXI.answers['account']['say']} {WHO}"}
    told["reporter_choice"] = {"choose": choice}
    told["reporter_contact"] = {"say": "Zebedee Quartermaine, 07700 900731, zeb.quartermaine@example.org"}
    return Script("seeded", "taxi", TAXI.code, told)


def marks_in(text: str) -> list[str]:
    """Return every mark of the identity in a text with what stands around it."""
    found = ((name, match) for name, mark in MARKS.items() for match in re.finditer(f"(?i){mark}", text))
    return [f"{name}: {text[max(0, match.start() - 60) : match.end() + 30]!r}" for name, match in found]


async def everything_that_left(stack: Stack) -> Iterator[tuple[str, str]]:
    """Return all that a recipient or a monitor can read, by its place."""
    shown = [("metrics", httpx2.get(f"{stack.url('web')}/metrics", trust_env=False, timeout=20).text)]
    for role in ("police", "social_care"):
        shown.append((f"feed of {role}", await feed_of(stack, role)))
        shown.append((f"store of {role}", json.dumps(stack.accepted(role), ensure_ascii=False)))
        shown.append((f"page of {role}", httpx2.get(stack.url(role), trust_env=False, timeout=20).text))
    shown.append(("what is overdue", stack.command("feed", "overdue", "--json").stdout))
    return iter(shown)


async def leaks(stack: Stack) -> list[str]:
    """Return every mark outside what is sealed, in what left and in the raw bytes of every file."""
    hits = [f"{place}: {mark}" for place, text in await everything_that_left(stack) for mark in marks_in(text)]
    for path, data in files(stack):
        texts = (data.decode("latin-1"), data.decode("utf-16-le", "ignore"))
        hits += [f"{path.name}: {mark}" for text in texts for mark in marks_in(text)]
    return hits


def test_the_search_itself_finds() -> None:
    """Every mark is found in what a careless copy would hold."""
    assert {mark.partition(":")[0] for mark in marks_in(f"{WHO} {CHAT_ID}")} == set(MARKS)
    assert marks_in(json.dumps({"text": "ring 0 7700 900 731"})) != []


async def test_a_seeded_identity_leaks_nowhere(stack: Stack) -> None:
    """Zero hits for who stays unnamed, and what finds the child and the man has left."""
    person = Browser(stack.url("web"))
    held = await hold(person, seeded("Confidential"))
    await person.client.aclose()
    sent = json.dumps(stack.referral("police", held.reference, "police_intelligence"))
    assert [words for words in STAYS if words not in sent] == []
    assert await leaks(stack) == []


def ask_by_page(stack: Stack, reference: str, question: str) -> None:
    """Let police ask about a report on their own page."""
    base = stack.url("police")
    listed = httpx2.get(base, trust_env=False, timeout=20).text
    event = re.search(rf'href="/reports/([^"]+)">{reference}<', listed)
    assert event is not None
    form = {"kind": "question", "text": question}
    asked = httpx2.post(f"{base}/reports/{event[1]}/answers", data=form, trust_env=False, timeout=20)
    assert asked.status_code == 303


async def test_an_address_for_answers_leaks_nowhere(stack: Stack, mail: MailServer) -> None:
    """Who asked for a mail gets one; the address is nowhere else, and the mail says nothing of the report."""
    person = Browser(stack.url("web"))
    held = await hold(person, seeded("Confidential"))
    stack.referral("police", held.reference, "police_intelligence")
    assert person.receipt
    kept = await person.client.post(stack.url("web") + person.receipt, data={"mail": "zeb.answers@example.org"})
    assert "You will get an e-mail" in kept.text
    await person.client.aclose()
    ask_by_page(stack, str(held.reference), "Which door?")
    (sent, *others) = until(lambda: mail.mails, within=60)
    assert (sent["To"], others) == ("zeb.answers@example.org", [])
    named = (held.reference, "door", "olice", "hild", "eport", "/receipt/")
    assert [word for word in named if word and word in str(sent)] == []
    assert await leaks(stack) == []


async def test_a_chat_id_leaks_nowhere(stack: Stack, telegram: FakeTelegram) -> None:
    """On Telegram, where the channel itself knows who it is."""
    phone = TelegramChannel(telegram.user(CHAT_ID), Words("taxi"))
    held = await hold(phone, seeded("Confidential"))
    stack.referral("police", held.reference, "police_intelligence")
    assert await leaks(stack) == []


async def test_an_unfinished_report_and_its_alarm_leak_nothing(stack: Stack) -> None:
    """Danger in the same breath goes out at once, and what was left goes out later: neither says who wrote."""
    person = Browser(stack.url("web"))
    await person.open(TAXI.code)
    await person.wait()
    await to_account(person)
    await person.turn(f"{DANGER} {WHO}")
    with_words(stack, "police", "Bilby Wharf", "safety_event")
    leave_alone(stack, "Bilby Wharf")
    with_words(stack, "police", "Bilby Wharf", "police_intelligence")
    await person.client.aclose()
    assert await leaks(stack) == []
