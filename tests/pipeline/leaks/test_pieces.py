"""A page of which most is known is looked through as well as one of which nothing is."""

from collections.abc import Iterator
from html import escape
from itertools import chain
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from generator.content_types.release import canary
from generator.pipeline.leaks import pieces
from generator.pipeline.leaks.decode import embedded, read, undone
from generator.pipeline.leaks.needles import Found, Needles
from generator.pipeline.leaks.net import runs_of
from generator.pipeline.leaks.scan import Scanner
from generator.pipeline.leaks.words import fold, names, windows, words
from tests.built_site import BuiltSite
from tests.pipeline.leaks import planted
from tests.pipeline.leaks.planted import FILES, SENTENCE, SOURCE, SUMMARY, TITLE
from tests.properties.corpora import fewer

MANY = 90
SPACED = "deliverables/tunnel-beneath-nowhereville/lantern map of us.png"
SECRETS = (TITLE, SUMMARY, SENTENCE, canary(SOURCE), "tunnel-beneath-nowhereville", "lantern map of us.png")


@pytest.fixture(scope="module")
def needles(tmp_path_factory: pytest.TempPathFactory) -> Needles:
    return planted.needles(tmp_path_factory.mktemp("pieces"), {**FILES, SPACED: b"a map of all lanterns"})


@pytest.fixture(scope="module")
def scanner(needles: Needles) -> Iterator[Scanner]:
    """One for all pages, which remembers as few pieces of them as can be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "_MOST_OCTETS", 20_000)
        yield Scanner(needles)


def plainly(needles: Needles, octets: bytes) -> set[Found]:
    """What a page gives away: each of its runs of words is held against all that are hidden."""
    text = octets.decode()
    packed = (part.decode("utf-8", "replace") for part in embedded(undone(text), anywhere="atob(" in text))
    hidden = {run: Found(one.path, kind) for one in reversed(needles.hidden) for kind, run in runs_of(one)}
    found: set[Found] = set()
    for plain in chain(read(text, markup=True), *(read(part, markup=False) for part in packed)):
        folded = fold(plain)
        own = words(folded)
        found.update(hidden[run] for size in (6, 7, 8) for run in windows(own, size) if run in hidden)
        for part in {*names(folded), *own} & needles.names.keys():
            found.update(owner for name, owner in needles.names[part] if name.stands_in(folded.lower()))
    return found


def cut(text: str, ends: tuple[int, int]) -> list[str]:
    """Words of a secret, from one to another."""
    own = text.split(" ")
    first, last = sorted(end % (len(own) + 1) for end in ends)
    return own[first:last]


SIGNS = (" < ", " > ") * 20
WAYS = {
    "in a line": lambda own: f"<p>{escape(' '.join(own))}</p>\n",
    "a line a word": lambda own: "".join(f"  <b>{escape(word)}</b>\n" for word in own),
    "a block a word": lambda own: "".join(f"<li>{escape(word)}</li>\n" for word in own),
    "a word and nothing": lambda own: "".join(f"<i>{escape(word)}</i>\n</div>\n  <hr>\n" for word in own),
    "over lines": lambda own: "<p>" + escape("\n".join(own)) + "</p>\n",
    "in a tag": lambda own: f'<img alt="{escape(" ".join(own))}">\n',
    "a tag a word": lambda own: "".join(f"<{escape(word)}>\n" for word in own),
    "a tag over lines": lambda own: '<img\n  alt="' + escape("\n".join(own)) + '">\n',
    "with brackets": lambda own: f"<p>a > {escape(' '.join(own))} <</p>\n",
    "packed tags": lambda own: escape("".join(f"<b>{word}</b>\n" for word in own)) + "<br>\n",
    "an address": lambda own: f'<a href="/?q={quote(" ".join(own))}">x</a>\n',
    "a comment": lambda own: f"<!-- <b>{' '.join(own)}</b>\n -->\n",
    "a script": lambda own: f'<script>\nx = "{" ".join(own)}";\n</script>\n',
    "a script elsewhere": lambda own: f'<script src="{escape(" ".join(own))}"></script>\n',
    "a script after one": lambda own: (
        f'<script src="a.js"></script><script>"{" ".join(own)}"</script>\n<p>{escape(" ".join(own))}</p>\n'
    ),
    "a script with signs": lambda own: (
        f"<script>{''.join(map(''.join, zip(own, SIGNS, strict=False)))}</script>\n"
    ),
    "octets that are seams": lambda own: "%00".join(f"<p>{word} %00</p>\n" for word in own),
    "not at its end": " ".join,
}
COMMON = (
    "<hr>\n",
    "<p>The bridge of Nowhereville is open.</p>\n",
    "  <p>when no</p>\n",
    "</div>\n",
    "\n",
    "of ",
)
part = st.one_of(
    st.sampled_from(COMMON),
    st.builds(
        lambda way, text, ends: WAYS[way](cut(text, ends)),
        st.sampled_from(sorted(WAYS)),
        st.sampled_from(SECRETS),
        st.one_of(st.just((0, -1)), st.tuples(st.integers(0, 20), st.integers(0, 20))),
    ),
)


@given(st.lists(part, max_size=8), st.sampled_from(["</body></html>\n", "</body></html>", ""]))
@hypothesis_settings(max_examples=fewer(1))
def test_a_page_is_found_to_have_what_it_has_by_plain_reading(
    needles: Needles, scanner: Scanner, parts: list[str], end: str
) -> None:
    octets = f"<!doctype html>\n<html>\n<body>\n{''.join(parts)}{end}".encode()
    assert scanner.look("a/index.html", octets).found == plainly(needles, octets)


@pytest.mark.parametrize("way", sorted(WAYS))
@pytest.mark.parametrize("secret", SECRETS, ids=["title", "summary", "text", "canary", "slug", "file"])
def test_each_way_to_write_a_secret_gives_away_what_plain_reading_finds(
    needles: Needles, scanner: Scanner, way: str, secret: str
) -> None:
    octets = f"<html>\n{WAYS[way](secret.split(' '))}".encode()
    found = scanner.look("a/index.html", octets).found
    assert found == plainly(needles, octets)
    assert found or secret != SENTENCE or way == "octets that are seams"


def test_most_of_a_page_that_is_known_is_not_read_again(
    needles: Needles, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[bytes] = []
    whole = pieces.Pieces._spelt

    def noted(self: pieces.Pieces, fresh: list[bytes]) -> object:
        lines.extend(fresh)
        return whole(self, fresh)

    monkeypatch.setattr(pieces.Pieces, "_spelt", noted)
    look = Scanner(needles).look
    page = "<html>\n<body>\n<nav>\n  <a>Home</a>\n  <a>Goals</a>\n</nav>\n<p>{}</p>\n</body>\n</html>\n"
    look("a.html", page.format("One.").encode())
    lines.clear()
    look("b.html", page.format("Two.").encode())
    assert lines == [b"<p>Two.</p"]


def test_pages_of_the_site_itself_are_read_in_pieces(needles: Needles, site: BuiltSite) -> None:
    # One tag in the frame of all pages that must not be read by itself would have all of them read whole.
    known = pieces.Pieces(needles)
    pages = [site.file(address) for address in site.addresses if address.startswith(("about/", "kpis/"))]
    assert len(pages) > MANY
    whole = [file for file in pages if not known.clear(file.read_bytes())]
    assert len(whole) <= 1, whole
