"""Writes that dossiers share."""
