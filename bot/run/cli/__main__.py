"""`python -m bot.run.cli`: the same as the `sightline` command, from any checkout."""

from bot.run.cli.app import main

main()
