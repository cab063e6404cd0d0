"""Answers that are one text, and the kind question when nothing was understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from actions.action import TopicAction
from actions.tracker import Events
from bot.gateway import language_options
from bot.guidance.texts import Option

if TYPE_CHECKING:
    from bot.casework.case_in_hand import CaseInHand
    from bot.interview.turn_input import TurnInput
    from bot.interview.voice import Voice

CHOICES = 3
GREETING, UNFINISHED = "greet", ("open", "parked")
LANGUAGE = "change_language"  # with languages switched on, their buttons are the answer
# What a person may want when the words were not understood; each has a label in data/responses/talk.yml.
OFFERED = (
    "report_concern",
    "ask_if_sign",
    "ask_signs",
    "ask_what_to_do",
    "ask_who_to_contact",
    "ask_child_disclosure",
    "ask_confidentiality",
    "ask_what_happens_next",
    "check_status",
    "speak_to_person",
    "ask_definition",
    "add_information",
    "withdraw_report",
    "delete_my_data",
    "help",
    "bot_challenge",
    "change_role",
    "change_language",
    "start_training",
    "get_certificate",
    "out_of_scope",
)
STANDS_FOR = {
    "describe_concern": "report_concern",
    "emergency": "report_concern",
    "concern_about_colleague": "report_concern",
}


class AnswerPlainly(TopicAction):
    """Says the text of the intent."""

    NAME = "action_answer_plainly"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> None:
        """Send `utter_answer_<intent>`."""
        offered = language_options(case.services) if turn.intent == LANGUAGE else ()
        if offered:
            message = voice.message("utter_answer_change_language_offered")
            voice.send(replace(message, kind="question", options=offered))
        elif turn.intent == GREETING and (reference := await _left_unfinished(case)):
            voice.say("utter_answer_greet_again", reference=reference)
        else:
            voice.say(f"utter_answer_{turn.intent}")


async def _left_unfinished(case: CaseInHand) -> str | None:
    """Return the reference of the report that somebody who comes back has not finished."""
    draft = await case.draft()
    return draft.concern.reference if draft is not None and draft.concern.state in UNFINISHED else None


class OfferChoices(TopicAction):
    """Asks what was meant and offers the three likeliest things."""

    NAME = "action_offer_choices"

    async def act(self, turn: TurnInput, case: CaseInHand, voice: Voice) -> Events:
        """Send the question."""
        asked = voice.message("utter_talk_not_understood")
        labels = {option.id: option for option in voice.message("utter_talk_choices").options}
        options = tuple(labels.get(name, Option(name, name)) for name in likely(turn.ranking))
        voice.send(replace(asked, kind="question", options=(*options, *asked.options)))
        return []


def likely(ranking: tuple[str, ...]) -> tuple[str, ...]:
    """Return three intents to offer, the likeliest first."""
    named = [STANDS_FOR.get(name, name) for name in ranking]
    wanted = dict.fromkeys([*(name for name in named if name in OFFERED), *OFFERED])
    return tuple(wanted)[:CHOICES]
