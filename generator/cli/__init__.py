"""The command `u4ssc`: one file per command."""

from generator.cli.main import main, run

__all__ = ["main", "run"]
