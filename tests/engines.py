"""The engines that can write a site. Each proves that it was itself that made the pages."""

import re
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tests.workshop import PROGRAMS, Run, run

WITHOUT_MKDOCS = """\
from mkdocs.commands import build

# Whatever asks mkdocs for a page from here on ends in a traceback.
build._build_page = None

from generator.cli import main

main()
"""

Engine = Callable[[Path, Path], Run]
"""Builds what a configuration describes into a folder, and gives what was said."""


def ours(config: Path, out: Path) -> Run:
    """`u4ssc build` where mkdocs could not make a page if it were asked to."""
    done = run(sys.executable, "-c", WITHOUT_MKDOCS, "build", "--config", config, "--out", out)
    assert done.code == 0, done.err
    return done


def stock(program: str, config: Path, out: Path) -> Run:
    """Plain `build --strict` of mkdocs or of its fork, which tells of each page that it makes."""
    # Without a width its messages are not broken into lines.
    done = run(
        *(PROGRAMS / program, "build", "--strict", "--verbose", "--config-file", config, "--site-dir", out),
        env={"COLUMNS": "0"},
    )
    assert done.code == 0, done.err
    assert re.findall(r"^(?:WARNING|ERROR).*", done.err, re.MULTILINE) == []
    made = re.findall(r"^DEBUG +- +Building page ", done.err, re.MULTILINE)
    assert len(made) == len([*out.rglob("index.html")]), f"{program} did not make the pages itself"
    return done


ENGINES: Mapping[str, Engine] = {
    "u4ssc": ours,
    "mkdocs": partial(stock, "mkdocs"),
    "properdocs": partial(stock, "properdocs"),
}
