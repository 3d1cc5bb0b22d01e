"""The page of the command line says what the commands say."""

import click
import pytest

from generator.cli.main import COMMANDS, cli
from tests.guide.command_line import PAGE, page

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_page_is_what_the_commands_say_today() -> None:
    assert page() == TEXT, "write it anew: make handbook"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_there_with_every_option(name: str) -> None:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    section = TEXT.partition(f"\n## u4ssc {name}\n")[2].partition("\n## ")[0]
    options = [opt for one in found.params if isinstance(one, click.Option) for opt in one.opts]
    assert section
    assert [option for option in options if option not in section] == []
