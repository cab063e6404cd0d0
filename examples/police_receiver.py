"""The demo receiver of police intelligence."""

from examples.receiver import run

if __name__ == "__main__":
    run("police", "police.html")
