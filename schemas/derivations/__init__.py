"""What a figure of the text may be derived from: other figures around it and cells that its words name."""
