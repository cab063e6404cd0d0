"""The times of a whole account, sentence by sentence: days, plans, patterns."""
