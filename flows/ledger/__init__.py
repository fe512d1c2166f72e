"""The ledger: which reports are known, what became of each, who works on which; its database and tables."""
