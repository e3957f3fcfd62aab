"""Pages of people: one's own, and those of administrators."""
