"""The kinds of relation, each with exact intervals: from figures to a verdict."""
