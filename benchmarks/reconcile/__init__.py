"""Measures how reconciling finds what is wrong."""
