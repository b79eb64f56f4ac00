"""A DataFile → a JSON file."""

import json

from bot.reply import DataFile


def data_file(data: DataFile) -> bytes:
    """The file, in UTF-8, indented for who opens it by hand."""
    return json.dumps(data.content, ensure_ascii=False, indent=2).encode()
