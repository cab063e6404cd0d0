"""The body that every product of a version shares: what was told, subjects, indicators, what is not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.concerns.circumstances import read_indicators, words
from bot.concerns.model import Answer
from bot.concerns.redaction.redact import redact
from bot.concerns.redaction.release_copy import sector_questions
from bot.concerns.referral.asked import question_answered, questions_asked
from bot.concerns.referral.missing import missing
from bot.concerns.referral.subjects import event, linked_subjects
from bot.concerns.referral.subjects.event import telling
from bot.concerns.referral.subjects.sourced_facts import how_known
from bot.questions import catalogue
from bot.questions.conditions import EARLIER
from bot.questions.told import answers_of_trade, told_of_child
from bot.understanding.text.sentences import second_hand_spans

if TYPE_CHECKING:
    from bot.concerns.model import Draft, Recipient, ReleaseLine, Route, Statement
    from bot.concerns.referral.subjects.sourced_facts import Subject
    from bot.concerns.referral.subjects.subject_links import Link
    from bot.guidance.model import Knowledge, SectorQuestion

DIRECT, INDIRECT = ("saw_heard",), ("told", "rumour", "supported")


@dataclass(frozen=True)
class ReferralCase:
    """One version of one concern as it is being frozen; `contact` is set only for a reporter who chose to be named."""

    draft: Draft
    route: Route
    lines: Sequence[ReleaseLine]
    recipients: tuple[Recipient, ...]
    knowledge: Knowledge
    version: int
    confirmed: bool
    now: datetime
    contact: str | None = None
    site: Mapping[str, str] | None = None

    @property
    def subjects(self) -> list[Subject]:
        """What the concern is about, as far as it may be relied on."""
        return self._linked_subjects()[0]

    @property
    def links(self) -> list[Link]:
        """Who is with whom, who drives what: as far as one sentence said so."""
        return self._linked_subjects()[1]

    def _linked_subjects(self) -> tuple[list[Subject], list[Link]]:
        asked = sector_questions(self.draft, self.knowledge)
        places = {name: question.asks_for_place for name, question in asked.items() if question.asks_for_place}
        return linked_subjects(self.draft, confirmed=self.confirmed, places_asked=places)

    @property
    def test(self) -> bool:
        """Whether any recipient is a practice one, or there is none."""
        return not self.recipients or any(recipient.practice for recipient in self.recipients)


def shared_payload(case: ReferralCase) -> dict[str, Any]:
    """Return what every recipient of a version reads."""
    return _head(case) | _statements(case) | _about(case if case.confirmed else _as_far_as_told(case))


def _head(case: ReferralCase) -> dict[str, Any]:
    draft, route = case.draft, case.route
    return {
        "reference": draft.concern.reference,
        "version": case.version,
        "test": case.test,
        "confirmed": case.confirmed,
        "made_at": case.now.isoformat(),
        "class": "referral" if route.classified else "information_only",
        "lanes": list(route.lanes),
        "urgency": route.urgency._asdict(),
        "sector": draft.concern.sector,
        "area": draft.concern.area,
        "about_colleague": draft.colleague,
        "knowledge_version": case.knowledge.version,
        **({"earlier_report": earlier} if (earlier := _earlier_report(draft)) else {}),
    }


def _earlier_report(draft: Draft) -> dict[str, str] | None:
    """Return the reporter's own earlier report, as they said; never where it would tell more of who reports."""
    belongs, offered = draft.given("earlier_report"), draft.given(EARLIER)
    if not isinstance(offered, Mapping) or bool(offered["named"]) != (draft.choice == "named"):
        return None
    relation = {"yes": "continues", "no": "same_people" if offered["same_people"] else None}.get(str(belongs))
    return {"reference": str(offered["reference"]), "relation": relation} if relation else None


def _statements(case: ReferralCase) -> dict[str, Any]:
    draft = case.draft
    return {
        "statements": [_statement(case, number, entry) for number, entry in enumerate(draft.statements, start=1)],
        "release_copy": as_json(case.lines),
        "withheld": any(line.withheld for line in case.lines),
        "sector_answers": _sector_answers(draft, case.knowledge),
        **_question_words(draft, case.knowledge),
        "not_known": [name for name, answer in draft.answers.items() if answer.state == "unknown"],
        "not_asked": not_asked(draft, case.knowledge),
        **({"questions": questions} if (questions := questions_asked(draft)) else {}),
    }


def _as_far_as_told(case: ReferralCase) -> ReferralCase:
    """Return an unconfirmed case with what was read of it: each subject of the account says `confirmed: false`.

    Whoever leaves half-way has told what finds a child: the plate in the words is a vehicle all the same.
    """
    answers = {"read_back": Answer("unknown"), **case.draft.answers}
    return replace(case, draft=replace(case.draft, answers=answers), confirmed=True)


def as_read(case: ReferralCase) -> dict[str, Any]:
    """Return what it is about as software read it: in danger nobody waits for the read-back."""
    agreed = replace(case.draft, answers={**case.draft.answers, "read_back": Answer("given", "yes")})
    return _about(replace(case, draft=agreed, confirmed=True))


