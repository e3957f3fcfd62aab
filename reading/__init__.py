"""Reads what officials write: deadlines, assigning sentences, notices, tables. No database."""
