"""Clock times and the writer's own hours."""
