"""Single figures read a second time, by engines that share no code with the first reading."""
