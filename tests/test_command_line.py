"""`fidele` in a pipe: what a shell expects of it."""

import subprocess
import sys


def test_a_reader_that_leaves_early_makes_no_noise() -> None:
    lines = "12,5\n" * 20_000
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "read"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as command:
        assert command.stdin is not None
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.close()
        try:
            command.stdin.write(lines)
            command.stdin.close()
        except BrokenPipeError:
            pass  # it stopped reading, as it should
        assert command.stderr.read() == ""
        assert command.wait(30) == 141
