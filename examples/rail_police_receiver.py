"""The demo receiver of British Transport Police: what happens on trains and at stations."""

from examples.receiver import run

if __name__ == "__main__":
    run("rail_police", "police.html")
