"""Rasa's custom actions: thin; they read the tracker, call a room and say a text."""
