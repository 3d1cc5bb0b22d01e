"""Licences, and what may be shown under them."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.rules.rights._licence import is_licence
from tests.factories import ROOT, page
from tests.rules.works import PAPER, codes, consented, rights, told


@pytest.mark.parametrize(
    ("licence", "known"),
    [
        ("CC-BY-4.0", True),
        ("cc-by-4.0", True),
        ("CC-BY-NC-ND-3.0-IGO", True),
        ("CC-BY-4.0 OR (MIT AND Apache-2.0)", True),
        ("GPL-2.0-only WITH Classpath-exception-2.0", True),
        ("all-rights-reserved", True),
        ("CC BY 4.0", False),
        ("CC-BY", False),
        ("MIT OR", False),
        ("(MIT", False),
        ("MIT WITH Apache-2.0", False),
        ("All rights reserved", False),
        ("public domain", False),
        (" ", False),
    ],
)
def test_a_licence_is_one_that_spdx_lists(licence: str, known: bool) -> None:  # noqa: FBT001 - a column
    assert is_licence(licence) is known


def test_the_list_of_licences_is_not_read_where_content_names_none() -> None:
    program = "import sys, generator.rules as r; r.all_rules(); print('license_expression' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True, cwd=ROOT
    )
    assert done.stdout == "False\n"


def test_every_licence_of_a_page_is_looked_up(tmp_path: Path) -> None:
    image = {"alt": "B", "credit": "B", "holder": "B", "licence": "free"}
    files = {"about/a.md": page(status="published", images={"b.png": image, "c.png": image})}
    assert [one.split()[-1] for one in told(tmp_path, files, "RGT")] == ["RGT005", "RGT005"]


FULL = {"full_text": "true"}


@pytest.mark.parametrize(
    ("path", "fields", "found"),
    [
        (PAPER, {"rights": rights(licence="all-rights-reserved")}, []),
        ("related-works/a.md", {"rights": rights(licence="all-rights-reserved")}, ["error RGT006"]),
        ("related-works/a.md", {"rights": rights(licence="not-on-record")}, ["error RGT006"]),
        ("related-works/a.md", {"rights": rights(licence="CC-BY-ND-4.0")}, []),
        (PAPER, {"status": "draft", "consent": "", "rights": rights(holders=["u4ssc"])}, []),
        (
            PAPER,
            {
                "status": "draft",
                "consent": "",
                "published_on": "",
                "rights": rights(holders=["u4ssc"], licence="all-rights-reserved"),
            },
            ["warning RGT006"],
        ),
    ],
)
def test_the_whole_text_is_shown_by_its_licence_or_by_the_secretariat(
    tmp_path: Path, path: str, fields: dict[str, Any], found: list[str]
) -> None:
    collection = {"collection": "related"} if path.startswith("related") else {}
    assert codes(tmp_path, consented(**FULL, **collection, **fields), path) == found
