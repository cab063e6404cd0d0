"""The records of lexicon/ that decide who is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understanding.text.lexicons.word_lists import Words


@dataclass(frozen=True)
class RoutingWords:
    """What decides who is told, in the words themselves: who is reported, who writes, where, and what was done."""

    lists: Mapping[str, Words]
    on_rail: Words
    no_railway: Words
    sexual_contact: Words
    works_with_children: Words
    works_in_school: Words
    driver: Words
    premises_staff: Words
    not_at_work: Words
    conduct: Words
    somebody_harmed: Words
    another_adult: Words
    child_among_workers: Words
    writer_dsl: Words
    writer_head: Words
    writer_parent: Words
    writer_worker: Words
    writer_outside: Words
    from_others: Words
    not_ours: Words
    only_heard: Words
    nobody_knows: Words
    of_somebody: Words
    dsl_knows: Words
    harmed_as_child: Words
    still_near_children: Words
    suspect_dead: Words
    suspect_alive: Words
    no_child: Words
    says_none: Words
    child_in_other_languages: Words
    watched: Words


@dataclass(frozen=True)
class Works:
    """Trades of grown-ups who are told of, and what they do to a child."""

    lists: Mapping[str, Words]
    school_staff: Words
    works_with_children: Words
    with_children_doing: Words
    with_children_wearing: Words
    driver: Words
    driver_doing: Words
    the_driver: Words
    drives_it: Words
    of_a_cab: Words
    of_the_school_run: Words
    on_the_school_run: Words
    the_carer: Words
    the_escort: Words
    of_a_childrens_home: Words
    school_run_doing: Words
    licensed_staff: Words
    licensed_doing: Words
    premises_staff: Words
    premises_doing: Words
    boss: Words
    boss_doing: Words
    other_adults: Words
    child: Words
    acts: Words
    in_theirs: Words
    only_helps: Words
    claims: Words
    not_known: Words
    not_meant: Words
    may_be_work: Words
    may_be_with_children: Words
    no_work_of_theirs: Words
    work_of_then: Words
    dead: Words
    works_no_more: Words
    with_child: Words
    writer_is: Words


@dataclass(frozen=True)
class NothingToReport:
    """Accounts that say of themselves that there is nothing to pass on."""

    lists: Mapping[str, Words]
    cleared_up: Words
    all_well: Words
    joking: Words
    testing: Words
    ignore: Words
    moaning: Words
    not_children: Words
    trade_matter: Words
    another_s_papers: Words
    turned_away: Words
    party: Words
    all_of_age: Words
    everybody: Words
    an_opinion: Words
    one_person: Words
    only_a_rule: Words
    asked_for: Words
    said_outright: Words
    made_up: Words
    praise: Words
    thanks: Words
    left_behind: Words
    kept_for_them: Words
    unpaid: Words
    of_money: Words
    complaint: Words
    of_service: Words
    told_all_the_same: Words
    somebody_acts: Words
