"""A person who comes back to a report of their own."""
