"""References that can be said on the phone: eight characters of Crockford base 32 and a check character.

Alphabet, forgiving reading (O is 0; I and L are 1) and the check symbols `*~$=U` for remainders 32 to 36 are
Crockford's, https://www.crockford.com/base32.html
(the number modulo 37). Only numbers whose remainder is below 32 are given out,
so a printed reference never carries one of those five symbols.
"""

from __future__ import annotations

import re
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX = "SL"
PREFIXES = ("SL", "S1")
LENGTH = 8
_MODULUS = 37
_SAME = str.maketrans("OIL", "011")
_KEPT = re.compile(r"[^0-9A-Z]")


class BadReference(ValueError):
    """A text that is no reference; `code` is `length`, `character` or `check`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def new_reference() -> str:
    """Return a fresh reference, printed as `SL-7K3M-9QXD-4`."""
    while True:
        body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if (rest := _remainder(body)) < len(ALPHABET):
            return _printed(body, ALPHABET[rest])


def parse_reference(text: str) -> str:
    """Return the printed form of what a person typed or read out; raises BadReference when it cannot be one."""
    typed = _KEPT.sub("", text.upper())
    if typed.startswith(PREFIXES) and len(typed) > LENGTH + 1:
        typed = typed[len(PREFIX) :]
    typed = typed.translate(_SAME)
    if len(typed) != LENGTH + 1:
        raise BadReference("length")
    if any(character not in ALPHABET for character in typed):
        raise BadReference("character")
    body, check = typed[:LENGTH], typed[LENGTH]
    if _remainder(body) != ALPHABET.index(check):
        raise BadReference("check")
    return _printed(body, check)


def _remainder(body: str) -> int:
    number = 0
    for character in body:
        number = number * len(ALPHABET) + ALPHABET.index(character)
    return number % _MODULUS


def _printed(body: str, check: str) -> str:
    return f"{PREFIX}-{body[:4]}-{body[4:]}-{check}"
