"""Many people and long records: turns a second beside what `rasa init` makes, the 999 card, and how a turn grows."""
