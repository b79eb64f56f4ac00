"""A statement that goes through several things → the statements it is made of, or the lists they make."""
