"""What a person writes to a report that was sent: the answer to a recipient's question, and what they add."""
