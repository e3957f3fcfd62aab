"""Every write of a review, one verb each."""
