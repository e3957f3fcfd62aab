"""What people fill in about themselves and, as administrators, about everybody."""
