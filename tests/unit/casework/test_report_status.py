"""The state of a report in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.casework.report_status import recipient_name, report_status
from bot.concerns.model import Concern, ConcernState, State
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
        "SL-7K3M-9QXD-4 of Friday 20 November 2026: sent",
        "Demo Police: accepted, Friday 20 November 2026 at 10:30pm",
        f"{recipient_name(texts, 'social_care')}: told by phone, Friday 20 November 2026 at 10:30pm",
    ]


@pytest.mark.parametrize(
    ("state", "version", "recipients", "says"),
    [
        ("open", 0, (), "not finished, not sent"),
        ("open", 0, (("police", None, "accepted"),), "The alarm has gone out"),
        ("parked", 1, (("police", None, "accepted"),), "sent. What you wrote since then is not sent yet"),
        ("submitted", 1, (), "kept as a note, not sent"),
        ("submitted", 1, (("social_care", None, "not_passed_on"),), "someone has to call"),
        ("submitted", 1, (("police", None, "accepted"), ("lado", None, "not_passed_on")), ": sent"),
    ],
)
def test_the_state_is_what_the_recipients_bear_out(
    texts: Texts, state: State, version: int, recipients: tuple[tuple[str, str | None, str], ...], says: str
) -> None:
    """Nothing is "not sent" beside a recipient who has it, and nothing "sent" that nobody got."""
    sent = report(*recipients)
    status = report_status(texts, replace(sent, concern=replace(sent.concern, state=state, version=version)))
    assert says in status.title
    assert not ("not sent" in status.title and "not sent yet" not in status.title and "accepted" in status.text)


@pytest.mark.parametrize(
    ("kind", "code", "text", "says"),
    [
        ("outcome", None, "We spoke to the family.", "Their answer of Friday 20 November 2026 at 10:30pm: We spoke"),
        ("outcome", "no_further_action", None, "no more can be done with it now. That does not mean you were wrong."),
        ("outcome", "kept", None, "10:30pm: What you told is kept as information. That does not mean you were wrong"),
        ("rejected", "other_area", None, "belongs to another area"),
        ("rejected", "unheard_of", "Not ours.", "not theirs to act on. If you are still worried, call 101. Not ours."),
    ],
)
def test_what_came_back_stands_in_my_reports(texts: Texts, kind: str, code: str | None, text: str, says: str) -> None:
    """An outcome is read again with its time, in words also where it is a code alone."""
    answered = replace(report(), outcomes=((kind, {"code": code, "text": text}, NOW),))
    assert says in report_status(texts, answered).text


def test_what_they_ask_stands_in_my_reports(texts: Texts) -> None:
    """A question that nothing answers is listed with how to answer it."""
    asked = replace(report(), asked=(("Which way did it go?", NOW),))
    assert "They asked on Friday 20 November 2026 at 10:30pm: Which way did it go?" in report_status(texts, asked).text


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
