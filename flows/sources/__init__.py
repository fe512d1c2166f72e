"""Where reports come from: folders, the web, object stores; fetching safely."""
