"""What part each person has in what is told."""
