"""What stays a note: it names nobody and nothing, or says itself that there is nothing to pass on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.concerns import circumstances
from bot.questions import catalogue
from bot.understanding.asking.nothing_to_report import has_nothing_to_report

if TYPE_CHECKING:
    from bot.concerns.model import Draft

WITH_THEM = ("yes", "maybe")


def is_a_note(draft: Draft) -> bool:
    """Say whether a draft is kept as a note, which goes to nobody."""
    return _only_a_note(draft) or _says_it_is_nothing(draft)


def _only_a_note(draft: Draft) -> bool:
    """Say whether there is only an account that names nobody and nothing, also after "what did you see them do?"."""
    asked = draft.answers.get("what_happened")
    holds_something = (asked is None or asked.state == "given", draft.indicators, draft.danger, draft.alarmed)
    if any(holds_something) or draft.speaker != "witness" or circumstances.names_something(draft):
        return False
    concrete = any(draft.given(name) for name in catalogue.QUESTIONS.concrete)
    return draft.given("happening_now") not in WITH_THEM and not concrete


def _says_it_is_nothing(draft: Draft) -> bool:
    """Say whether the account says itself that there is nothing to pass on, and nothing beside it says more."""
    says_more = (draft.indicators, draft.danger, draft.alarmed, draft.suspected, draft.given("child_name"))
    if draft.given(catalogue.WORTH_IT) == "yes":
        return False
    if any(says_more) or draft.speaker != "witness" or draft.given("happening_now") in WITH_THEM:
        return False
    return has_nothing_to_report(circumstances.words(draft))
