"""Forms that dossiers share."""
