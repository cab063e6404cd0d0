"""Whole conversations judged by what their receivers read: `make truth`."""
