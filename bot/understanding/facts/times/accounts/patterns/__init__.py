"""Patterns as told, and how they are written."""
