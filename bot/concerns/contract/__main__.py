"""`python -m bot.concerns.contract write` makes the published schemas; `check FILE ...` looks at referrals."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bot.concerns.contract import rules_broken, warnings_of
from bot.concerns.contract.generate import write


def check(path: Path) -> bool:
    """Print what is wrong with a referral in a file, and what is odd; say whether it is valid."""
    referral = json.loads(path.read_text(encoding="utf-8"))
    broken = sorted(rules_broken(referral))
    print(path.name, "broken: " + ", ".join(broken) if broken else "valid")
    for rule, text in warnings_of(referral):
        print(f"  {rule}: {text}")
    return not broken


def main(words: list[str]) -> int:
    """Do what the command line says."""
    if words == ["write"]:
        write()
        return 0
    if words[:1] == ["check"] and len(words) > 1:
        return 0 if sum(not check(Path(word)) for word in words[1:]) == 0 else 1
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
