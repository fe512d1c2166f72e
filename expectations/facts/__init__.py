"""What a report prints more than once, and what rules take records by: groups, scales, caps, identities."""
