"""Where a concern goes: rules only, from what was ticked, answered and said; nothing is added up, nobody is scored.

The rows are in knowledge/routing.yml. The first matching row of the matrix decides; every matching
extra row adds to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from bot.concerns.model import Route, Urgency
from bot.questions import catalogue

if TYPE_CHECKING:
    from bot.concerns.model import Draft
    from bot.guidance.model import Indicator, Knowledge
    from bot.guidance.routing_model import Happening, Has, RouteCondition, RoutingRule

RECENT = timedelta(hours=36)  # "earlier today / yesterday" of the routing matrix
WEEK = timedelta(days=7)
A_CHILD = re.compile(
    r"\b(?:child|children|kids?|girls?|boys?|lads?|lass(?:es)?|teen\w*|youngsters?|pupils?|baby)\b", re.I
)
WITH_THEM = ("yes", "maybe")
PRODUCT_OF = {"police": "police_intelligence", "social_care": "safeguarding", "lado": "safeguarding"}
PRODUCT_OF |= {"licensing": "safeguarding"}


def happening(draft: Draft) -> Happening:
    """Return when it happens: as answered, made finer by the time that was given; danger without an answer is now."""
    answer = draft.given("happening_now")
    if answer in WITH_THEM or still_at_risk(draft) or (answer is None and draft.danger):
        return "now"
    if answer == "no_older":
        return "older"
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


def ticked_indicators(draft: Draft, knowledge: Knowledge) -> list[Indicator]:
    """Return the indicators that the person ticked and that the knowledge still has."""
    return [knowledge.indicators[name] for name in draft.indicators if name in knowledge.indicators]


def gravest(draft: Draft, knowledge: Knowledge) -> Has:
    """Return the gravest thing that was ticked, or danger in the words themselves."""
    ticked = ticked_indicators(draft, knowledge)
    tiers = {indicator.tier for indicator in ticked}
    if draft.danger or "immediate_danger" in tiers:
        return "immediate_danger"
    if draft.speaker == "child" or any(indicator.same_day for indicator in ticked):
        return "same_day"
    if "strong" in tiers:
        return "strong"
    return "emerging" if ticked else "nothing"


def child_mentioned(draft: Draft, knowledge: Knowledge) -> bool:
    """Say whether a child was told of; a sign about a place alone (a busy hotel room) does not say so."""
    ticked = ticked_indicators(draft, knowledge)
    if draft.child_known or any(indicator.context != "neighbourhood_place" for indicator in ticked):
        return True
    return _child_in_facts(draft) or _child_in_answers(draft)


def _child_in_facts(draft: Draft) -> bool:
    return bool(draft.facts.children) or any(age.role == "child" for age in draft.facts.ages)


def _child_in_answers(draft: Draft) -> bool:
    confirmed = any(draft.given(name) == "yes" for name in ("under_18", "anyone_under_18"))
    return confirmed or bool(draft.given("children"))


def only_a_note(draft: Draft) -> bool:
    """Say whether there is only an account that names nobody and nothing, also after "what did you see them do?"."""
    asked = draft.answers.get("what_happened")
    if asked is None or asked.state == "given" or draft.indicators or draft.danger or draft.speaker != "witness":
        return False
    if names_something(draft):
        return False
    concrete = any(draft.given(name) for name in catalogue.QUESTIONS.concrete)
    return draft.given("happening_now") not in WITH_THEM and not concrete


def names_something(draft: Draft) -> bool:
    """Say whether the words name a child, an adult, a vehicle, a place, a phone or an online name."""
    facts = draft.facts
    listed = (facts.vehicles, facts.ages, facts.places, facts.postcodes, facts.phones, facts.handles)
    if any(listed) or facts.children or facts.adults or draft.given("where"):
        return True
    return any(A_CHILD.search(statement.text) for statement in draft.statements)


def route(draft: Draft, knowledge: Knowledge) -> Route:
    """Return where the concern goes, why, and what is still worth asking."""
    if only_a_note(draft):
        return _note()
    table = knowledge.routing
    first = next((rule for rule in table.matrix if _matches(rule.when, draft, knowledge)), None)
    added = [rule for rule in table.extra if _matches(rule.when, draft, knowledge)]
    return _combine(draft, knowledge, [rule for rule in (first, *added) if rule is not None])


def _matches(when: RouteCondition, draft: Draft, knowledge: Knowledge) -> bool:
    listed = (
        (when.happening, happening(draft)),
        (when.has, gravest(draft, knowledge)),
        (when.sector, draft.concern.sector),
    )
    asked = (
        (when.child_identifiable, draft.child_known),
        (when.child_mentioned, child_mentioned(draft, knowledge)),
        (when.colleague, draft.colleague),
    )
    return all(not wanted or actual in wanted for wanted, actual in listed) and all(
        wanted is None or wanted == actual for wanted, actual in asked
    )


def _combine(draft: Draft, knowledge: Knowledge, rules: list[RoutingRule]) -> Route:
    recipients = _recipients(draft, rules)
    danger, level = _in_danger(draft, rules), gravest(draft, knowledge)
    same_day = level == "same_day" or any(rule.then.same_day for rule in rules)
    return Route(
        lanes=_lanes(rules, recipients, danger),
        products=_products(rules, recipients),
        urgency=_urgency(rules, danger, same_day),
        danger=danger,
        same_day=same_day,
        recipients=recipients,
        ask=_unique(name for rule in rules for name in rule.then.ask),
        classified=level != "nothing",
    )


def _in_danger(draft: Draft, rules: list[RoutingRule]) -> bool:
    going_on = draft.danger and happening(draft) == "now"
    return going_on or still_at_risk(draft) or any(_shows_999(rule, draft) for rule in rules)


def _products(rules: list[RoutingRule], recipients: tuple[str, ...]) -> tuple[str, ...]:
    wanted = [kind for rule in rules for kind in rule.then.products]
    return _unique([*wanted, *(PRODUCT_OF.get(role, "") for role in recipients), "reporter_copy"])


def _recipients(draft: Draft, rules: list[RoutingRule]) -> tuple[str, ...]:
    wanted = _unique(role for rule in rules for role in rule.then.recipients)
    if draft.colleague:  # nothing about a colleague goes to their own organisation
        wanted = tuple(role for role in wanted if role != "dsl")
    return wanted or ("police",)


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