def not_asked(draft: Draft, knowledge: Knowledge) -> list[str]:
    """Return the questions that nobody put and nothing told answers; those of the routing table are put when needed."""
    rows = catalogue.QUESTIONS.by_id
    of_all = [name for name in catalogue.QUESTIONS.released if rows[name].routing_rank is None]
    asked = (*of_all, *sector_questions(draft, knowledge))
    told_of = {*_told_of_trade(draft, knowledge), *told_of_child(draft.facts, words(draft), draft.concern.sector)}
    return [name for name in asked if name not in draft.answers and name not in told_of and not _is_told(draft, name)]


def _told_of_trade(draft: Draft, knowledge: Knowledge) -> set[str]:
    asked = dict(enumerate(sector_questions(draft, knowledge).values(), 1))
    return {catalogue.sector_question(number) for number in answers_of_trade(asked, words(draft), draft.facts.places)}


def _is_told(draft: Draft, question: str) -> bool:
    row = catalogue.QUESTIONS.by_id.get(question)
    return bool(row and row.facts and row.facts.answers(draft.facts))


def _about(case: ReferralCase) -> dict[str, Any]:
    about = case.subjects
    return {
        "subjects": about,
        "links": case.links,
        **({"missing": block} if (block := missing(case.draft, about)) else {}),
        "event": event(case.draft, about, confirmed=case.confirmed),
        "indicators": _indicators(case.draft, case.knowledge),
        "contexts": _contexts(case.draft, case.knowledge),
        "emergency": _emergency(case.draft, case.route),
    }


def _emergency(draft: Draft, route: Route) -> dict[str, Any]:
    number = draft.given("incident_number")
    return {
        "danger_stated": route.danger,
        "called_999": draft.given("called_999") or "not_known",
        "incident_number": redact(str(number), draft.redaction).text if number else None,
    }


def as_json(lines: Sequence[ReleaseLine]) -> list[dict[str, Any]]:
    """Return the release copy as it is sent."""
    return [{"number": line.number, "field": line.field, "label": line.label, "text": line.text} for line in lines]


def _statement(case: ReferralCase, number: int, statement: Statement) -> dict[str, Any]:
    draft = case.draft
    copy = redact(statement.text, draft.redaction, statement.source)
    return {
        "number": number,
        "text": copy.text,
        "withheld": copy.withheld,
        "how": statement.how,
        "first_hand": _first_hand(statement.how, how_known(draft)),
        "when_known": _when_known(case, statement),
        "said_at": statement.said_at.isoformat(),
        "version": statement.version,
        "second_hand": [{"start": start, "end": end} for start, end in second_hand_spans(copy.text)],
        **({"answers_question": question} if (question := question_answered(draft, statement)) else {}),
    }


def _when_known(case: ReferralCase, statement: Statement) -> str | None:
    """Return since when the person knows of it: as kept with the statement, else as its words say."""
    day = telling(case.draft, statement.text, confirmed=case.confirmed)
    since = statement.when_known or (day and day.start)
    return since.isoformat() if since else None


def _first_hand(how: str, how_known: str | None) -> bool | None:
    if how in ("saw", "heard") or (how == "unspecified" and how_known in DIRECT):
        return True
    return False if how in ("was_told", "inferred") or how_known in INDIRECT else None


def _indicators(draft: Draft, knowledge: Knowledge) -> list[dict[str, str]]:
    signs = (knowledge.indicators[name] for name in draft.indicators if name in knowledge.indicators)
    return [{"id": s.id, "sentence": s.sentence, "sign": s.sign, "context": s.context} for s in signs]


def signs_not_confirmed(draft: Draft, knowledge: Knowledge) -> list[str]:
    """Return the ids of signs that were read in the words and not ticked, in the knowledge's order: no ranking."""
    read = {sign.id for sign in read_indicators(draft, knowledge)} - set(draft.indicators)
    return [name for name in knowledge.indicators if name in read]


def _contexts(draft: Draft, knowledge: Knowledge) -> list[str]:
    contexts = {indicator["context"] for indicator in _indicators(draft, knowledge)}
    return sorted(contexts | ({"school"} if draft.concern.sector == "school" else set()))


def _question_words(draft: Draft, knowledge: Knowledge) -> dict[str, list[dict[str, str]]]:
    """Return what the ids of the trade's own questions ask: a number alone would say nothing to a reader."""
    asked = sector_questions(draft, knowledge).items()
    words_of = [{"id": name, "words": question.ask} for name, question in asked]
    return {"question_words": words_of} if words_of else {}


def _sector_answers(draft: Draft, knowledge: Knowledge) -> list[dict[str, Any]]:
    asked = sector_questions(draft, knowledge)
    return [_sector_answer(draft, asked[name], draft.answers[name]) for name in asked if name in draft.answers]


def _sector_answer(draft: Draft, question: SectorQuestion, answer: Answer) -> dict[str, Any]:
    words = redact(answer.text, draft.redaction).text if answer.text else None
    value = None if answer.value is None else redact(str(answer.value), draft.redaction).text
    return {"id": question.id, "question": question.ask, "state": answer.state, "value": value, "text": words}
