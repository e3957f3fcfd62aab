"""`/api/v1/`: what other systems may ask. Addresses and shapes of a version never change."""
