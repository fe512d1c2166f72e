"""Child processes with limits that may die without harm: what starts them, and what they give up."""
