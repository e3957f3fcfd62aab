"""Pages the kit does not make."""
