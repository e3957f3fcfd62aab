"""Forms of trips; none of them takes what may not be kept of a traveller."""
