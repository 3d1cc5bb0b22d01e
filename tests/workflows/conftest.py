import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.factories import ROOT
from tests.workshop import Run, run

# Answers to what scripts ask of the forge, and what they send it, in place of the forge's own program.
_GH = """\
#!/usr/bin/env python3
import json, os, pathlib, re, sys
folder = pathlib.Path(os.environ["FORGE"])
arguments = sys.argv[2:]
method = arguments[arguments.index("--method") + 1] if "--method" in arguments else "GET"
place = next(one for one in arguments if one.startswith("repos/")).partition("?")[0]
if method == "GET":
    print((folder / "answers.json").exists() and json.dumps(
        json.loads((folder / "answers.json").read_text()).get(place, [])) or "[]")
else:
    sent = {"fields": [one for one in arguments if re.match("[a-z]+=", one)]}
    if "--input" in arguments:
        sent = json.loads(pathlib.Path(arguments[arguments.index("--input") + 1]).read_text())
    with (folder / "sent.jsonl").open("a") as log:
        log.write(json.dumps([method, place, sent]) + "\\n")
"""


class Forge(NamedTuple):
    """A forge that a script talks to: what it answers, and what it was sent."""

    folder: Path

    def answers(self, answers: Mapping[str, object]) -> None:
        """What lies at each place below `repos/`."""
        self.folder.joinpath("answers.json").write_text(json.dumps(answers), "utf-8")

    @property
    def sent(self) -> list[tuple[str, str, dict[str, Any]]]:
        """Method, place and content of all that was sent."""
        log = self.folder / "sent.jsonl"
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        return [(method, place, content) for method, place, content in map(json.loads, lines)]

    def run(self, script: str, *arguments: str | Path, **env: str) -> Run:
        """Run a script of `.ci/` against it."""
        path = f"{self.folder / 'programs'}{os.pathsep}{os.environ['PATH']}"
        given = {"PATH": path, "FORGE": str(self.folder), "GITHUB_REPOSITORY": "nobody/nothing", **env}
        return run(ROOT / ".ci" / script, *arguments, env=given)


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    """A forge with nothing in it."""
    program = tmp_path / "forge/programs/gh"
    program.parent.mkdir(parents=True)
    program.write_text(_GH, "utf-8")
    program.chmod(0o755)
    return Forge(tmp_path / "forge")
