"""The release copy: numbered lines of what police will see. It may withhold what says who reports; it never rewords."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.concerns.model import Answer, Draft, ReleaseLine
from bot.concerns.redaction.redact import Redacted, Redaction, redact
from bot.concerns.referral.recipient_questions import is_answer_to
from bot.concerns.referral.subjects.event import stored_pattern, stored_times
from bot.questions import catalogue
from bot.questions.time_words import time_in_words

if TYPE_CHECKING:
    from bot.concerns.model import Statement
    from bot.guidance.model import Knowledge, SectorQuestion
    from bot.guidance.texts import Texts

LABEL = "utter_concerns_label_"
Part = tuple[str, str, Redacted]


def release_copy(draft: Draft, redaction: Redaction, *, texts: Texts, knowledge: Knowledge) -> tuple[ReleaseLine, ...]:
    """Return what the recipients will see, line by line: the words told, then what was answered, in a fixed order."""
    words = _Words(draft, redaction, texts, knowledge)
    return tuple(
        ReleaseLine(number, field, label, copy.text, copy.withheld)
        for number, (field, label, copy) in enumerate(words.lines(), start=1)
    )


def sector_questions(draft: Draft, knowledge: Knowledge) -> Mapping[str, SectorQuestion]:
    """Return the questions of the draft's trade by field name."""
    sector = knowledge.sectors.get(draft.concern.sector or "")
    asked = sector.questions if sector else ()
    return {catalogue.sector_question(number): question for number, question in enumerate(asked, start=1)}


class _Words:
    """Answers in the words that the person was shown, or their own."""

    def __init__(self, draft: Draft, redaction: Redaction, texts: Texts, knowledge: Knowledge) -> None:
        self._draft, self._redaction, self._texts, self._knowledge = draft, redaction, texts, knowledge
        self._questions = sector_questions(draft, knowledge)

    def lines(self) -> Iterator[Part]:
        """Give each line as field, label and redacted copy."""
        for statement in self._draft.statements:
            yield "account", self._label_of(statement), redact(statement.text, self._redaction, statement.source)
        asked = catalogue.QUESTIONS
        after = (*catalogue.RECORDED_ELSEWHERE, *asked.released_last)
        for field in (*asked.released, *self._questions, *after):
            yield from self._line(field)

    def _line(self, field: str) -> Iterator[Part]:
        answer = self._draft.answers.get(field)
        copy = self._copy(field, answer) if answer is not None else None
        if field == "when":
            copy = self._with_dates(copy)
        if copy is not None:
            yield field, self._label(field), copy

    def _copy(self, field: str, answer: Answer) -> Redacted | None:
        """Return an answer in words; None when it was skipped or says nothing."""
        if answer.state == "skipped":
            return None
        if answer.state == "unknown":
            return Redacted(self._texts.say("utter_concerns_not_known"), False)
        parts = [redact(part, self._redaction, field) for part in self._words(field, answer) if part]
        return _joined(parts) if parts else None

    def _with_dates(self, copy: Redacted | None) -> Redacted | None:
        """Return the words for when with the dates and the pattern that will be stored; the account may give them."""
        year = self._draft.concern.opened_at.year
        times = [time_in_words(when, year) for when in stored_times(self._draft)]
        shown = " ".join([copy.text if copy else "", *times]).casefold()
        pattern = stored_pattern(self._draft)
        times += [pattern] if pattern and pattern.casefold() not in shown else []
        dates = [redact(words, self._redaction) for words in times]
        return _joined([*([copy] if copy else []), *dates]) if dates else copy

    def _label(self, field: str) -> str:
        question = self._questions.get(field)
        return question.ask if question else self._texts.say(f"{LABEL}{field}")

    def _label_of(self, statement: Statement) -> str:
        """Return the label of what was told: the recipient's question that it answers, where it answers one."""
        asked = next((one.text for one in self._draft.questions if is_answer_to(statement.source, one)), None)
        return self._texts.say(f"{LABEL}answer", question=asked) if asked else self._label("account")

    def _words(self, field: str, answer: Answer) -> Iterable[str]:
        if field == "indicators":
            indicators = self._knowledge.indicators
            return [indicators[name].sentence.rstrip(".") for name in self._draft.indicators if name in indicators]
        if isinstance(answer.value, Mapping):
            return [*self._pin(answer.value), answer.text or ""]
        chosen = answer.value if isinstance(answer.value, list | tuple) else [answer.value]
        labels = [self._option(field, value) for value in chosen if value is not None]
        return [*labels, answer.text or ""]

    def _pin(self, value: Mapping[str, Any]) -> list[str]:
        # Where the reporter is now says who they are; it is no place of the event.
        if self._draft.given("place_kind") == "here_now" or "lat" not in value:
            return [str(value.get("name") or "")]
        return [self._texts.say("utter_concerns_pin", lat=value["lat"], lon=value["lon"])]

    def _option(self, field: str, value: Any) -> str:
        question = self._questions.get(field)
        if question:
            return str(value)
        asked = f"utter_interview_{field}"
        options = self._texts.message(asked).options if self._texts.has(asked) else ()
        return next((option.label for option in options if option.id == f"answer:{value}"), str(value))


def _joined(parts: Sequence[Redacted]) -> Redacted:
    between = " " if all(part.text.endswith(".") for part in parts) else "; "
    return Redacted(between.join(part.text for part in parts), any(part.withheld for part in parts))
