"""Which quantity each datum is: by its name, by a turn of phrase, or by its type alone."""
