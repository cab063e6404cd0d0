"""The questions of the interview, one row each, in the order in which they are asked.

A new question is a row here, its text `utter_interview_<id>` in data/responses/interview.yml and, when it is released,
its label in data/responses/concerns.yml. Everything else is computed from the rows.
"""

from __future__ import annotations

from typing import Any

from bot.questions import conditions, readings
from bot.questions.model import FactReading, Fills, Kind, Question, Questionnaire

SECTOR_QUESTIONS = 4  # at most, of a sector's own
SECTOR_QUESTION = "sector_question_"
KNOWN_CHILD = "known_child"
WORTH_IT = "worth_passing_on"
LICENSING = frozenset({"licensing"})  # licensing needs the adult, not the child
WEB, TELEGRAM = frozenset({"web"}), frozenset({"telegram"})


def _fact(name: str, reading: FactReading, subject: str, field: str = "as_told", **more: Any) -> Question:
    when = more.pop("when", None) or conditions.missing_in_account(name)
    return Question(name, when=when, facts=reading, fills=Fills(subject, field), **more)


def _wanted(name: str, rank: int, kind: Kind = "choice", **more: Any) -> Question:
    return Question(name, kind, conditions.routing_asks(name), routing_rank=rank, **more)


def _child(field: str, name: str, **more: Any) -> Question:
    fills, when = Fills(KNOWN_CHILD, field), conditions.of_known_child(name)
    return Question(name, when=when, about="child", fills=fills, not_for=LICENSING, **more)


def _sector(number: int) -> Question:
    name = f"{SECTOR_QUESTION}{number}"
    return Question(name, when=conditions.sector_asks(number), worth=12, sector_number=number)


QUESTIONS = Questionnaire(
    [
        Question("parked", "choice", conditions.may_be_driving, "conversation", released=False),
        Question("account", "statement", conditions.nothing_stated, skippable=False, released=False),
        Question("earlier_report", "choice", conditions.may_belong_to_earlier, "conversation", released=False),
        Question(WORTH_IT, "choice", conditions.may_be_nothing, "conversation", released=False),
        Question("what_happened", "statement", conditions.no_behaviour, released=False),
        Question("happening_now", "choice", conditions.unclear_whether_now, may_alarm=True),
        Question("indicators", "several", conditions.signs_suggested, may_alarm=True),
        # Whether a child is in danger, and what a small sign means, is asked as soon as the signs are known.
        _wanted("with_person_of_concern", 1, may_alarm=True, answered_by=conditions.happens_now),
        _wanted("child_in_danger_now", 2, about="child", may_alarm=True, answered_by=conditions.happens_now),
        _wanted("child_safe_now", 3, about="child", may_alarm=True),
        _wanted("who_is_with_the_child", 8, "words", of_a_subject=True),
        _wanted("what_worried_you", 9, "words"),
        Question("read_back", "choice", conditions.account_answers, "conversation", released=False),
        _fact("where", readings.WHERE, "place", kind="words_or_pin", own_words=WEB, worth=1, asks_too="when"),
        _fact("when", readings.WHEN, "event", "when_as_told", worth=5),
        Question("place_choice", "choice_or_words", conditions.several_places, released=False),
        Question("place_kind", "choice_or_words", conditions.pinned, released=False),
        _fact(
            "children",
            readings.CHILDREN,
            "child",
            when=conditions.children_not_told,
            not_for=LICENSING,
            concrete=True,
            worth=2,
            asks_too="adults",
        ),
        _fact("adults", readings.ADULTS, "adult_of_concern", concrete=True, worth=3),
        Question("their_work", "choice_or_words", conditions.work_unclear, tells_in_words=True),
        Question("child_known", "choice", conditions.child_not_named, "child", own_words=TELEGRAM, not_for=LICENSING),
        Question("child_web", "choice", conditions.child_known_elsewhere, "child", released=False, of_the_moment=True),
        _child("name", "child_name", concrete=True),
        _child("age_as_told", "child_age", worth=7),
        _child("where_now", "child_now"),
        _child("address", "child_address", worth=4),
        _child("school", "child_school", worth=8),
        _child("carers", "child_carers", worth=11),
        _child("carer_aware", "carers_aware", worth=9),
        _child("wants", "child_wishes", worth=10),
        _child("needs", "child_needs", worth=15),
        _fact("vehicle", readings.VEHICLE, "vehicle", concrete=True, worth=6),
        _fact("online", readings.ONLINE, "online_space", concrete=True, worth=14),
        Question("context", concrete=True, fills=Fills("group_or_place", "as_told"), worth=16),
        Question("how_known", "choice", worth=13),
        *(_sector(number) for number in range(1, SECTOR_QUESTIONS + 1)),
        Question("reporter_choice", "choice", about="reporter"),
        Question("reporter_contact", "contact", conditions.reporter_reachable, "reporter", released=False),
        Question("updates", "choice", conditions.way_back_unsettled, "reporter", released=False),
        Question("place_conflict", "choice", conditions.place_may_name_reporter, "reporter", released=False),
        _wanted("anyone_under_18", 4),
        _wanted("child_findable", 5, "words", about="child", answered_by=conditions.asked_who_the_child_is),
        _wanted(
            "driver_badge_or_plate",
            6,
            "words",
            of_a_subject=True,
            always_put=True,
            answered_by=conditions.driver_is_told,
        ),
        _wanted("told_the_head", 7, answered_by=conditions.head_writes),
        _wanted("school_contract", 10),
        _wanted("licensing_authority", 11, "words", always_put=True),
        Question(
            "adults_only",
            "choice",
            conditions.nobody_under_18,
            released=False,
            also_records={"child": ("anyone_under_18", "yes")},
        ),
        Question("check", "choice", about="conversation", skippable=False, released=False),
    ]
)
# Fields of a concern that no question of the interview fills: the gateway and the actions record them.
RECORDED_ELSEWHERE = ("withdrawn", "called_999", "incident_number")
WITHOUT_FACTS = frozenset({"incident_number"})


def holds_facts(field: str) -> bool:
    """Say whether the words of a field are read for facts of the event."""
    row = QUESTIONS.by_id.get(field)
    return row.holds_facts if row else field not in WITHOUT_FACTS


def sector_question(number: int) -> str:
    """Return the id of a sector's own question."""
    return f"{SECTOR_QUESTION}{number}"
