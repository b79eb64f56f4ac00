"""The words of a statement: its tokens, the terms of the course among them, and what is no datum."""
