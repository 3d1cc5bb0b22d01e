import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.factories import ROOT


def test_imports_point_down(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out
