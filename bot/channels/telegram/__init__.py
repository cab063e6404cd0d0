"""Telegram: updates in, messages out; everything that decides lives behind the gateway."""
