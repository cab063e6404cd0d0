"""Where in a place something was."""
