"""Text to typed facts: the printed figure, Indonesian numbers, the datasets and how their tables are recognised."""
