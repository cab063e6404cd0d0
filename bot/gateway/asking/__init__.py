"""Questions in the middle that the gateway answers by itself."""
