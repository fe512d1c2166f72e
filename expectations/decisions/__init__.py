"""What persons decided about findings, and findings held against other editions and years."""
