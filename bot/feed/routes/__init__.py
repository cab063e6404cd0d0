"""What the referral API serves beside tokens, referrals and acknowledgements."""
