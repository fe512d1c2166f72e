"""The search for relations of tables that no dataset takes, among their figures alone."""
