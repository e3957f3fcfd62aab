"""What the pages of area 7 show."""
