"""Entries of the joint diary: when they are, what they take, who reads what of them."""
