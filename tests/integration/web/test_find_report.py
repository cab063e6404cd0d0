"""My reports: the link of a receipt opens its page, a reference alone does not, and no report holds such a link."""

from __future__ import annotations

import pytest

from tests.integration.web.browser import Web, sessions_of


async def link_of(web: Web) -> str:
    """Return the receipt link of a chat."""
    await web.open()
    link: str = web.channel.receipt_link((await sessions_of(web))[0])
    return link


@pytest.mark.parametrize("before", ["", "http://chat.example.test", "my link:\nhttps://chat.example.test"])
async def test_a_link_opens_its_page(web: Web, before: str) -> None:
    """As it was copied, with or without the host and words around it."""
    link = await link_of(web)
    answer = await web.browser.post("/reports", data={"link": f"{before}{link} ", "reference": ""})
    assert (answer.status_code, answer.headers["location"]) == (303, link)


async def test_the_token_alone_is_enough(web: Web) -> None:
    """Who copied the end of the link has copied what counts."""
    link = await link_of(web)
    answer = await web.browser.post("/reports", data={"link": link.rpartition("/")[2]})
    assert answer.headers["location"] == link


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"reference": "SL-7K3M-9QXD-4"}, "The reference alone opens nothing"),
        ({"link": "/receipt/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "reference": "SL-7K3M-9QXD-4"}, "no link of ours"),
        ({"link": "<b>x</b>"}, "no link of ours"),
        ({}, "Paste the link of your receipt first"),
    ],
)
async def test_what_is_missing_is_said_beside_the_field(web: Web, fields: dict[str, str], said: str) -> None:
    """What was typed stays, as text."""
    answer = await web.browser.post("/reports", data=fields)
    assert answer.status_code == 422
    assert said in answer.text.partition("<form")[2]
    assert fields.get("reference", "") in answer.text
    assert "<b>x" not in answer.text


async def test_a_message_with_a_receipt_link_is_handed_back(web: Web) -> None:
    """Whoever reads a report could open that other one, so the words come back and nobody gets them."""
    link = await link_of(web)
    answer = await web.post(text=f"same man as in http://chat.example.test{link}")
    assert (answer.status_code, answer.json()["saved"]) == (422, False)
    assert "My reports" in answer.json()["message"]["text"]
    assert "call 999" in answer.json()["message"]["text"]
    assert web.engine.asked == []


async def test_without_a_script_the_words_are_in_the_box_again(web: Web) -> None:
    """They can be sent without the link."""
    link = await link_of(web)
    await web.open_page()
    page = (await web.form(text=f"same man {link}")).text
    assert f"same man {link}</textarea>" in page
    assert "holds the link of a receipt" in page
    assert web.engine.asked == []
