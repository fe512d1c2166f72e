"""The commands of `rekon` by kind of user, and what they give."""
