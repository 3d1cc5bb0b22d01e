"""The command group, and the one place where an operator's fault is caught."""

import atexit
import gc
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword

import click

from generator.model.errors import GeneratorError

INTERRUPTED = 130
USAGE = 2
_SYSTEM = "see that there is room for the output, and that the folder in which this was called still exists"
FEW_CYCLES = 500_000
"""Objects that are made before the next look for cycles among them."""


COMMANDS = (
    "build",
    "check",
    "explain",
    "import",
    "lsp",
    "new",
    "review",
    "schema",
    "serve",
    "status",
    "verify",
)
"""Each is a file of this package with a command of its name."""


class Commands(click.Group):
    """Imports a command when it is asked for, so that none waits for what another needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """Every command, by name."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command of a name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        # `import` is a word of Python too.
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(import_module(f"generator.cli.{name}"), name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="u4ssc-knowledge-base", prog_name="u4ssc")
def cli() -> None:
    """Build and check the U4SSC knowledge base.

    Exit codes: 0 clean (unless --strict, warnings alone too), 1 errors found, 2 usage or configuration,
    130 interrupted.
    """


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


def run() -> None:
    """The command of an operator: run it, and end this process with its code.

    What it has read is not freed object by object, which takes a second where there are 10,000 works.
    """
    code = 0
    try:
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else code
    atexit._run_exitfuncs()  # noqa: SLF001 - temporary folders go; nothing public runs these alone
    try:
        for stream in (sys.stdout, sys.stderr):
            # One that was closed before this process began is none.
            if stream is not None:
                stream.flush()
    except OSError:
        # Whoever was to read this is gone, or there is no room for it.
        code = code or USAGE
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and raise SystemExit with its code."""
    # A build that is told to end tidies up its staging folder, as it does for Ctrl-C.
    signal.signal(signal.SIGTERM, _interrupt)
    # What a command reads lives until it ends; looking through it for cycles again and again finds few.
    gc.set_threshold(FEW_CYCLES)
    try:
        code = cli.main(args=arguments, prog_name="u4ssc", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(USAGE)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except SystemExit:
        # So click ends where whoever was to read the output is gone: 1 would be a fault of the content.
        sys.exit(USAGE)
    except GeneratorError as error:
        click.echo(f"u4ssc: {error.reference}: {error.message}\n  hint: {error.hint}", err=True)
        sys.exit(USAGE)
    except OSError as error:
        if error.filename is not None or isinstance(error, BrokenPipeError):
            raise
        # Not a file of ours: the output, or the folder that this was called in.
        click.echo(f"u4ssc: system: {error.strerror}\n  hint: {_SYSTEM}", err=True)
        sys.exit(USAGE)
    except (KeyboardInterrupt, click.Abort):
        click.echo("u4ssc: interrupted", err=True)
        sys.exit(INTERRUPTED)
    sys.exit(code if isinstance(code, int) else 0)
