"""Commands about those who receive: clients of the feed, and what one of them refused."""
