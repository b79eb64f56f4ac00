"""The formulas of the course, one module a chapter: plain functions, and the classic mistakes beside them."""
