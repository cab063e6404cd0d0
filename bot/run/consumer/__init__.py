"""A consumer of the feed, for whoever has no program of their own."""
