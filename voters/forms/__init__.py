"""What people fill in: rounds, points, minutes, petitions, letters, replies."""
