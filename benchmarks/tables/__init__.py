"""Table reading, measured."""
