"""How ways are scored against labelled cases, task by task."""
