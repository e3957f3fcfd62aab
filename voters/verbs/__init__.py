"""What can be done with a round and with a petition, a row each."""
