"""Every write of this area, one verb each."""
