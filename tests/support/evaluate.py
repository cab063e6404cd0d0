"""`make eval`: quality on the held cases, ours beside simple ways of the same run."""

from __future__ import annotations

from tests.support import evaluate_facts, evaluate_intents, evaluate_recognition


def main() -> None:
    """Print the table; the mistakes are in var/eval/."""
    evaluate_recognition.main()
    evaluate_facts.main()
    evaluate_intents.main()


if __name__ == "__main__":
    main()
