"""What holds of everybody once all are read: who is told of twice, and what is said of all."""
