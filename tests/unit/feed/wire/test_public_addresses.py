"""A push goes to a public address of the name that the operator gave, whatever the name says later."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import httpcore2
import httpx2
import pytest

from bot.feed.challenge import INSIDE, challenge
from bot.feed.wire.public_addresses import NotPublic, PublicNetwork, PublicTransport, resolved
from bot.outbox import Destination
from tests.fakes.certificates import NAME, certificate

PUBLIC, OTHER = "93.184.216.34", "2606:4700::1111"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Resolver:
    """Answers each question with the next row; the last one stays."""

    def __init__(self, *rows: list[str]) -> None:
        self.rows, self.asked = list(rows), 0

    async def __call__(self, host: str, port: int) -> list[str]:
        """Return the addresses of a name."""
        self.asked += 1
        return self.rows.pop(0) if len(self.rows) > 1 else self.rows[0]


class Wires(httpcore2.AsyncNetworkBackend):
    """Notes which address is connected to; those that are up lead to a port of this machine."""

    def __init__(self, port: int, down: tuple[str, ...] = ()) -> None:
        self.met: list[str] = []
        self._port, self._down = port, down

    async def connect_tcp(self, host: str, port: int, *_: Any, **__: Any) -> httpcore2.AsyncNetworkStream:
        """Connect to the test's own server."""
        self.met.append(host)
        if host in self._down:
            raise httpcore2.ConnectError("down")
        return await httpcore2.AnyIOBackend().connect_tcp("127.0.0.1", self._port)


@asynccontextmanager
async def receiving(context: ssl.SSLContext | None = None) -> AsyncIterator[tuple[int, list[bytes]]]:
    """Serve answers of 202; yields the port and what was sent."""
    got: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        got.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context) as server:
        yield server.sockets[0].getsockname()[1], got


def client(
    resolve: Callable[[str, int], Awaitable[list[str]]],
    wires: Wires,
    *,
    practice: bool = False,
    trusted: ssl.SSLContext | None = None,
) -> httpx2.AsyncClient:
    """Return a client over the network under test."""
    network = PublicNetwork(practice=practice, resolve=resolve, network=wires)
    return httpx2.AsyncClient(transport=PublicTransport(network, trusted), trust_env=False)


async def test_the_address_that_was_looked_at_is_met_under_the_receivers_own_name(tmp_path: Path) -> None:
    """The name is asked for once; Host and the TLS handshake have the name, the connection has the address."""
    names: list[str | None] = []
    file = certificate(tmp_path)
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(file)
    served.sni_callback = lambda _socket, name, _context: names.append(name)
    async with receiving(served) as (port, got):
        resolve, wires = Resolver([PUBLIC], ["127.0.0.1"]), Wires(port)
        async with client(resolve, wires, trusted=ssl.create_default_context(cafile=file)) as outside:
            answer = await outside.post(f"https://{NAME}/events", content=b"{}")
    assert answer.status_code == 202
    assert (wires.met, names, resolve.asked) == ([PUBLIC], [NAME], 1)
    assert f"Host: {NAME}\r\n".encode() in got[0]


async def test_a_certificate_of_another_name_is_refused(tmp_path: Path) -> None:
    """Whoever sits at the address must be who the operator named."""
    file = certificate(tmp_path)
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(file)
    async with receiving(served) as (port, got):
        trusted = ssl.create_default_context(cafile=file)
        async with client(Resolver([PUBLIC]), Wires(port), trusted=trusted) as outside:
            with pytest.raises(httpx2.ConnectError):
                await outside.post("https://elsewhere.example/events", content=b"{}")
    assert got == []


@pytest.mark.parametrize("practice", [False, True])
@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["169.254.169.254"],
        ["10.0.0.7"],
        ["::1"],
        ["::ffff:127.0.0.1"],
        ["64:ff9b::7f00:1"],
        ["2002:7f00:1::"],
        ["fe80::1%eth0"],
        [PUBLIC, "192.168.1.1"],
        ["nothing"],
    ],
)
async def test_a_name_that_leads_inside_is_never_met(practice: bool, addresses: list[str]) -> None:
    """One inside address among public ones is enough; not even a connection is opened, in a practice system neither."""
    wires = Wires(9)
    async with client(Resolver(addresses), wires, practice=practice) as outside:
        with pytest.raises(NotPublic):
            await outside.post(f"https://{NAME}/events", content=b"{}")
    assert wires.met == []


async def test_a_name_that_is_pointed_elsewhere_later_is_looked_at_again() -> None:
    """Each connection looks anew: what was public for the first event is refused for the second."""
    async with receiving() as (port, got):
        wires = Wires(port)
        async with client(Resolver([PUBLIC], ["127.0.0.1"]), wires) as outside:
            assert (await outside.post(f"http://{NAME}/events", content=b"{}")).status_code == 202
            with pytest.raises(NotPublic):
                await outside.post(f"http://{NAME}/events", content=b"{}")
    assert (wires.met, len(got)) == ([PUBLIC], 1)


async def test_another_address_of_the_name_is_tried() -> None:
    """One machine of a receiver may be down."""
    async with receiving() as (port, _):
        wires = Wires(port, down=(OTHER,))
        async with client(Resolver([OTHER, PUBLIC]), wires) as outside:
            assert (await outside.post(f"http://{NAME}/events", content=b"{}")).status_code == 202
    assert wires.met == [OTHER, PUBLIC]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
async def test_a_practice_receiver_stands_on_this_machine_and_no_real_one_does(host: str) -> None:
    """The demo receivers are met by a practice system, under their own name alone."""
    async with receiving() as (port, _):
        async with client(resolved, Wires(port), practice=True) as outside:
            assert (await outside.post(f"http://{host}:{port}/events", content=b"{}")).status_code == 202
        async with client(resolved, Wires(port)) as outside:
            with pytest.raises(NotPublic):
                await outside.post(f"http://{host}:{port}/events", content=b"{}")


@pytest.mark.parametrize("fault", [OSError("no such name"), TimeoutError(), UnicodeError("label too long")])
async def test_a_name_that_nobody_knows_is_tried_later(fault: Exception) -> None:
    """It is the library's own error, which the dispatcher takes for "later"."""

    async def unknown(_host: str, _port: int) -> list[str]:
        raise fault

    async with client(unknown, Wires(9)) as outside:
        with pytest.raises(httpx2.ConnectError) as problem:
            await outside.post(f"https://{NAME}/events", content=b"{}")
    assert not isinstance(problem.value, NotPublic)


async def test_a_challenge_says_why_nothing_was_sent() -> None:
    """The operator reads that the name leads inside."""
    place = Destination("unit", "police", "push", "Unit", practice=False, url=f"https://{NAME}/events")
    async with client(Resolver(["10.0.0.1"]), Wires(9)) as outside:
        assert await challenge(outside, place, ("whsec_" + "A" * 32,), NOON) == INSIDE


async def test_names_become_addresses() -> None:
    """The machine's own resolver gives addresses, each once."""
    addresses = await resolved("localhost", 80)
    assert addresses
    assert all(ip_address(address).is_loopback for address in addresses)
    assert len(addresses) == len(set(addresses))
