"""`python -m tests.benchmarks [growth|import|lighthouse|peers|review]`: the one entry to all benchmarks."""

import click

from tests.benchmarks.comparison.peers import peers
from tests.benchmarks.growth import growth
from tests.benchmarks.importing import importing
from tests.benchmarks.lighthouse import lighthouse
from tests.benchmarks.review import review


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def main(context: click.Context) -> None:
    """Measure; without a command, all there is to measure, as each command does by default."""
    if context.invoked_subcommand is None:
        context.invoke(peers)
        context.invoke(growth)
        context.invoke(importing)
        context.invoke(lighthouse)
        context.invoke(review)


main.add_command(growth)
main.add_command(importing)
main.add_command(lighthouse)
main.add_command(peers)
main.add_command(review)

if __name__ == "__main__":
    main()
