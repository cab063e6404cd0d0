"""Who a text speaks of, one by one."""
