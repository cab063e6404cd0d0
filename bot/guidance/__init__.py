"""The knowledge base (facts in knowledge/) and the bot's own words (data/responses/), read-only and pure."""
