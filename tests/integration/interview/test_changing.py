"""A line of the check is changed: the words of before stand ready, and the new ones take their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot import concerns
from tests.integration.interview.real_talk import RealTalk, latest
from tests.support.readers import trained_reader

TOLD = "picked up a lad about 14 from Harbour Street last night at 10, a bloke of 40 paid and got into a white Astra"
RIGHT = "picked up a lad about 12 from Harbour Street last night at 10, a bloke of 40 paid and got into a black Astra"


async def at_check(talk: RealTalk, told: str = TOLD, **answers: str) -> list[dict[str, Any]]:
    """Tell, answer what is named, and skip the rest; what the check shows."""
    talk.services, talk.area = replace(talk.services, understanding=trained_reader()), "demo"
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    shown = await talk.say(told)
    while (step := talk.step) != "check":
        shown = await _answer(talk, str(step), answers)
    return shown


async def _answer(talk: RealTalk, step: str, answers: Mapping[str, str]) -> list[dict[str, Any]]:
    if step == "read_back":
        return await talk.tap("yes")
    if step not in answers:
        return await talk.tap(intent="skip")
    return await talk.say(answers[step], "contact_given" if step == "reporter_contact" else "describe_concern")


async def change(talk: RealTalk, shown: list[dict[str, Any]], label: str) -> dict[str, Any]:
    """Press Change beside a line; the question that is put."""
    labels = [name for name, _ in shown[-1]["lines"]]
    return (await talk.tap(str(labels.index(label) + 1), intent="change"))[-1]


def lines(shown: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Return the words of a check by their labels."""
    found: dict[str, list[str]] = {}
    for label, words in shown[-1]["lines"]:
        found.setdefault(label, []).append(words)
    return found


async def test_a_changed_account_takes_the_place_of_the_first(talk: RealTalk) -> None:
    """One statement in its second version is sent, its facts are those of the new words, and the first stays."""
    asked = await change(talk, await at_check(talk), "What you told me")
    assert (asked["step"], asked["prefill"]) == ("account", TOLD)
    shown = lines(await talk.say(RIGHT))
    assert talk.step == "check"
    assert shown["What you told me"] == [RIGHT]
    assert "11 to 13" in shown["Child"][0]
    assert "13 to 15" not in shown["Child"][0]
    draft = await talk.stored()
    context = concerns.ConcernContext.of(talk.services)
    async with talk.services.database.reading() as session:
        versions = await concerns.Statements(session, context).every_version(draft.concern.id)
    assert [(one.text, one.version) for one in versions] == [(TOLD, 1), (RIGHT, 2)]
    await talk.tap("send")
    _, product = await latest(talk)
    assert [(one["text"], one["version"]) for one in product["statements"]] == [(RIGHT, 2)]


@pytest.mark.parametrize("label", ["Child", "Person you worry about", "Vehicle", "When"])
async def test_what_was_read_out_of_the_account_is_changed_in_the_account(talk: RealTalk, label: str) -> None:
    """Nothing stands beside it afterwards: a second age, a second vehicle, a second day."""
    before = await at_check(talk)
    asked = await change(talk, before, label)
    assert (asked["step"], asked["prefill"]) == ("account", TOLD)
    new = TOLD.replace("14", "12").replace("white", "black").replace("40", "60").replace("last night", "on Friday")
    shown = lines(await talk.say(new))
    assert len(shown[label]) == 1
    assert shown[label] != lines(before)[label]


async def test_an_answer_is_changed_where_it_was_given(talk: RealTalk) -> None:
    """Its own words stand ready, and the new ones are the only answer."""
    shown = await at_check(talk, "a girl about 14 was crying with a man of 40", where="outside the arcade")
    asked = await change(talk, shown, "Where")
    assert (asked["step"], asked["prefill"]) == ("where", "outside the arcade")
    assert lines(await talk.say("outside the bakery"))["Where"] == ["outside the bakery"]


async def test_back_leaves_everything_as_it_was(talk: RealTalk) -> None:
    """It leads to the check again, and what is typed later changes no account."""
    before = await at_check(talk)
    asked = await change(talk, before, "What you told me")
    assert "go_back" in [option["id"] for option in asked["options"]]
    shown = await talk.tap(intent="go_back")
    assert (talk.step, shown[-1]["lines"]) == ("check", before[-1]["lines"])
    await talk.say("her bag was pink")
    assert (await talk.stored()).statements[0].text == TOLD


async def test_a_chat_without_a_box_quotes_the_words(talk: RealTalk) -> None:
    """There the account is written anew below what was written before."""
    talk.channel = "telegram"
    shown = await at_check(talk)
    await talk.tap(intent="change")
    asked = await change(talk, shown, "What you told me")
    assert "prefill" not in asked
    assert asked["text"].startswith(f"You wrote: {TOLD}\n")
    assert lines(await talk.say(RIGHT))["What you told me"] == [RIGHT]


async def test_the_contact_is_never_shown_again(talk: RealTalk) -> None:
    """It lies in the vault: its line can be changed, and the box is empty."""
    shown = await at_check(talk, reporter_choice="named", reporter_contact="")
    asked = await change(talk, shown, "How to reach you")
    assert asked["step"] == "reporter_contact"
    assert "prefill" not in asked
