"""Who writes, and for whom they work."""
