"""All demo receivers in one process: each has its own port, secret, store and page, and knows nothing of the others."""

from __future__ import annotations

import argparse
import asyncio
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from examples.client import Account
from examples.receiver import served

TEMPLATES = {"police": "police.html", "social_care": "social_care.html", "rail_police": "police.html"}


class OneOfSeveral(uvicorn.Server):
    """A server that leaves the signals of its process to `serve`."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signal."""
        yield


async def serve(servers: Sequence[uvicorn.Server]) -> None:
    """Serve all until the process is told to stop."""

    def stop() -> None:
        for each in servers:
            each.should_exit = True

    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    await asyncio.gather(*(each.serve() for each in servers))


def main() -> None:
    """Read the command line, `police=8011 social_care=8012 ...`, and serve on loopback."""
    words = argparse.ArgumentParser()
    words.add_argument("--feed-url", required=True)
    words.add_argument("--keys", type=Path, required=True, help="the folder with two secret files of each role")
    words.add_argument("ports", nargs="+", metavar="role=port")
    options = words.parse_args()
    servers = []
    for role, port in (given.split("=") for given in options.ports):
        files = (options.keys / f"{use}_{role}.secret" for use in ("asking", "receiver"))
        asking, signing = (file.read_text().strip() for file in files)
        account = Account(options.feed_url, f"demo_{role}", asking, signing)
        store = options.keys.parent / "receivers" / f"{role}.db"
        servers.append(OneOfSeveral(served(account, store, TEMPLATES[role], int(port))))
    asyncio.run(serve(servers))


if __name__ == "__main__":
    main()
