"""All writes of the app."""
