"""The demo receiver of children's social care."""

from examples.receiver import run

if __name__ == "__main__":
    run("social_care", "social_care.html")
