"""Where in a place something was: rooms, floors, bays, doors."""
