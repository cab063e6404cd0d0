"""When a question applies: small rules over what was answered and where the person is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.understanding.facts import read_licence
from bot.understanding.who_hears.routing_words import writer

if TYPE_CHECKING:
    from bot.questions.model import AnsweredDraft, Condition, Situation

MORE = "more"  # the field by which the person asked for the questions that were left over
CHILD_KNOWN = "child_known"
HAPPENING = "happening_now"
REACHABLE = ("named", "confidential")
EARLIER = "earlier_offered"  # the field that notes the report to which the words may belong


def value_of(draft: AnsweredDraft, name: str) -> Any:
    """Return the choice that was given to a question, or None."""
    answer = draft.answers.get(name)
    return answer.value if answer is not None and answer.state == "given" else None


def may_be_driving(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold for a driver who has not said that the vehicle stands."""
    return situation.sector == "taxi" and not situation.parked


def nothing_stated(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold before the first words of an account."""
    return not draft.statements


def no_behaviour(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold when the account says nothing that anybody did."""
    return not situation.has_behaviour


def unclear_whether_now(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold unless the words of danger say "now" themselves."""
    return not situation.says_when_happening


def may_be_nothing(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold when the person says that there is nothing to pass on, or when that seems so and it does not happen now."""
    if situation.doubt == "said" or happens_now(draft):
        return situation.doubt == "said" and not happens_now(draft)
    return situation.doubt is not None and not situation.in_danger and HAPPENING in draft.answers


def signs_suggested(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold when understanding found signs to offer."""
    return bool(situation.suggestions)


def account_answers(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold when the account answers questions for facts by itself."""
    return bool(situation.to_read_back)


def missing_in_account(name: str) -> Condition:
    """Hold unless the account answers the question, also when the person said that it was read wrongly."""
    return lambda draft, situation: name not in situation.in_account or value_of(draft, "read_back") == "no"


def several_places(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold when the words of `where` may mean more than one place."""
    return bool(situation.places)


def pinned(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold after a pin on the map."""
    where = value_of(draft, "where")
    return isinstance(where, Mapping) and "lat" in where


def child_not_named(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold unless somebody at the child's school has named the child, or the child of then writes."""
    return CHILD_KNOWN not in situation.in_account and not situation.of_own_childhood


def children_not_told(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold unless the account tells of the children, or the child of then writes."""
    return not situation.of_own_childhood and missing_in_account("children")(draft, situation)


def of_known_child(name: str) -> Condition:
    """Hold where who the child is can be told, in the web form alone, and the words have not told it."""
    return lambda draft, situation: (
        situation.channel == "web" and _is_child_known(draft, situation) and name not in situation.in_account
    )


def _is_child_known(draft: AnsweredDraft, situation: Situation) -> bool:
    return CHILD_KNOWN in situation.in_account or value_of(draft, CHILD_KNOWN) == "yes"


def child_known_elsewhere(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold where the web form has to be offered first."""
    return situation.web_form and situation.channel != "web" and _is_child_known(draft, situation)


def sector_asks(number: int) -> Condition:
    """Hold when the sector has a question of its own with this number."""
    return lambda draft, situation: (
        situation.sector_questions >= number
        and number not in situation.told_in_words
        and not situation.of_own_childhood  # they ask of what staff can look at today
    )


def routing_asks(name: str) -> Condition:
    """Hold when the routing table still wants to know."""
    return lambda draft, situation: name in situation.wanted


def reporter_reachable(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold for a reporter who is willing to give a contact."""
    return value_of(draft, "reporter_choice") in REACHABLE


def place_may_name_reporter(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold when it happened where the reporter works, and they did not choose to be named."""
    return situation.own_place is not None


def nobody_under_18(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold when the person said that nobody was under 18."""
    return bool(value_of(draft, "anyone_under_18") == "no")


def happens_now(draft: AnsweredDraft) -> bool:
    """Hold when it happens now, or may: whether the child is still with them is answered by that."""
    return value_of(draft, "happening_now") in ("yes", "maybe")


def asked_who_the_child_is(draft: AnsweredDraft) -> bool:
    """Hold when the person was asked whether they know the child."""
    return "child_known" in draft.answers


def way_back_unsettled(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold for who gave no contact, who may cut the way back, and for who wants to tell more; others hear of it."""
    return value_of(draft, "reporter_choice") not in REACHABLE or MORE in draft.answers


def may_belong_to_earlier(draft: AnsweredDraft, situation: Situation) -> bool:
    """Hold when the words come back to a report of the person's own, as long as nothing else was answered."""
    return isinstance(value_of(draft, EARLIER), Mapping)


def head_writes(draft: AnsweredDraft) -> bool:
    """Hold when the head writes: nobody else has to tell the head."""
    return writer("\n".join(statement.text for statement in draft.statements)) == "head"


def driver_is_told(draft: AnsweredDraft) -> bool:
    """Hold when an adult's name was told, and a registration or the number of a badge or a plate."""
    texts = [statement.text for statement in draft.statements]
    texts += [words for answer in draft.answers.values() if isinstance(words := getattr(answer, "text", None), str)]
    facts = draft.facts
    marked = any(vehicle.vrm for vehicle in facts.vehicles) or bool(read_licence("\n".join(texts)).plate_number)
    return marked and any(person.side == "adult" and person.name for person in facts.persons)
