"""What the pages of the kit show."""
