"""Which rows and cells of tables the words of a sentence name."""
