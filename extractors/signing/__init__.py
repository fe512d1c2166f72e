"""Electronic signatures: claimed in print, embedded, verified offline, and what was changed after them."""
