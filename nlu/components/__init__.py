"""Everything that imports Rasa: the graph, and Fidèle's own components, thin around `nlu.text` and `nlu.linking`.

Components hand one another what they found as attributes of Rasa's `Message`, under the names below.
"""

from nlu.rasa_compat import install

# Here, because a package is run before its modules: none of them can import Rasa too early.
install()

NORMALISED = "normalised"
"""The text as `nlu.text.normalise` leaves it."""
MASKED = "masked"
"""The normalised text, named notions masked."""
LINK = "link"
"""A `nlu.linking.Link`."""
MEANING = "meaning"
"""The sentence encoder's vector of the normalised text, of length 1."""
NEARNESS = "nearness"
"""Notion id → how near the meaning of the text is to one of its sentences (a cosine)."""
CALLED = "called"
"""Notion id → how near the meaning of the text is to one of its names (a cosine)."""
