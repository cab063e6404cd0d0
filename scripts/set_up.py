"""Make this machine ready: `python3 scripts/set_up.py run|test`. Standard library only; a second call is quick.

`run` needs python3, make and the network; without the libraries that draw text no PDF is made, which one line says.
`test` also needs those, PostgreSQL, Chromium and Node from Debian: as root they are installed, otherwise one line
names them all. Exit status 1 with one line that says what to mend.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
UV = TOOLS / "bin" / "uv"

# What WeasyPrint draws text with, and what it finds no letter without.
DRAWS_TEXT = {
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz-subset": "libharfbuzz-subset0",
}
FONTS = "fonts-dejavu-core"

QUIET = """import os

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
"""


class CannotSetUp(Exception):
    """Something is missing that only the operator can mend; the message is the one line they see."""


def say(text: str) -> None:
    print(f"set-up: {text}", flush=True)


def call(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run a command quietly; raises CannotSetUp with its last line when it fails."""
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **(env or {})}, capture_output=True, text=True
    )
    if done.returncode:
        lines = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()
        raise CannotSetUp(f"`{' '.join(str(part) for part in command[:4])} ...` failed: {lines[-1]}")


def digest(*paths: Path) -> str:
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def is_stamped(environment: Path, mark: str) -> bool:
    stamp = environment / ".set-up"
    return stamp.is_file() and mark in stamp.read_text().split()


def stamp(environment: Path, *marks: str) -> None:
    (environment / ".set-up").write_text("\n".join(marks))


def install_tools() -> None:
    """Put uv, pinned by hash, into .tools."""
    lock = ROOT / "requirements" / "tools.txt"
    if is_stamped(TOOLS, digest(lock)):
        return
    say("fetching uv")
    try:
        call(sys.executable, "-m", "venv", TOOLS)
    except CannotSetUp as problem:
        if not install_packages(["python3-venv"]):
            raise CannotSetUp("python3 cannot make environments: run `apt-get install python3-venv`") from problem
        call(sys.executable, "-m", "venv", "--clear", TOOLS)
    call(TOOLS / "bin" / "python", "-m", "pip", "install", "-q", "--require-hashes", "-r", lock)
    stamp(TOOLS, digest(lock))


def make_environment(name: str, version: str, lock_name: str, also: tuple[str, ...] = ()) -> Path:
    """Make one environment from one hash-pinned lock; `also` are marks of smaller locks that this one contains."""
    environment, lock = ROOT / name, ROOT / "requirements" / lock_name
    if is_stamped(environment, digest(lock)):
        return environment
    say(f"making {name} (Python {version}) from {lock_name}; the first time this takes a minute or two")
    try:
        call(UV, "venv", "--quiet", "--clear", "--python", version, environment)
    except CannotSetUp as problem:
        raise CannotSetUp(
            f"Python {version} was neither found nor fetched: install it (for example `pyenv install {version}`)"
        ) from problem
    call(UV, "pip", "sync", "--quiet", "--require-hashes", lock, env={"VIRTUAL_ENV": str(environment)})
    stamp(environment, digest(lock), *(digest(ROOT / "requirements" / other) for other in also))
    return environment


def install_project(environment: Path) -> None:
    """Install this checkout itself, editable: `sightline` in the environment's bin, our packages importable.

    Nothing is fetched: what it needs is there by lock, the build backend too.
    """
    mark = hashlib.sha256(f"{ROOT} {digest(ROOT / 'pyproject.toml')}".encode()).hexdigest()
    if is_stamped(environment, mark):
        return
    call(
        UV, "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--offline", "--editable", ROOT,
        env={"VIRTUAL_ENV": str(environment)},
    )  # fmt: skip
    stamp(environment, *(environment / ".set-up").read_text().split(), mark)


def silence_telemetry(environment: Path) -> None:
    """Let no `rasa` of the engine's environment report home, also one started by hand."""
    site = next((environment / "lib").glob("python3.*")) / "site-packages"
    (site / "sitecustomize.py").write_text(QUIET)


def install_packages(names: list[str]) -> bool:
    """Install Debian packages; False when this user cannot."""
    if not names:
        return True
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    say("installing from Debian: " + " ".join(names))
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    call("apt-get", "update", "-qq", env=quiet)
    call("apt-get", "install", "-y", "-qq", "--no-install-recommends", *names, env=quiet)
    return True


def missing_packages() -> list[str]:
    """Name the Debian packages that the tests need and this machine lacks."""
    have = {
        "postgresql": any(Path("/usr/lib/postgresql").glob("*/bin/postgres")),
        "chromium": shutil.which("chromium") is not None,
        "nodejs": shutil.which("node") is not None,
        "npm": shutil.which("npm") is not None,
    }
    return [name for name, present in have.items() if not present] + missing_for_pdf()


def missing_for_pdf() -> list[str]:
    """Name the Debian packages without which no PDF is made; everything else works without them."""
    missing = [package for library, package in DRAWS_TEXT.items() if not ctypes.util.find_library(library)]
    has_fonts = any(Path("/usr/share/fonts").rglob("*.ttf"))
    return missing + ([] if has_fonts else [FONTS])


def install_browser_checks() -> None:
    """Fetch axe-core, which the browser tests inject into our pages, and ajv, which holds the contract's examples."""
    folder = ROOT / "tests" / "browser"
    locked = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    if not all((folder / name).is_dir() for name in locked if name):
        say("fetching axe-core and ajv")
        call("npm", "ci", "--prefix", folder, "--no-audit", "--no-fund", "--omit=optional")


def set_up(purpose: str) -> None:
    if sys.platform != "linux":
        raise CannotSetUp("Sightline is supported on Debian-like Linux (x86_64)")
    if purpose == "test" and not install_packages(missing := missing_packages()):
        raise CannotSetUp("the tests need these Debian packages: apt-get install " + " ".join(missing))
    if purpose == "run" and (missing := missing_for_pdf()):
        say("without PDFs (pages and tables are there); for PDFs too: apt-get install " + " ".join(missing))
    install_tools()
    lock = "dev.txt" if purpose == "test" else "app.txt"
    also = ("app.txt",) if purpose == "test" else ()
    environment = make_environment(".venv", "3.12", lock, also)
    silence_telemetry(make_environment(".venv-engine", "3.10", "engine.txt"))
    install_project(environment)
    if purpose == "test":
        install_browser_checks()


def main() -> int:
    try:
        set_up(sys.argv[1] if len(sys.argv) > 1 else "run")
    except CannotSetUp as problem:
        say(str(problem))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
