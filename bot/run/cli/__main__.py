"""`python -m bot.run.cli`: the command line of this very checkout, whatever the environment has installed."""

from bot.run.cli.app import main

main()
