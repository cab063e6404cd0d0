"""Telephone numbers, and the orders, cards and dates that look like them."""

import pytest

from bot.understanding.facts.identifiers import read_phones


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07700 900123", ["07700900123"]),
        ("07700-900-123", ["07700900123"]),
        ("(01632) 960123", ["01632960123"]),
        ("+44 7700 900123", ["07700900123"]),
        ("+447700900123", ["07700900123"]),
        ("7700 900123", ["07700900123"]),  # the nought left out
        ("0191 498 0123", ["01914980123"]),
        ("oh seven seven double oh nine hundred one two three", ["07700900123"]),
        ("+33 1 23 45 67 89", ["0033123456789"]),
        ("call 999", []),
        ("call 101", []),
        ("order 5582 1290 44", []),  # no number begins so
        ("card 4929 1234 5678 9012", []),
        ("on 23/11/2026", []),
        ("paid £07700900123", []),
        ("ref A07700900123", []),
        ("0600 123456", []),  # no such range
        ("07700 900123 or 07700 900456", ["07700900123", "07700900456"]),
    ],
)
def test_a_number_is_read_as_national_digits(text: str, expected: list[str]) -> None:
    """United Kingdom numbers with or without the country, others with 00; validity is not asked for."""
    assert [phone.value for phone in read_phones(text)] == expected
