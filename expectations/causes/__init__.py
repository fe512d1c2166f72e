"""How a wrong figure came about, as far as the report itself proves it."""
