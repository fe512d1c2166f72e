"""Measurements of the project: scores and times against other programs and against made-up faults."""
