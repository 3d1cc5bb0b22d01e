"""What the participants' edition holds is found in the public one, and neither replaces the other."""

import gzip
import shutil

import pytest

from tests.engine.proof.conftest import HOOK, in_both_engines
from tests.workshop import Workshop, files_of


@pytest.mark.parametrize(("old", "new"), [("public", "participants"), ("participants", "public")])
@in_both_engines
def test_no_edition_takes_the_place_of_another(workshop: Workshop, engine: str, old: str, new: str) -> None:
    out = workshop.folder / "site"
    shutil.rmtree(out)
    workshop.configure(edition=old)
    assert (workshop.build("--out", out) if engine == "u4ssc" else workshop.mkdocs()).code == 0
    before = files_of(out)
    workshop.configure(edition=new)
    done = workshop.build("--out", out) if engine == "u4ssc" else workshop.mkdocs()
    assert done.code != 0
    assert "output-of-another-edition" in done.err
    assert files_of(out) == before


def test_the_participants_edition_carries_a_mark_on_each_unpublished_page(workshop: Workshop) -> None:
    done = workshop.build("--edition", "participants", "--out", workshop.folder / "closed")
    assert done.code == 0, done.err
    marked = {
        name for name, octets in files_of(workshop.folder / "closed").items() if b"u4ssc-canary" in octets
    }
    assert marked == {"about/tunnel-of-lanterns/index.html"}
    assert b"marks of it" in files_of(workshop.folder / "closed")["about/tunnel-of-lanterns/index.html"]


def test_a_page_of_the_participants_edition_would_be_found_in_the_public_one(workshop: Workshop) -> None:
    done = workshop.build("--edition", "participants", "--out", workshop.folder / "closed")
    assert done.code == 0, done.err
    closed = workshop.folder / "closed" / "about" / "tunnel-of-lanterns" / "index.html"
    kept = workshop.folder / "kept.gz"
    kept.write_bytes(gzip.compress(closed.read_bytes()))
    act = f"(folder / 'x.gz').write_bytes(pathlib.Path({str(kept)!r}).read_bytes())"
    workshop.configure(hook=HOOK.format(act=act))
    done = workshop.build()
    assert "the canary of this page" in done.err
    assert "the text of this page" in done.err
