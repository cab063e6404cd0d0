"""Times that are told from the day of writing: counted back from it, or named as its week, month, season or year."""
