"""What public texts say of the hidden is found out once, and kept as long as nothing changes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from generator.pipeline.leaks import known
from generator.pipeline.leaks.edition import needles_of
from generator.pipeline.leaks.hidden import Hidden
from generator.pipeline.leaks.net import Spelling
from generator.pipeline.leaks.said import Part
from generator.pipeline.leaks.spoken import Spoken, spoken
from generator.pipeline.load import load
from tests.factories import page, settings, write
from tests.pipeline.leaks.planted import FILES, REGISTRY, SENTENCE


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many parts of public texts are looked through each time."""
    times: list[int] = []

    def noted(hidden: Sequence[Hidden], spellings: Iterable[Spelling], said: Sequence[Part]) -> list[Spoken]:
        times.append(len(said))
        return spoken(hidden, spellings, said)

    monkeypatch.setattr(known, "spoken", noted)
    return times


def test_what_is_kept_gives_the_same_needles(tmp_path: Path, made: list[int]) -> None:
    said = page(f"{SENTENCE} tunnel-beneath-nowhereville", status="published")
    loaded = load([write(tmp_path / "content", {**REGISTRY, **FILES, "about/said.md": said})])
    first, second = (needles_of(loaded.corpus, settings(), [], tmp_path / "cache") for _ in range(2))
    assert (first.digest, first.counts, first.rare) == (second.digest, second.counts, second.rare)
    assert len(made) == 1


@pytest.mark.parametrize("what", ["a public page", "a draft", "the theme", "a torn file"])
def test_what_has_changed_is_looked_through_anew(tmp_path: Path, made: list[int], what: str) -> None:
    content = write(tmp_path / "content", {**REGISTRY, **FILES})
    needles_of(load([content]).corpus, settings(), [], tmp_path / "cache")
    if what == "a torn file":
        write(tmp_path, {"cache/spoken.json": '{"key": '})
    elif what != "the theme":
        status = "published" if what == "a public page" else "draft"
        write(content, {"about/new.md": page(SENTENCE, status=status)})
    theme = [SENTENCE] if what == "the theme" else []
    needles_of(load([content]).corpus, settings(), theme, tmp_path / "cache")
    assert len(made) == 2
    # Of public texts only those that have changed, unless what is looked for in them has.
    assert (made[1] == 1) == (what in {"a public page", "the theme"})


def test_hidden_texts_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = write(tmp_path / "content", {**REGISTRY, **FILES, "about/said.md": page(SENTENCE)})
    loaded = load([content])
    kept = needles_of(loaded.corpus, settings(), [], tmp_path / "cache")
    write(content, {"about/new.md": page("A page about nothing else.", status="published")})
    monkeypatch.setattr(Hidden, "texts", property(lambda one: pytest.fail(f"{one.path} is read")))
    again = needles_of(load([content]).corpus, settings(), [], tmp_path / "cache")
    assert (again.digest, again.counts, again.net.spelt) == (kept.digest, kept.counts, kept.net.spelt)


def test_nothing_that_is_hidden_is_in_the_file(tmp_path: Path) -> None:
    loaded = load([write(tmp_path / "content", {**REGISTRY, **FILES})])
    needles_of(loaded.corpus, settings(), [], tmp_path / "cache")
    kept = (tmp_path / "cache" / "spoken.json").read_text("utf-8")
    assert [word for word in ("lantern", "tunnel-beneath", "dark-passage") if word in kept] == []
