"""A folder with content and a configuration of its own, where a test builds sites."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.factories import page, write

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
THEME = ROOT / "theme"
PROGRAMS = Path(sys.executable).parent
AS_OF = "2026-11-23"
"""The day on which test builds are made, so that they are the same on every day."""

FRAME = {
    "index.md": page("Hello.", title="Home of nowhere", status="published"),
    "about/index.md": page(title="About nowhere", status="published"),
    "guide/index.md": page(title="Guide to nowhere", status="published"),
}
"""The pages that the navigation of mkdocs.yml names."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command did: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


def run(*command: str | Path, env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> Run:
    """Run a command to its end. A negative code is the signal that ended it."""
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, **(env or {})},
    )
    return Run(done.returncode, done.stdout, done.stderr)


def u4ssc(*arguments: str | Path, env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> Run:
    """Run the installed command."""
    return run(PROGRAMS / "u4ssc", *arguments, env=env, cwd=cwd)


@dataclass(frozen=True, slots=True)
class Workshop:
    """A folder `work` with `content/` and `mkdocs.yml`; sites go to `site/` in it unless told otherwise."""

    folder: Path

    @classmethod
    def at(
        cls,
        folder: Path,
        files: Mapping[str, str | bytes],
        *,
        registries: bool = True,
        **options: Any,  # noqa: ANN401 - options of the plug-in
    ) -> "Workshop":
        """Lay content over the shipped registries and the pages that the navigation names."""
        workshop = cls(folder)
        if registries:
            shutil.copytree(CONTENT / "registry", workshop.content / "registry")
        write(workshop.content, {**FRAME, **files})
        workshop.configure(**options)
        return workshop

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def config(self) -> Path:
        return self.folder / "mkdocs.yml"

    def configure(
        self,
        *,
        hook: str = "",
        theme: Path = THEME,
        more: Sequence[str] = (),
        docs_dir: Path = Path("content"),
        **options: Any,  # noqa: ANN401 - as above
    ) -> None:
        """Write mkdocs.yml: the shipped one with our paths, and plug-in options in place of its own.

        `hook` is the source of a hook of mkdocs, `more` names further plug-ins.
        """
        shipped = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
        plugins = [
            {"u4ssc": {"as_of": AS_OF, **options}} if "u4ssc" in plugin else plugin
            for plugin in [*more, *shipped["plugins"]]
        ]
        made = {
            **shipped,
            "docs_dir": str(docs_dir),
            "site_dir": "site",
            "theme": {**shipped["theme"], "custom_dir": str(theme)},
            "plugins": plugins,
        }
        if hook:
            write(self.folder, {"hook.py": hook})
            made["hooks"] = ["hook.py"]
        write(self.folder, {"mkdocs.yml": yaml.safe_dump(made, sort_keys=False, allow_unicode=True)})

    def build(self, *arguments: str | Path, env: Mapping[str, str] | None = None) -> Run:
        """`u4ssc build`."""
        return u4ssc("build", "--config", self.config, *arguments, env=env)

    def mkdocs(self, *arguments: str | Path, env: Mapping[str, str] | None = None) -> Run:
        """Stock `mkdocs build --strict`."""
        return run(
            PROGRAMS / "mkdocs", "build", "--strict", "--config-file", self.config, *arguments, env=env
        )

    def built(self, *arguments: str | Path) -> Path:
        """The site that `u4ssc build` makes; a build that fails fails the test."""
        done = self.build(*arguments)
        assert done.code == 0, done.err
        return self.site


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
