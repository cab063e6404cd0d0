"""`python -m evaluation.truth [--from FOLDER] [--only WORDS] [--short]`: hold conversations over the stack; judge."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median_low
from typing import Any

from evaluation.truth.arrived import Arrived
from evaluation.truth.cases import FOLDER, TruthCase, read_cases
from evaluation.truth.judge import judge
from evaluation.truth.over_stack import collect, hold_all, running
from tests.fakes.bot_api import FakeTelegram

SHORT = 16  # of the short form, which `make test` holds too, every sixteenth case is held
EXACT = 0.97  # share of conversations whose recipients and card are as expected (the Record's own bound)
IMMEDIATE = 1.15  # immediate referrals for each that a careful reader counts (the Record's own bound)
NEVER = ("hides", "when", "events", "typed_words", "no_faults")  # fields that may fail nowhere


def report(arrived: Sequence[Arrived]) -> bool:
    """Print each failing field and the totals; return whether the bounds hold."""
    failing = failing_fields(arrived)
    whole = sum(not judge(one) for one in arrived)
    left, counted = immediate(arrived)
    print(f"immediate {left}, by a careful reader's count {counted} (at most {IMMEDIATE} times as many)")
    exact = sum(not {"card", "recipients", "talk"} & set(judge(one)) for one in arrived) / max(1, len(arrived))
    print(f"conversations {len(arrived)}, whole {whole}, recipients and card exact {exact:.3f} (at least {EXACT})")
    print(f"answers to a receipt, median and most: {'; '.join(answers_by_trade(arrived)) or 'none'}")
    print("failing fields: " + (", ".join(f"{name} {count}" for name, count in failing.most_common()) or "none"))
    in_proportion = left <= max(counted * IMMEDIATE, counted + 1)  # one more is no proportion in a short form
    return exact >= EXACT and in_proportion and not any(failing[name] for name in NEVER)


def failing_fields(arrived: Sequence[Arrived]) -> Counter[str]:
    """Print each failing field of each conversation; return how often each field failed."""
    failing: Counter[str] = Counter()
    for conversation in arrived:
        wrong = judge(conversation)
        failing.update(wrong.keys())
        for name, faults in wrong.items():
            print(f"  {conversation.held.case.id:44} {name:18} {'; '.join(faults)[:400]}")
    return failing


def answers_by_trade(arrived: Sequence[Arrived]) -> list[str]:
    """Return what a report cost in each trade, counted in answers, of the conversations that came to a receipt."""
    counted: dict[str, list[int]] = {}
    for conversation in (one.held for one in arrived if one.held.reference):
        counted.setdefault(conversation.case.code.removeprefix("demo-"), []).append(len(conversation.steps))
    return [f"{trade} {median_low(counts)}, {max(counts)}" for trade, counts in sorted(counted.items())]


def immediate(arrived: Sequence[Arrived]) -> tuple[int, int]:
    """Return how many reports left as immediate and how many should have; name those that should not have."""
    left = {one.held.case.id for one in arrived if one.referral.get("urgency", {}).get("level") == "immediate"}
    counted = {one.held.case.id for one in arrived if expected_immediate(one.held.case.expects)}
    print(f"immediate against the count: {', '.join(sorted(left - counted)) or 'none'}")
    return len(left), len(counted)


def expected_immediate(expects: Mapping[str, Any]) -> bool:
    """Return whether a careful reader would send this on as immediate: as stated, otherwise where an alarm is due."""
    return bool(expects["urgency"] == "immediate" if "urgency" in expects else expects.get("events", 0) > 0)


@asynccontextmanager
async def _telegram() -> AsyncIterator[FakeTelegram]:
    telegram = FakeTelegram()
    async with telegram.running():
        yield telegram


async def run(cases: Sequence[TruthCase], *, dump: bool = False) -> bool:
    """Hold conversations, wait for their products and judge both; return whether the bounds hold."""
    async with _telegram() as telegram:
        with running(telegram) as stack:
            held = await hold_all(stack, telegram, cases)
            print()
            arrived = await asyncio.to_thread(collect, stack, held)
            if dump:
                print(json.dumps([one.products for one in arrived], indent=1, ensure_ascii=False))
            return report(arrived)


def main() -> int:
    """Exit status 1 when a bound is missed."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--from", dest="folder", type=Path, default=FOLDER, help="cases of another folder")
    words.add_argument("--only", default="", help="parts of ids, with commas between")
    words.add_argument("--dump", action="store_true", help="print every product as JSON")
    words.add_argument("--short", action="store_true", help="every sixteenth case")
    options = words.parse_args()
    cases = [case for case in read_cases(options.folder) if any(part in case.id for part in options.only.split(","))]
    return 0 if asyncio.run(run(cases[::SHORT] if options.short else cases, dump=options.dump)) else 1


if __name__ == "__main__":
    sys.exit(main())
