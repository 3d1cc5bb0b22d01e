"""The command group, and the one place where an operator's fault is caught."""

import sys
from collections.abc import Sequence
from importlib.metadata import version

import click

from generator.cli import build, check, explain, schema, serve, verify
from generator.model.errors import GeneratorError

INTERRUPTED = 130
USAGE = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("u4ssc-knowledge-base"), prog_name="u4ssc")
def cli() -> None:
    """Build and check the U4SSC knowledge base.

    Exit codes: 0 clean (warnings alone too), 1 errors found, 2 usage or configuration, 130 interrupted.
    """


for command in (build.build, check.check, explain.explain, schema.schema, serve.serve, verify.verify):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and exit with its code."""
    try:
        code = cli.main(args=arguments, prog_name="u4ssc", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(USAGE)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except GeneratorError as error:
        click.echo(f"u4ssc: {error.reference}: {error.message}\n  hint: {error.hint}", err=True)
        sys.exit(USAGE)
    except (KeyboardInterrupt, click.Abort):
        click.echo("u4ssc: interrupted", err=True)
        sys.exit(INTERRUPTED)
    sys.exit(code if isinstance(code, int) else 0)
