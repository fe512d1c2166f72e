"""Findings from failed checks: which stand, which are one, how grave they are, what is said of them."""
