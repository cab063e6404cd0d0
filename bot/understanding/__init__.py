"""Text in, typed facts out: pure, no network, no database."""
