"""How each question of the interview is put: its text, its options, and what goes with every question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.guidance.texts import Kind, Message, Option, Ways
from bot.interview import questions

if TYPE_CHECKING:
    from bot.guidance.model import Knowledge, SectorQuestion
    from bot.interview.questions import Situation, Step
    from bot.interview.voice import Voice

QUESTION = "sector_question_"
# Questions that one channel puts in words of its own.
OWN_WORDS = frozenset({"utter_interview_child_known_telegram", "utter_interview_where_web"})


class Asker:
    """Makes the message of a step."""

    def __init__(self, voice: Voice, knowledge: Knowledge, situation: Situation) -> None:
        self._voice = voice
        self._knowledge = knowledge
        self._situation = situation

    def message(self, step: Step, draft: Any, lines: Sequence[Any] = ()) -> Message:
        """Return the question of a step with every option that the person has."""
        asked = self._put(step, draft, lines)
        kind: Kind = "check" if step.name == "check" else "question"
        options = (*asked.options, *self._extras(step, draft))
        return replace(asked, kind=kind, options=options, multiple=step.multiple, step=step.name)

    def _put(self, step: Step, draft: Any, lines: Sequence[Any]) -> Message:
        if step.name == "indicators":
            return self._indicators()
        if step.name == "place_choice":
            return self._places()
        if step.name == "read_back":
            return self._voice.message("utter_interview_read_back", said=self._said(draft))
        if step.name.startswith(QUESTION):
            return self._sector_question(int(step.name.removeprefix(QUESTION)))
        if step.name == "check":
            return self._check(lines)
        if step.name == "account":
            return self._voice.message("utter_interview_account", minutes=self._voice.minutes)
        return self._voice.message(self._key(step, draft))

    def ways(self, step: Step, draft: Any) -> Mapping[str, Ways]:
        """Return how the buttons of a step are chosen in words."""
        return self._voice.ways(self._key(step, draft))

    def _key(self, step: Step, draft: Any) -> str:
        """Return the key of a step's text: of its channel, or of an anonymous reporter, where there is one."""
        key = f"utter_interview_{step.name}"
        here = f"{key}_{self._situation.channel}"
        if step.name == "updates" and questions.value(draft, "reporter_choice") == "anonymous":
            return f"{key}_anonymous"
        return here if here in OWN_WORDS else key

    def _indicators(self) -> Message:
        asked = self._voice.message("utter_interview_indicators")
        signs = (self._knowledge.indicators[name] for name in self._situation.suggestions)
        options = tuple(Option(f"answer:{sign.id}", sign.sentence) for sign in signs)
        return replace(asked, options=(*options, *asked.options))

    def _places(self) -> Message:
        asked = self._voice.message("utter_interview_place_choice")
        options = tuple(Option(f"answer:{place}", name) for place, name in self._situation.places)
        return replace(asked, options=(*options, *asked.options))

    def _said(self, draft: Any) -> str:
        lines = (
            self._voice.text(f"utter_interview_said_{name}", **facts_in_words(draft, name))
            for name in self._situation.said
        )
        return "\n".join(lines)

    def _sector_question(self, number: int) -> Message:
        question: SectorQuestion = self._knowledge.sectors[self._situation.sector or ""].questions[number - 1]
        text = "\n".join(part for part in (question.ask, question.explain) if part)
        options = tuple(Option(f"answer:{name}", name) for name in question.options)
        return Message(kind="question", text=text, options=options)

    def _check(self, lines: Sequence[Any]) -> Message:
        shown = "\n".join(f"{line.number}. {line.label}: {line.text}" for line in lines)
        asked = self._voice.message("utter_interview_check", lines=shown)
        changes = (Option(f"change:{line.number}", self._change_label(line.number)) for line in lines)
        return replace(asked, options=(*asked.options, *changes))

    def _change_label(self, number: int) -> str:
        return self._voice.text("utter_interview_change_label", number=number)

    def _extras(self, step: Step, draft: Any) -> tuple[Option, ...]:
        offered = self._voice.message("utter_interview_extras").options
        hidden = set() if step.can_skip else {"skip", "unsure"}
        if questions.previous_step(draft, self._situation, step.name) is None:
            hidden.add("go_back")
        return tuple(option for option in offered if option.id not in hidden)


def facts_in_words(draft: Any, name: str) -> dict[str, object]:
    """Return the values for the line that reads a fact back."""
    return {"value": ", ".join(_WORDS[name](draft.facts))}


def _vehicles(facts: Any) -> list[str]:
    parts = ((v.colour, v.make, v.model, v.vrm or v.vrm_partial) for v in facts.vehicles)
    return [" ".join(filter(None, part)) for part in parts]


def _people(facts: Any, role: str, count: int | None) -> list[str]:
    ages = [f"{age.min}-{age.max}" if age.min != age.max else str(age.min) for age in facts.ages if age.role == role]
    return [*([str(count)] if count else []), *ages]


_WORDS: dict[str, Any] = {
    "when": lambda facts: [facts.when.phrase] if facts.when else [],
    "where": lambda facts: [*(place.name for place in facts.places[:1]), *facts.postcodes],
    "children": lambda facts: _people(facts, "child", facts.children),
    "adults": lambda facts: _people(facts, "adult", facts.adults),
    "vehicle": _vehicles,
    "online": lambda facts: [*facts.phones, *facts.handles],
}
