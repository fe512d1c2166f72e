"""Charts as small tables: the names along an axis, the number at each bar, point or slice."""
