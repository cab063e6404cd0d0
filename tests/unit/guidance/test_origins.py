"""Only the plain origin of one page can become part of a policy."""

from __future__ import annotations

import pytest

from bot.guidance.origins import origin_of


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("https://www.example.org", "https://www.example.org"),
        ("https://WWW.Example.org:8443/", "https://www.example.org:8443"),
        ("http://localhost:8080", "http://localhost:8080"),
        (" http://127.0.0.1 ", "http://127.0.0.1"),
    ],
)
def test_an_origin_is_scheme_host_and_port(text: str, origin: str) -> None:
    """Case and a slash at the end do not matter; plain HTTP is for this machine alone."""
    assert origin_of(text) == origin


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://",
        "http://www.example.org",
        "https://*.example.org",
        "https://www.example.org/page",
        "https://www.example.org?x",
        "https://user@www.example.org",
        "https://www.example.org; script-src *",
        "https://www.example.org 'self'",
        "https://a b",
        "https://example.org:99999",
        "https://[::1]",
        "javascript:alert(1)",
        "data:text/html,x",
        "'self'",
        "*",
        "null",
    ],
)
def test_what_would_widen_a_policy_is_refused(text: str) -> None:
    """Wildcards, paths, keywords, other schemes and anything behind a space or semicolon are no origin."""
    assert origin_of(text) is None
