"""Every write: letters, visits, reception days, denunciations."""
