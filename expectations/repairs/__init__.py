"""The smallest changes that make failing relations hold, and what is known around a wrong figure."""
