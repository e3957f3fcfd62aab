"""What starts, tests and packs the product; never imported by it."""
