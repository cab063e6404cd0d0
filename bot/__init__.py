"""Sightline: everything but the engine."""
