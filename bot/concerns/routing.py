"""Where a concern goes: rules only, from what was ticked, answered and said; nothing is added up, nobody is scored.

The rows are in knowledge/routing.yml. The first matching row of the matrix decides; every matching
extra row adds to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from bot.concerns import circumstances
from bot.concerns.circumstances import read_indicators, ticked_indicators
from bot.concerns.model import Route, Urgency
from bot.concerns.parts import whereabouts
from bot.concerns.parts.notes import WITH_THEM, is_a_note
from bot.concerns.parts.work_told import is_of_own_trade, works_told
from bot.understanding.who_hears import routing_words
from bot.understanding.who_hears.work_in_doubt import is_over

if TYPE_CHECKING:
    from bot.concerns.model import Draft
    from bot.guidance.model import Knowledge
    from bot.guidance.routing_model import Happening, Has, RouteCondition, RoutingRule

RECENT = timedelta(hours=36)  # "earlier today / yesterday" of the routing matrix
WEEK = timedelta(days=7)
PRODUCT_OF = {"police": "police_intelligence", "social_care": "safeguarding", "lado": "safeguarding"}
PRODUCT_OF |= {"licensing": "safeguarding", "rail_police": "police_intelligence"}


def happening(draft: Draft) -> Happening:
    """Return when it happens: as answered, made finer by the time that was given; danger without an answer is now."""
    answer = draft.given("happening_now")
    if answer in WITH_THEM or still_at_risk(draft) or (answer is None and draft.danger):
        return "now"
    if answer == "no_older":
        return "older"
    if answer == "recurring":
        return "unknown"  # it goes on, and nobody said that it does so now
    if answer == "no_recent":
        return _by_time(draft, otherwise="today")
    band = _by_time(draft, otherwise="unknown")
    return "unknown" if band == "today" else band  # nobody said that it is over, so it may still go on


def still_at_risk(draft: Draft) -> bool:
    """Say whether a question of the routing table was answered with a danger that lasts."""
    yes = any(draft.given(name) == "yes" for name in ("with_person_of_concern", "child_in_danger_now"))
    return yes or draft.given("child_safe_now") == "no"


def _by_time(draft: Draft, otherwise: Happening) -> Happening:
    if not draft.facts.times:
        return otherwise
    ago = draft.concern.opened_at - max(when.end for when in draft.facts.times)
    if ago <= RECENT:
        return "today"
    return "week_or_less" if ago <= WEEK else "older"


def gravest(draft: Draft, knowledge: Knowledge) -> Has:
    """Return the gravest thing that was ticked, or danger in the words themselves."""
    ticked = ticked_indicators(draft, knowledge)
    tiers = {indicator.tier for indicator in ticked}
    if draft.danger or _is_suspected_now(draft) or "immediate_danger" in tiers:
        return "immediate_danger"
    if draft.speaker == "child" or any(indicator.same_day for indicator in ticked):
        return "same_day"
    return "strong" if "strong" in tiers else "emerging" if ticked else "nothing"


def route(draft: Draft, knowledge: Knowledge) -> Route:
    """Return where the concern goes, why, and what is still worth asking."""
    if is_a_note(draft):
        return _note()
    table, actual = knowledge.routing, _actual(draft, knowledge)
    first = next((rule for rule in table.matrix if _matches(rule.when, actual)), None)
    added = [rule for rule in table.extra if _matches(rule.when, actual)]
    return _combine(draft, knowledge, [rule for rule in (first, *added) if rule is not None])


def _actual(draft: Draft, knowledge: Knowledge) -> Mapping[str, Any]:
    """Return what each condition of the table is compared with, by the name of the condition."""
    return {
        "happening": happening(draft),
        "has": gravest(draft, knowledge),
        "sector": draft.concern.sector,
        "child_identifiable": draft.child_known,
        "child_mentioned": circumstances.is_child_mentioned(draft, knowledge),
        "colleague": is_of_own_trade(draft, knowledge),
        "child_at_risk": circumstances.is_child_at_risk(draft, knowledge),
        "can_be_found": whereabouts.can_be_found(draft, knowledge),
        "only_heard": whereabouts.is_only_heard(draft),
        "under_13_sexual": circumstances.is_under_13_sexual(draft),
        "adults_only": circumstances.is_adults_only(draft),
        "survivor": circumstances.is_survivor(draft),
        "near_children": routing_words.is_still_near_children(circumstances.words(draft)),
        "suspect_dead": circumstances.is_suspect_dead(draft),
        "at_work": works_told(draft),
        "work_is_over": is_over(circumstances.words(draft)),
        "on_rail": whereabouts.is_on_rail(draft),
        "dsl_is_told": circumstances.dsl_is_told(draft),
        "signs": tuple(sign.id for sign in ticked_indicators(draft, knowledge)),
    }


def _matches(when: RouteCondition, actual: Mapping[str, Any]) -> bool:
    wanted = {condition.name: getattr(when, condition.name) for condition in fields(when)}
    return all(_holds(value, actual[name]) for name, value in wanted.items() if value not in (None, ()))


def _holds(wanted: Any, actual: Any) -> bool:
    """Say whether a condition holds: one of several, any of several, or a plain yes or no."""
    if not isinstance(wanted, tuple):
        return bool(wanted == actual)
    return bool(set(wanted) & set(actual)) if isinstance(actual, tuple) else actual in wanted


def _combine(draft: Draft, knowledge: Knowledge, rules: list[RoutingRule]) -> Route:
    recipients = _recipients(draft, rules)
    danger, level = is_danger_now(draft, knowledge), gravest(draft, knowledge)
    card = danger or still_at_risk(draft) or any(_shows_999(rule, draft) for rule in rules)
    same_day = card or level == "same_day" or any(rule.then.same_day for rule in rules)
    return Route(
        lanes=_lanes(rules, recipients, danger),
        products=_products(rules, recipients),
        urgency=_urgency(rules, danger, same_day),
        danger=danger,
        same_day=same_day,
        recipients=recipients,
        ask=_unique(name for rule in rules for name in rule.then.ask),
        classified=level != "nothing" or circumstances.is_child_at_risk(draft, knowledge),
        card=card,
    )


def is_danger_now(draft: Draft, knowledge: Knowledge) -> bool:
    """Say whether a child is in danger now: the one rule of events and of what is immediate.

    Words of danger or a sign of immediate danger, a plain answer that says so, or "with that person now" with a strong
    sign. "Maybe" to less than that is the card alone. What the person took back is over; "no, in the last few days"
    takes nothing back, nor does an earlier time that the account tells beside it.
    """
    if draft.danger_over or _known_safe(draft):
        return False
    if _said_in_danger(draft):
        return True
    if draft.danger:
        return bool(draft.given("happening_now") != "no_older")
    if _is_suspected_now(draft):
        return True
    if gravest(draft, knowledge) == "immediate_danger":
        return happening(draft) in ("now", "today", "unknown")
    if _reads_immediate(draft, knowledge) and happening(draft) == "now":
        return True  # read is enough beside "now" or "maybe": who leaves a box of a long list empty has denied nothing
    return _is_with_them_now(draft) and _has_strong_sign(draft, knowledge)


def _is_suspected_now(draft: Draft) -> bool:
    """Say whether suspicious words are of now: who left before "is it happening now?" has denied nothing."""
    may_be_now = "happening_now" not in draft.answers or draft.given("happening_now") in WITH_THEM
    return bool(draft.suspected) and may_be_now


def _reads_immediate(draft: Draft, knowledge: Knowledge) -> bool:
    return any(sign.tier == "immediate_danger" for sign in read_indicators(draft, knowledge))


def _said_in_danger(draft: Draft) -> bool:
    return bool(draft.given("child_in_danger_now") == "yes" or draft.given("child_safe_now") == "no")


def _is_with_them_now(draft: Draft) -> bool:
    return "yes" in (draft.given("with_person_of_concern"), draft.given("happening_now"))


def _has_strong_sign(draft: Draft, knowledge: Knowledge) -> bool:
    signs = (*ticked_indicators(draft, knowledge), *read_indicators(draft, knowledge))
    strong = any(sign.same_day or sign.tier in ("strong", "immediate_danger") for sign in signs)
    return strong or draft.speaker == "child"


def _products(rules: list[RoutingRule], recipients: tuple[str, ...]) -> tuple[str, ...]:
    wanted = [kind for rule in rules for kind in rule.then.products]
    return _unique([*wanted, *(PRODUCT_OF.get(role, "") for role in recipients), "reporter_copy"])


def _recipients(draft: Draft, rules: list[RoutingRule]) -> tuple[str, ...]:
    wanted = _unique(role for rule in rules for role in rule.then.recipients)
    if draft.colleague or _is_school_staff(draft):  # nothing about a colleague goes to their own organisation
        wanted = tuple(role for role in wanted if role != "dsl")
    return _unique((*(wanted or ("police",)), *draft.alarmed))  # who heard an alarm hears its end


def _is_school_staff(draft: Draft) -> bool:
    return "school_staff" in works_told(draft)


def _known_safe(draft: Draft) -> bool:
    """Say whether it is over and the child is known to be somewhere safe: then 101, as the matrix says."""
    return bool(draft.given("child_safe_now") == "yes") and happening(draft) == "today"


def _shows_999(rule: RoutingRule, draft: Draft) -> bool:
    with_them = rule.then.show_999 == "if_with_person" and draft.given("happening_now") in WITH_THEM
    return (rule.then.show_999 == "always" and not _known_safe(draft)) or with_them


def _lanes(rules: list[RoutingRule], recipients: tuple[str, ...], danger: bool) -> tuple[str, ...]:
    lanes = ["safety"] if danger else []
    lanes += ["safeguarding"] if set(recipients) & {"social_care", "dsl", "lado"} else []
    lanes += [rule.then.lane for rule in rules if rule.then.lane]
    lanes += ["intelligence"] if "police" in recipients and "unclassified" not in lanes else []
    return _unique(lanes)


def _urgency(rules: list[RoutingRule], danger: bool, same_day: bool) -> Urgency:
    level: Literal["immediate", "same_day", "routine"] = "same_day" if same_day else "routine"
    if danger:
        level = "immediate"
    if not rules:
        return Urgency(level, "", "rule:none")
    deciding = _deciding(rules, same_day)
    return Urgency(level, deciding.reason, f"rule:{deciding.id}")


def _deciding(rules: list[RoutingRule], same_day: bool) -> RoutingRule:
    """Return the rule whose reason is given: the first, unless another makes it same-day."""
    if same_day and not rules[0].then.same_day:
        return next((rule for rule in rules if rule.then.same_day), rules[0])
    return rules[0]


def _note() -> Route:
    urgency = Urgency("routine", "", "rule:note_without_behaviour")
    return Route(("unclassified",), ("reporter_copy",), urgency, False, False, (), classified=False)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name)
