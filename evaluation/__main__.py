"""`make eval`: quality on the held cases, ours beside simple ways of the same run."""

from __future__ import annotations

from evaluation import facts, intents, recognition


def main() -> None:
    """Print the table; the mistakes are in var/eval/."""
    recognition.main()
    facts.main()
    intents.main()


if __name__ == "__main__":
    main()
