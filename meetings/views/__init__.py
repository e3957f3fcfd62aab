"""Pages of meetings and sessions."""
