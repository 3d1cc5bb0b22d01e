"""Every test here is made for each engine and each subject."""

from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest
import yaml

from generator.model.settings import Edition, Settings
from generator.pipeline.build import build
from tests.built_site import BuiltSite
from tests.conformance.expected import Expected
from tests.engines import ENGINES
from tests.subjects import SUBJECTS
from tests.workshop import ROOT, THEME

CASES = [pytest.param(case, id="-".join(case)) for case in product(SUBJECTS, ENGINES)]


@pytest.fixture(scope="session", params=CASES)
def case(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A subject, and the engine that builds it."""
    found: tuple[str, str] = request.param
    return found


@pytest.fixture(scope="session")
def built(case: tuple[str, str], written: Callable[[str, str], Path]) -> BuiltSite:
    """What an engine has written."""
    return BuiltSite(written(*case))


@pytest.fixture(scope="session")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Expected]:
    """What each subject has to become."""
    shipped = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))

    @cache
    def found(name: str) -> Expected:
        subject = SUBJECTS[name]
        settings = Settings(
            as_of=date.fromisoformat(subject.as_of),
            site_url=shipped["site_url"],
            site_name=shipped["site_name"],
            edition=Edition(subject.edition),
            languages=subject.languages,
        )
        folder = subject.workshop(tmp_path_factory.mktemp("expected") / name).content
        edition = build([folder], THEME, settings).edition
        assert edition is not None
        return Expected(edition, folder)

    return found


@pytest.fixture(scope="session")
def wanted(case: tuple[str, str], expected: Callable[[str], Expected]) -> Expected:
    """What the engine had to write."""
    return expected(case[0])
