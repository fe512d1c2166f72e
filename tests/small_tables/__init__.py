"""Right small tables as BPOM reports print them, in several wordings, with figures drawn anew for each number."""
