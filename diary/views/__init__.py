"""Pages of the joint diary."""
