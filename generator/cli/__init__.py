"""The command `u4ssc`: one file per command."""

from generator.cli.main import main

__all__ = ["main"]
