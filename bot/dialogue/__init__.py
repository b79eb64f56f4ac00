"""What a message means here and now, and which skill answers it."""

from bot.dialogue.behind import Behind
from bot.dialogue.dialogue import Dialogue

__all__ = ["Behind", "Dialogue"]
