"""Places as subjects, with their fields."""
