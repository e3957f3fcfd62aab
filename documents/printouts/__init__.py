"""Papers of a file, printed in the layout of its lead office."""
