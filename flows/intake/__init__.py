"""Taking in: from a source to the received reports, or to quarantine with the reason."""
