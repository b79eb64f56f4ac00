"""What a statement asks."""
