"""The dispatcher and the counter: referrals leave as signed events, are fetched, and are acknowledged."""
