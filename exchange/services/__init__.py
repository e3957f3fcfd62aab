"""Every write about other systems: connections, tokens, limits, telling them."""
