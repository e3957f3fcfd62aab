"""What happens to a request for information: one verb each."""
