"""How writers name their own marks and posts: plates, badges, call signs, the only one on the desk."""
