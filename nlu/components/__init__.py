"""Fidèle's own components of the Rasa graph. Each is thin: the work is done by pure modules (`nlu.text`, `nlu.linking`).

They hand one another what they found as attributes of Rasa's `Message`, under the names below.
"""

NORMALISED = "normalised"
"""The text as `nlu.text.normalise` leaves it."""
MASKED = "masked"
"""The normalised text, named notions masked."""
LINK = "link"
"""A `nlu.linking.Link`."""
