"""What is only asked or supposed, in the middle or elsewhere."""
