"""The course, as data: notions, quiz items, and how to find them. Knows nothing of exercises, nlu or bot."""
