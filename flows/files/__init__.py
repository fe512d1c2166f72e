"""Files that appear whole, change together, and are held by one process at a time."""
