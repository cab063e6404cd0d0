"""Online: the platform of a name, a platform without one, how contact began, images and money, each as told."""

from __future__ import annotations

from typing import Any

import pytest

from bot.guidance.model import Knowledge
from tests.support.concerns import given
from tests.unit.concerns.referral.test_subjects import found, told

KEYS = ("handle", "platform", "contact_began", "images", "money_demanded")
ACCOUNTS: list[tuple[str, list[dict[str, str]]]] = [
    (
        "his insta name is marsh_lad77",
        [{"handle": "marsh_lad77", "platform": "instagram"}],
    ),
    ("they talk on tiktok", [{"platform": "tiktok"}]),
    (
        "A lad messaged her on discord in May. She sent him photos. Now he wants money or he shares them",
        [
            {
                "platform": "discord",
                "contact_began": "A lad messaged her on discord in May.",
                "images": "She sent him photos.",
                "money_demanded": "Now he wants money or he shares them",
            }
        ],
    ),
    (
        "she is in a group called Night Owls on whatsapp and chats on yubo and kik",
        [{"platform": "whatsapp"}, {"platform": "yubo"}, {"platform": "kik"}],
    ),
    ("they talk on signal", [{"platform": "signal"}]),
    ("a group called Night Owls meet by the shop", []),
    ("he rings her and texts her all night", []),
    ("we have kept the pictures of the cctv. he paid cash for the room", []),
    ("the steam came up from the grate and she paid for x", []),
]


@pytest.mark.parametrize(("account", "spaces"), ACCOUNTS, ids=[account for account, _ in ACCOUNTS])
def test_what_was_told_of_being_online(knowledge: Knowledge, account: str, spaces: list[dict[str, str]]) -> None:
    """One subject a name or a platform; calls, texts, and pictures of a camera in a hall are none."""
    read = found(told(knowledge, account=account, read_back=given("yes")), "online_space")
    assert [{key: space[key] for key in KEYS if key in space} for space in read] == spaces


def test_two_names_are_each_on_their_own_platform(knowledge: Knowledge) -> None:
    """The platform that stands nearest to a name is its own."""
    asked: dict[str, Any] = {"online": given(text="snap name is kestrel_41, roblox name is KestrelTrades")}
    read = found(told(knowledge, **asked), "online_space")
    assert [(space["handle"], space["platform"]) for space in read] == [
        ("kestrel_41", "snapchat"),
        ("kestreltrades", "roblox"),
    ]
    behind: dict[str, Any] = {"online": given(text="kestrel_41 on snap and gull_9 on discord")}
    read = found(told(knowledge, **behind), "online_space")
    assert [space["platform"] for space in read] == ["snapchat", "discord"]
