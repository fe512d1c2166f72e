"""Text to typed facts: the printed figure, the grammar of Indonesian numbers, the datasets and how they are recognised."""
