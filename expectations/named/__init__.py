"""Relations that the words of a table's headers and labels name, and how its lines bear them out."""
