"""Pages of area 7 beside those of the kit."""
