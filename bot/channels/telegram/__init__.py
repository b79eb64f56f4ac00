"""Telegram: receives what students write, and draws what the tutor replies."""

from bot.channels.telegram.app import run
from bot.channels.telegram.webhook import Webhook

__all__ = ["Webhook", "run"]
