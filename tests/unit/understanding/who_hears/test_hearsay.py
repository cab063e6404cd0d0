"""What was only heard of, of nobody who could be found."""

from __future__ import annotations

import pytest

from bot.understanding.who_hears.hearsay import is_only_heard

ONLY_HEARD = [
    "This is third hand. A rep who drinks in here reckons a chap was bragging he shares a young lass. "
    "No names, no town. The rep is called Howard.",
    "A punter was going on about some fellas passing lasses round. He didn't know what town or any names.",
]
CAN_BE_FOUND = [
    "A punter was going on about Kelly from the estate and some fellas. He didn't know any names of the men.",
]


@pytest.mark.parametrize("text", ONLY_HEARD)
def test_the_name_of_who_passed_it_on_finds_no_child(text: str) -> None:
    """Nor does where they drink."""
    assert is_only_heard(text)


@pytest.mark.parametrize("text", CAN_BE_FOUND)
def test_the_name_or_the_street_of_a_child_is_more_than_talk(text: str) -> None:
    """Whoever told of it."""
    assert not is_only_heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "A girl who lives round here said a man gives her money. She didn't know his name.",
        "This young lad told me some fella pays him to carry things. He has no idea what they're called.",
        "One of the kids opened up to me about somebody at a flat. No idea where it is.",
    ],
)
def test_what_a_child_tells_can_be_asked_after(text: str) -> None:
    """A child tells of themself as a rule, and whoever heard it knows who that was."""
    assert not is_only_heard(text)
