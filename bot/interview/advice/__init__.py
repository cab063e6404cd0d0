"""Advice that fits who writes."""
