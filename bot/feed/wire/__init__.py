"""What every request to the feed passes, and what every answer carries."""
