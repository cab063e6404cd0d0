"""Times of the telling, which date nothing that was seen."""
