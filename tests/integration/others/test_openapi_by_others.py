"""The OpenAPI is what the feed does: schemathesis makes requests of it and holds each answer against it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.support.feed import World

CHECKS: list[Callable[..., Any]] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EXAMPLES = 4  # of each operation and kind of requests
BRIEFLY = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
MODES = (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE)


def try_each(url: str, headers: Mapping[str, str], known: Mapping[str, Any], mode: schemathesis.GenerationMode) -> int:
    """Make requests of every operation of the feed, and return how many operations took some."""
    count = 0
    for operation in schemathesis.openapi.from_url(f"{url}/openapi.json").get_all_operations():

        @BRIEFLY
        @given(case=operation.ok().as_strategy(generation_mode=mode))
        def each(case: schemathesis.Case) -> None:
            names = {name: known[name] for name in case.path_parameters or {} if name in known}
            case.path_parameters = {**(case.path_parameters or {}), **names}
            case.call_and_validate(headers=dict(headers), checks=CHECKS)

        with suppress(Unsatisfiable):  # what takes nothing cannot be asked wrongly
            each()
            count += 1
    return count


@pytest.mark.parametrize(("mode", "operations"), [(MODES[0], 15), (MODES[1], 11)], ids=["right", "wrong"])
async def test_no_server_error_and_no_undocumented_answer(
    world: World, address: str, mode: schemathesis.GenerationMode, operations: int
) -> None:
    """With a recipient's token and its own referral: every status, form and type is in the OpenAPI."""
    headers, known = (
        {"Authorization": f"Bearer {world.token('demo_police')}"},
        {"product_id": world.products["police"], "link_id": "none"},
    )
    assert await asyncio.to_thread(try_each, address, headers, known, mode) >= operations


async def test_nor_for_whoever_has_no_token(address: str) -> None:
    """Every route about referrals says in the OpenAPI that it asks for one, and how it refuses."""
    async with httpx2.AsyncClient(base_url=address) as client:
        described = (await client.get("/openapi.json")).json()["paths"]
        closed = {path: operation for path, operations in described.items() for operation in operations.values()}
        asked = [path for path in closed if closed[path].get("security")]
        answers = [await client.request("get", path.format(product_id="x", link_id="x"), headers={}) for path in asked]
    assert len(asked) == 12
    assert {answer.status_code for answer in answers} <= {401, 405}
    assert all("401" in closed[path]["responses"] for path in asked)
