"""Names as they were given: on a badge, for a booking, by who told them."""
