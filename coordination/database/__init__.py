"""Django's own PostgreSQL backend, asking after a connection without a journey (`base.py`)."""
