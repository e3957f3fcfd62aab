"""Pages beside those of the kit."""
