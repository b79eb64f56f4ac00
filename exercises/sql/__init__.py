"""Queries to write on a small client database: run for real, compared by what they give, their mistakes named."""
