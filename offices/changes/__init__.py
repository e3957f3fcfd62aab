"""What was changed in the settings: by whom, when, from what to what."""
