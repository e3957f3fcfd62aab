"""Forms of meetings and sessions."""
