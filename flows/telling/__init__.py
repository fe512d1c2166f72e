"""What is told of a run while it goes on: to programs, to a terminal, to a log."""
