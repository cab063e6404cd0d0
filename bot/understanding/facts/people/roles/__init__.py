"""What part somebody has, by what is done to them."""
