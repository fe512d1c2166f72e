"""Tables drawn with rules: grids, headers, and parts joined over page breaks. What a part of a table is."""
