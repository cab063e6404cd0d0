"""Signatures that anybody checks without us: compact JWS (RFC 7515) with Ed25519 (RFC 8037); the key is a JWK."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

ALGORITHM: Final = "Ed25519"
HASH = "sha256"


class Signer:
    """Signs what a person keeps; its private key never leaves this machine."""

    def __init__(self, key: OKPKey) -> None:
        self._key = key

    @classmethod
    def fresh(cls) -> Signer:
        """Return a signer with a new key that nothing keeps."""
        return cls(OKPKey.generate_key(ALGORITHM))

    @classmethod
    def from_file(cls, path: Path) -> Signer:
        """Read the key, making it (mode 0600) on first run."""
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = json.dumps(OKPKey.generate_key(ALGORITHM).as_dict(private=True))
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
                file.write(fresh)
        return cls(OKPKey.import_key(json.loads(path.read_text())))

    @property
    def public(self) -> dict[str, Any]:
        """The public key, with its thumbprint (RFC 7638) as its name."""
        return {**self._key.as_dict(private=False), "kid": self._key.thumbprint(), "use": "sig", "alg": ALGORITHM}

    def sign(self, claims: Mapping[str, Any]) -> str:
        """Return the claims with their signature, as one line of text."""
        head = {"alg": ALGORITHM, "kid": self._key.thumbprint(), "typ": "receipt+jws"}
        body = json.dumps(claims, ensure_ascii=False, sort_keys=True)
        return jws.serialize_compact(head, body.encode(), self._key, algorithms=[ALGORITHM])

    def sign_text(self, text: str, **claims: Any) -> str:
        """Return the signature of a text to keep: of its hash, so that the text stays readable beside it."""
        return self.sign({**claims, HASH: hash_of(text)})


def hash_of(text: str) -> str:
    """Return the SHA-256 of a text; ends of lines and of the text do not count: mail and printers change them."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def verified(compact: str, public: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return what was signed with the key of this public one; None for anything else."""
    try:
        key = OKPKey.import_key({name: str(public[name]) for name in ("kty", "crv", "x")})
        read: Any = json.loads(jws.deserialize_compact(compact.strip(), key, algorithms=[ALGORITHM]).payload)
    except (JoseError, ValueError, KeyError):
        return None
    return read if isinstance(read, dict) else None


def verified_text(text: str, public: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return what is said of a text whose last line is its signature; None where one letter is another."""
    above, _, compact = text.strip().rpartition("\n")
    body, _, _label = above.rpartition("\n")
    claims = verified(compact, public)
    return claims if claims is not None and claims.get(HASH) == hash_of(body) else None
