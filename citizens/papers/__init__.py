"""Slips and notices, as DOCX and PDF."""
