"""The formulas of the course, one module a chapter: plain functions. Their classic mistakes are in `mistakes/`."""
