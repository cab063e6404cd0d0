"""Speed and memory, beside what `rasa init` writes, in one run."""
