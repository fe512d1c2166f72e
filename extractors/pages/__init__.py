"""A page of a PDF as it is drawn: words, ruling lines, fills and pictures, upright."""
