"""Old addresses of pages lead on, and nobody is told of them but who comes there."""

import re
from pathlib import Path

import pytest

from tests.factories import page
from tests.workshop import Workshop

REDIRECTS = """\
about: Identifiers that are no longer used.
records:
- {id: one, old: about/before, new: about/after, since: 2026-01-01}
- {id: two, old: about/draft-before, new: about/draft-after, since: 2026-01-01}
- {id: three, old: news/was-news, new: about/gone, since: 2026-01-01}
"""
FILES = {
    "about/after.md": page(title="After & all", status="published"),
    "about/after.fr.md": page(title="Après", status="published", translation={"status": "courtesy"}),
    "about/draft-after.md": page(title="Not yet"),
    "about/gone.md": page(
        title="Gone",
        status="withdrawn",
        reason="Wrong.",
        published_on="2026-01-01",
        withdrawn_on="2026-02-01",
    ),
    "registry/redirects.yml": REDIRECTS,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Workshop.at(tmp_path_factory.mktemp("redirects") / "work", FILES).built()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("about/before", "about/after"),
        ("fr/about/before", "fr/about/after"),
        ("news/was-news", "about/gone"),
    ],
)
def test_an_old_address_leads_to_the_page_that_took_its_place(built: Path, old: str, new: str) -> None:
    html = (built / old / "index.html").read_text("utf-8")
    [refresh] = re.findall(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', html)
    assert (built / old / refresh).resolve() == built / new
    assert f'<link rel="canonical" href="https://knowledge.example/{new}/">' in html
    assert f'<a href="{refresh}"' in html
    assert '<meta name="robots" content="noindex">' in html


def test_an_old_address_is_in_no_sitemap_and_on_no_other_page(built: Path) -> None:
    told = [
        file.relative_to(built).as_posix()
        for file in built.rglob("*.*ml")
        if re.search(r"before/|was-news", file.read_text("utf-8"))
    ]
    assert told == []


def test_nothing_stands_at_the_old_address_of_a_page_that_is_not_public(built: Path) -> None:
    assert not (built / "about/draft-before").exists()
