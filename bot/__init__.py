"""The tutor and its channels."""
