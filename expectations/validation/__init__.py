"""Great Expectations: a frame and a suite per dataset, one expectation per kind of relation."""
