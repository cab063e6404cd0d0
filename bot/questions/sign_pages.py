"""Which signs stand on which page of the question for signs: the likeliest alone, then all of the trade by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.questions.conditions import value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.questions.model import AnsweredDraft

PAGE = "signs_page"  # the field that holds which page is open; 0 = the suggestions
MORE = "more_signs"
ON_A_PHONE = 8


class SignOfTopic(Protocol):
    """What is needed to know of a sign to place it."""

    @property
    def id(self) -> str:
        """Its name."""

    @property
    def category(self) -> str:
        """Its topic."""


def open_page(draft: AnsweredDraft) -> int:
    """Return the page that the person is at."""
    return int(value_of(draft, PAGE) or 0)


def on_page[S: SignOfTopic](signs: Sequence[S], suggested: Sequence[str], page: int, channel: str) -> Sequence[S]:
    """Return the signs of one page; on the web all of a trade stand on one."""
    by_topic = _by_topic(signs, suggested)
    if page == 0:
        named = {sign.id: sign for sign in signs}
        return [named[name] for name in suggested if name in named]
    if channel == "web":
        return by_topic
    return by_topic[(page - 1) * ON_A_PHONE : page * ON_A_PHONE]


def is_last(signs: Sequence[SignOfTopic], page: int, channel: str) -> bool:
    """Say whether no page comes after this one."""
    return page > 0 and (channel == "web" or page * ON_A_PHONE >= len(signs))


def _by_topic[S: SignOfTopic](signs: Sequence[S], suggested: Sequence[str]) -> list[S]:
    """Return the signs topic by topic; topics of suggestions come first, and in a topic its suggestions."""
    rank = {name: number for number, name in enumerate(suggested)}
    far = len(rank)
    topics = list(dict.fromkeys(sign.category for sign in signs))
    nearest = {topic: min(rank.get(s.id, far) for s in signs if s.category == topic) for topic in topics}
    return sorted(signs, key=lambda s: (nearest[s.category], topics.index(s.category), rank.get(s.id, far)))
