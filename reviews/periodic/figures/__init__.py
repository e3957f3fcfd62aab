"""What a review counts: its measures, the counting itself, and the numbers side by side."""
