"""A referral for people to read: the forms that police and children's services know, as a page and as a table."""
