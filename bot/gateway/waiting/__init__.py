"""What waits for more of the same: short words of an account, until a conversation falls quiet."""
