"""Who may read: OAuth 2 client credentials, short-lived tokens."""

import base64
from datetime import timedelta
from pathlib import Path

import pytest
from joserfc import jwt
from joserfc.jwk import OKPKey

from bot import clock
from bot.feed.access import ISSUER, TOKEN_LIFETIME, Tokens
from bot.feed.problems import Problem
from bot.feed.scopes import SCOPE
from tests.support.feed import SECRET, World

FORM = {"grant_type": "client_credentials", "client_id": "demo_police", "client_secret": SECRET}


async def test_a_client_gets_a_token_that_opens_the_feed(world: World) -> None:
    """Client credentials in the form: a token that works, not to be cached."""
    async with world.client() as client:
        answer = await client.post("/oauth/token", data=FORM)
        headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
        events = await client.get("/feed/v1/events", headers=headers)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["token_type"] == "Bearer"
    assert len(events.json()["events"]) == 1


@pytest.mark.parametrize("secret", [SECRET, SECRET.replace("+", "%2B").replace("=", "%3D")])
async def test_basic_authentication_works_too(world: World, secret: str) -> None:
    """The header of RFC 6749 section 2.3.1, form-encoded or not."""
    basic = base64.b64encode(f"demo_police:{secret}".encode()).decode()
    async with world.client() as client:
        form = {"grant_type": "client_credentials"}
        answer = await client.post("/oauth/token", data=form, headers={"Authorization": f"Basic {basic}"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("change", "status", "rule"),
    [
        ({"client_secret": "whsec_wrong"}, 401, "client-invalid"),
        ({"client_id": "nobody"}, 401, "client-invalid"),
        ({"client_id": "nul\x00"}, 401, "client-invalid"),
        ({"client_id": "", "client_secret": ""}, 401, "client-missing"),
        ({"grant_type": "password"}, 400, "grant-unsupported"),
        ({"grant_type": ""}, 400, "grant-unsupported"),
        ({"scope": "admin"}, 400, "scope-unsupported"),
    ],
)
async def test_a_wrong_client_gets_no_token(world: World, change: dict[str, str], status: int, rule: str) -> None:
    """Each refusal is a problem document with its rule."""
    async with world.client() as client:
        answer = await client.post("/oauth/token", data=FORM | change)
    assert (answer.status_code, answer.json().get("rule")) in [(status, rule), (422, "malformed-request")]
    assert answer.headers["content-type"] == "application/problem+json"


def signed(key: OKPKey, **claims: object) -> str:
    """Return a token with these claims."""
    usual = {
        "iss": ISSUER,
        "aud": ISSUER,
        "scope": SCOPE,
        "sub": "demo_police",
        "exp": int(clock.now().timestamp()) + 60,
    }
    return jwt.encode({"alg": "Ed25519"}, usual | claims, key, algorithms=["Ed25519"])


def test_a_token_lives_for_minutes() -> None:
    """After its time a token opens nothing."""
    tokens, now = Tokens.fresh(), clock.now()
    token = tokens.issue("demo_police", now)
    assert tokens.grant(f"Bearer {token}", now).recipient == "demo_police"
    with pytest.raises(Problem, match="expired"):
        tokens.grant(f"Bearer {token}", now + TOKEN_LIFETIME)


@pytest.mark.parametrize("told", [None, "", "Bearer", "Basic abc", "Bearer a.b.c", "Bearer " + "x" * 5000, "Bearer é"])
def test_what_is_no_token_opens_nothing(told: str | None) -> None:
    """A missing or broken header is refused."""
    with pytest.raises(Problem):
        Tokens.fresh().grant(told, clock.now())


def test_a_forged_token_opens_nothing() -> None:
    """Another key, another audience, no signature: refused."""
    key = OKPKey.generate_key("Ed25519")
    tokens = Tokens(key)
    nothing = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
    body = signed(key).split(".")[1]
    forged = [
        signed(OKPKey.generate_key("Ed25519")),
        signed(key, aud="other"),
        signed(key, exp=0),
        f"{nothing}.{body}.",
    ]
    for token in forged:
        with pytest.raises(Problem):
            tokens.grant(f"Bearer {token}", clock.now())


@pytest.mark.parametrize("scope", ["", "outcomes", "referrals admin", None])
def test_a_token_for_something_else_opens_nothing(scope: str | None) -> None:
    """Our own signature is not enough: the scope must be that of referrals."""
    key = OKPKey.generate_key("Ed25519")
    with pytest.raises(Problem) as refused:
        Tokens(key).grant(f"Bearer {signed(key, scope=scope)}", clock.now())
    assert (refused.value.status, refused.value.rule) == (403, "scope-insufficient")


def test_the_signing_key_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    """A restart keeps the tokens that were issued."""
    path = tmp_path / "keys" / "feed.json"
    token = Tokens.from_file(path).issue("demo_police", clock.now())
    assert (
        Tokens.from_file(path).grant(f"Bearer {token}", clock.now() + timedelta(seconds=1)).recipient == "demo_police"
    )
    assert path.stat().st_mode & 0o777 == 0o600
