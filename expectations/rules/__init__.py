"""The declared rules, one file for each family: what follows from what, by which source."""
