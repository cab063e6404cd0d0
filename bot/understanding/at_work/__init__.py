"""As what the people who are reported work: who is named by their work, their part in it, and what they do."""
