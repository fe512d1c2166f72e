"""Received reports and what is published of them, with their versions; the store that machines share."""
