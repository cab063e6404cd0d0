"""The procedure of a referral over the feed: each recipient records its steps and sees how far the others are."""
