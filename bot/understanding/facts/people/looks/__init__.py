"""What people wear or have."""
