from base64 import b64encode
from hashlib import sha256

import pytest

from generator.export.content_security import (
    CADDY,
    COMPILES,
    NETLIFY,
    NGINX,
    header_files,
    inline_scripts,
    policy,
    with_policy,
)
from generator.model.errors import GeneratorError

HEAD = '<!doctype html><head>\n<meta charset="utf-8">\n<title>A</title></head>'
SCRIPT = "\n  document.title += ' > ';\n"


def source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    "tag", ["<script>", '<script type="module">', "<SCRIPT defer>", '<script data-a="a > b">']
)
def test_a_script_in_a_frame_is_named_by_the_digest_of_its_text(tag: str) -> None:
    assert inline_scripts(f"<head>{tag}{SCRIPT}</script></head>") == {source(SCRIPT)}


def test_a_browser_reads_every_line_end_as_one() -> None:
    assert inline_scripts("<script>a;\r\nb;</script>") == {source("a;\nb;")}


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js"></script>',
        '<script type="application/ld+json">{}</script>',
        '<script id="data" type="application/json">{}</script>',
    ],
)
def test_files_and_data_need_no_digest(script: str) -> None:
    assert inline_scripts(script) == frozenset()


def test_a_file_is_not_taken_for_one_by_another_attribute() -> None:
    assert inline_scripts('<script data-src="a.js">a</script>') == {source("a")}


def test_the_policy_of_a_page_follows_its_charset_and_stands_before_all_else() -> None:
    page = with_policy(HEAD, {source("b"), source("a")})
    first = page.partition('<meta charset="utf-8">\n')[2].lstrip()
    assert first.startswith('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ')
    assert page.replace(page[page.index("\n    <meta http") : page.index("\n<title>")], "") == HEAD
    assert with_policy(HEAD, {source("a"), source("b")}) == page


def test_a_theme_without_a_charset_is_refused_for_no_policy_could_be_first() -> None:
    with pytest.raises(GeneratorError, match="no `<meta charset"):
        with_policy("<!doctype html><title>A</title>", ())


def test_nothing_that_makes_a_policy_void_is_ever_allowed() -> None:
    for searches in (False, True):
        said = policy({source("a")}, searches=searches)
        assert "'unsafe-inline'" not in said
        assert "'unsafe-eval'" not in said
        assert "*" not in said
        assert (COMPILES in said) == searches
        assert "frame-ancestors" not in said


def test_headers_of_every_host_say_the_same_with_what_only_a_header_can() -> None:
    files = {one.path: one.content.decode() for one in header_files([source("a")], searches=True)}
    said = policy([source("a")], searches=True) + "; frame-ancestors 'none'"
    assert f"/*\n  Content-Security-Policy: {said}\n" in files[NETLIFY]
    assert f'add_header Content-Security-Policy "{said}" always;\n' in files[NGINX]
    assert f'\tContent-Security-Policy "{said}"\n' in files[CADDY]
    assert all("nosniff" in text and "Referrer-Policy" in text for text in files.values())
