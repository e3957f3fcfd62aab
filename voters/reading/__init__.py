"""What comes in on paper in this area: minutes, lists of petitions, places, roadmaps."""
