import click
import pytest

from generator.cli.main import COMMANDS as NAMES
from generator.cli.main import cli
from tests.cli.conftest import Command


def of(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


COMMANDS = sorted(NAMES)
OPTIONS = [
    pytest.param(name, option, id=f"{name} {option.opts[0]}")
    for name in COMMANDS
    for option in of(name).params
    if isinstance(option, click.Option)
]


def test_the_commands_are_those_promised() -> None:
    assert {"build", "check", "explain", "schema", "serve"} <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_in_a_sentence_what_it_does(name: str) -> None:
    said = of(name).help or ""
    assert said.splitlines()[0].endswith(".")


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_every_option_has_help(name: str, option: click.Option) -> None:
    assert option.help, f"{name} {option.opts}"


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_of_a_command_goes_to_standard_output_and_exits_with_0(
    command: Command, name: str, flag: str
) -> None:
    done = command(name, flag)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Usage: u4ssc {name}")


def test_help_lists_every_command_and_the_exit_codes(command: Command) -> None:
    done = command("--help")
    assert [name for name in COMMANDS if f"  {name} " not in done.out] == []
    assert [code for code in ("0", "1", "2", "130") if code not in done.out.split("Options")[0]] == []


def test_version_says_name_and_number(command: Command) -> None:
    done = command("--version")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("u4ssc, version ")


def test_no_command_at_all_shows_the_help_and_exits_with_2(command: Command) -> None:
    done = command()
    assert (done.code, done.out) == (2, "")
    assert "Usage: u4ssc" in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["bild"],
        ["check", "--fromat", "json"],
        ["check", "--format", "xml"],
        ["check", "--as-of", "2026-13-01"],
        ["check", "--as-of", "20261101"],
        ["check", "--content", "nowhere"],
        ["build", "surplus"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"],
        ["schema", "city", "group"],
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2_and_says_why_on_standard_error(
    command: Command, arguments: list[str]
) -> None:
    done = command(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err
