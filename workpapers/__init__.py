"""Verdicts to what people and programs read: the contract's JSON, the terminal, pages."""
