"""Forms of the joint diary."""
