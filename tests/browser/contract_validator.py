"""ajv, the validator of JSON Schema in JavaScript, in its strict mode, over the contract."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bot.concerns.contract import HERE, schema
from bot.concerns.contract.rules import rule_of
from bot.paths import ROOT

RUNNER = ROOT / "tests" / "browser" / "contract_validator.mjs"


def broken_in_ajv(files: Sequence[Path]) -> dict[str, set[str]]:
    """Return the rules of the contract that ajv finds broken, by file."""
    command: list[str | Path] = ["node", RUNNER, HERE / "published" / "referral.v1.json", *files]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    promised = schema()
    return {
        file: {rule_of(promised, error["keyword"], error["schemaPath"].split("/")[1:]) for error in errors}
        for file, errors in json.loads(printed).items()
    }
