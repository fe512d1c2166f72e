"""Tables without a full grid: where they stand, their columns from white space, their rows from what shows them."""
