"""The page of the command line says what the commands say."""

import click
import pytest

from generator.cli.main import COMMANDS
from tests.guide.command_line import PAGE, commands, heading, page

TEXT = PAGE.read_text(encoding="utf-8")
ALL = [*commands()]


def test_the_page_is_what_the_commands_say_today() -> None:
    assert page() == TEXT, "write it anew: make handbook"


def test_no_command_is_passed_over() -> None:
    assert {f"u4ssc {name}" for name in COMMANDS} <= {context.command_path for _, context in ALL}


@pytest.mark.parametrize(("command", "context"), ALL, ids=[context.command_path for _, context in ALL])
def test_every_command_stands_there_with_every_option(command: click.Command, context: click.Context) -> None:
    title = f"\n{heading(context)}\n"
    assert TEXT.count(title) == 1
    section = TEXT.partition(title)[2].partition("\n#")[0]
    options = [opt for one in command.params if isinstance(one, click.Option) for opt in one.opts]
    assert [option for option in options if f"{option}`" not in section and f"{option} " not in section] == []
