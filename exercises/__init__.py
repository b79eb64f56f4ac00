"""What can be computed, asked and corrected. Pure: no clock, no database, no network."""
