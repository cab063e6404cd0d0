"""The state of a report in words."""

from __future__ import annotations

import pytest

from bot.casework.report_status import recipient_name, report_status
from bot.concerns.model import Concern, ConcernState
from bot.guidance.texts import Texts
from tests.support.concerns import NOW

STATES = ("waiting", "delivered", "accepted", "refused", "not_passed_on", "told")


def report(*recipients: tuple[str, str | None, str]) -> ConcernState:
    """Return a report that was sent to some recipients."""
    concern = Concern("c1", "SL-7K3M-9QXD-4", "h1", "web", "taxi", "demo", "submitted", 1, True, NOW, NOW)
    return ConcernState(concern, tuple((role, name, state, NOW) for role, name, state in recipients))


def test_a_report_is_its_reference_and_a_line_a_recipient(texts: Texts) -> None:
    """The person sees at a glance what is where."""
    status = report_status(texts, report(("police", "Demo Police", "accepted"), ("social_care", None, "told")))
    assert status.text.splitlines() == [
        "SL-7K3M-9QXD-4: sent",
        "Demo Police: accepted",
        f"{recipient_name(texts, 'social_care')}: told by phone",
    ]


@pytest.mark.parametrize("role", ["police", "social_care", "lado", "licensing", "dsl"])
def test_a_recipient_without_a_name_is_called_by_words_never_by_its_id(texts: Texts, role: str) -> None:
    """An id is for software."""
    (line,) = report_status(texts, report((role, None, "waiting"))).recipients
    assert line.text == f"{recipient_name(texts, role)}: on its way"
    assert recipient_name(texts, role) != role


@pytest.mark.parametrize("state", STATES)
def test_only_a_recipient_who_has_to_be_called_can_be_ticked_off(texts: Texts, state: str) -> None:
    """The button "I called" stands beside what was not passed on alone."""
    (line,) = report_status(texts, report(("social_care", "Council", state))).recipients
    assert line.role == ("social_care" if state == "not_passed_on" else None)
