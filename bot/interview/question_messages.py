"""How each question of the interview is put: its text, its options, and what goes with every question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.concerns import MARK
from bot.guidance.find import signs_for
from bot.guidance.texts import Kind, Message, Option
from bot.interview.path import asked_too, not_put, previous_question
from bot.interview.situation import facts_told, facts_typed
from bot.interview.steps.ahead import ahead_in_words, with_estimate
from bot.interview.steps.check_message import NOTHING, Check, change_options, check_message
from bot.questions import catalogue
from bot.questions.conditions import EARLIER, value_of
from bot.questions.sign_pages import is_last, on_page, open_page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.guidance.model import Indicator, Knowledge
    from bot.guidance.texts import Ways
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.voice import Voice
    from bot.questions.model import FactReading, Question, Situation
    from bot.understanding.facts import Facts


class QuestionMessages:
    """Makes the message of a question for one draft in one situation."""

    def __init__(self, voice: Voice, knowledge: Knowledge, draft: TurnDraft, situation: Situation) -> None:
        self._voice, self._knowledge = voice, knowledge
        self._draft, self._situation = draft, situation
        self._of_their_own: dict[str, Callable[[], Message]] = {
            "account": lambda: with_estimate(voice, knowledge, situation, voice.message("utter_interview_account")),
            "earlier_report": self._earlier,
            "indicators": self._indicators,
            "place_choice": self._places,
            "read_back": lambda: voice.message("utter_interview_read_back", said=self.said_back()),
        }

    def message(self, row: Question, check: Check = NOTHING) -> Message:
        """Return a question with every option that the person has; `check` is what the check shows."""
        asked = self._check(check) if row.id == "check" else self._put(row)
        kind: Kind = "check" if row.id == "check" else "question"
        options = (*asked.options, *self._extras(row))
        ahead = ahead_in_words(self._voice, self._draft, self._situation, row)
        return replace(asked, kind=kind, options=options, multiple=row.multiple, step=row.id, ahead=ahead)

    def ways(self, row: Question) -> Mapping[str, Ways]:
        """Return how the buttons of a question are chosen in words."""
        more = {"check": "utter_interview_check_more", "indicators": "utter_interview_more_signs"}.get(row.id)
        return {**self._voice.ways(self._key(row)), **(self._voice.ways(more) if more else {})}

    def _put(self, row: Question) -> Message:
        if row.sector_number:
            return self._sector_question(row.sector_number)
        own = self._of_their_own.get(row.id)
        return own() if own else self._voice.message(self._key(row))

    def _key(self, row: Question) -> str:
        """Return the key of a question's text: of its channel, or of an anonymous reporter, where there is one."""
        if row.id == "updates" and value_of(self._draft, "reporter_choice") == "anonymous":
            return f"{row.text_key}_anonymous"
        too, channel = asked_too(row, self._draft, self._situation), self._situation.channel
        key = f"{row.text_key}_and_{too.id}" if too else row.text_key
        return f"{key}_{channel}" if channel in row.own_words else key

    def _earlier(self) -> Message:
        offered = value_of(self._draft, EARLIER)
        values = {name: offered[name] for name in ("reference", "date")} if isinstance(offered, Mapping) else {}
        return self._voice.message("utter_interview_earlier_report", **values)

    def _indicators(self) -> Message:
        signs, page = signs_for(self._knowledge, self._situation.sector), open_page(self._draft)
        asked = self._voice.message("utter_interview_all_signs" if page else "utter_interview_indicators")
        last = is_last(signs, page, self._situation.channel)
        more = () if last else self._voice.message("utter_interview_more_signs").options
        shown = self.signs_shown()
        options = tuple(Option(f"answer:{sign.id}", sign.sentence) for sign in shown)
        ticked = value_of(self._draft, "indicators") or ()
        on_it = tuple(option.id for option in options if option.id.removeprefix("answer:") in ticked)
        topics = self._topics(shown) if page else ()
        return replace(asked, options=(*options, *more, *asked.options), ticked=on_it, topics=topics)

    def signs_shown(self) -> Sequence[Indicator]:
        """Return the signs of the page that is open."""
        signs = signs_for(self._knowledge, self._situation.sector)
        return on_page(signs, self._situation.suggestions, open_page(self._draft), self._situation.channel)

    def _topics(self, shown: Sequence[Indicator]) -> tuple[tuple[str, str], ...]:
        first = {sign.category: f"answer:{sign.id}" for sign in reversed(shown)}
        names = dict.fromkeys(sign.category for sign in shown)
        return tuple((first[name], self._voice.text(f"utter_signs_topic_{name}")) for name in names)

    def _places(self) -> Message:
        asked = self._voice.message("utter_interview_place_choice")
        options = tuple(Option(f"answer:{place}", name) for place, name in self._situation.places)
        return replace(asked, options=(*options, *asked.options))

    def said_back(self) -> str:
        """Return what was told, as it is read back to who told it."""
        readings = ((name, catalogue.QUESTIONS.by_id[name].facts) for name in self._situation.to_read_back)
        facts = facts_told(self._draft)
        return "\n".join(
            self._voice.text(f"utter_interview_said_{name}", value=", ".join(self._in_words(name, reading, facts)))
            for name, reading in readings
            if reading is not None
        )

    def _in_words(self, name: str, reading: FactReading, facts: Facts) -> Sequence[str]:
        """Return what was told; places that words alone name stand beside those of the gazetteer."""
        listed = self._as_typed(list(reading.in_words(facts)), reading)
        more = self._situation.places_told if name == "where" else ()
        return [*listed, *(place for place in more if not any(other in place or place in other for other in listed))]

    def _as_typed(self, listed: Sequence[str], reading: FactReading) -> Sequence[str]:
        """Return what was told in the words typed: what would say who reports is withheld from others alone."""
        if not any(MARK in words for words in listed):
            return listed
        typed = reading.in_words(facts_typed(self._draft))
        return typed if len(typed) == len(listed) else listed

    def _sector_question(self, number: int) -> Message:
        question = self._knowledge.sectors[self._situation.sector or ""].questions[number - 1]
        text = "\n".join(part for part in (question.ask, question.explain) if part)
        options = tuple(Option(f"answer:{name}", name) for name in question.options)
        return Message(kind="question", text=text, options=options)

    def _check(self, check: Check) -> Message:
        asked = check_message(self._voice, check, self._draft, self._situation)
        more = self._voice.message("utter_interview_check_more").options if self._can_tell_more() else ()
        return replace(asked, options=(*asked.options, *more, *change_options(self._voice, check, self._situation)))

    def _can_tell_more(self) -> bool:
        return bool(not_put(self._draft, self._situation))

    def _extras(self, row: Question) -> tuple[Option, ...]:
        offered = self._voice.message("utter_interview_extras").options
        hidden = set() if row.skippable else {"skip", "unsure"}
        if previous_question(self._draft, self._situation, row.id) is None:
            hidden.add("go_back")
        return tuple(option for option in offered if option.id not in hidden)
