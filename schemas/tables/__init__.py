"""Tables recognised by what they say, and their rows as records of datasets."""
