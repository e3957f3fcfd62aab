"""The long rings: a running product is killed, fed nonsense, wiped and restored."""
