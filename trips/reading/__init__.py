"""A programme and a list of members, as they are typed."""
