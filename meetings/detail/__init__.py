"""What the page of a meeting shows, and its papers."""
