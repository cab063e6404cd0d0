"""`python -m bot.understanding.text.lexicons.lexicon_check [--write]`: check lexicon/, and write the JSON Schemas that editors use."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import get_type_hints

from bot.guidance.schema import schema_of
from bot.paths import LEXICON
from bot.understanding.text.lexicons.lexicon import LexiconError, load_lexicon
from bot.understanding.text.lexicons.lexicon_records import Lexicon


def lexicon_schemas() -> dict[str, str]:
    """Return every schema as text, by file stem."""
    return {
        name: json.dumps(schema_of(kind, None, []), indent=2, sort_keys=True) + "\n"
        for name, kind in get_type_hints(Lexicon).items()
    }


def write_schemas(root: Path) -> None:
    """Write them below <lexicon>/schema; generated, never edited."""
    (root / "schema").mkdir(exist_ok=True)
    for name, text in lexicon_schemas().items():
        (root / "schema" / f"{name}.json").write_text(text, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Print every fault; exit status 1 when there is one."""
    folders = [Path(argument) for argument in arguments if argument != "--write"]
    root = folders[0] if folders else LEXICON
    if "--write" in arguments:
        write_schemas(root)
    try:
        load_lexicon(root)
    except LexiconError as error:
        sys.stderr.write(f"{error}\n{len(error.faults)} faults\n")
        return 1
    sys.stdout.write(f"{root.name}: {len(get_type_hints(Lexicon))} files without a fault\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
