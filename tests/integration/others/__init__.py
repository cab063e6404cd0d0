"""Software of others against the feed: what an integrator would use, none of it ours."""
