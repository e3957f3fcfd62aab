"""What is counted of petitions: each figure a fraction of rows one can open."""
