"""What sentences claim: figures with their subject, measure and operands, by declared wordings."""
