"""Receipts that are checked without the service that gave them."""
