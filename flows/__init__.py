"""Flows, the command line, configuration and the ledger. No logic of the field."""
