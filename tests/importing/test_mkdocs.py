import pytest
from syrupy.assertion import SnapshotAssertion

from generator.importing import Given, Imported
from generator.importing._front_matter import text_of
from generator.importing.mkdocs import MKDOCS
from generator.model.errors import GeneratorError
from tests.importing.conftest import Read, told
from tests.pictures import picture

PAGE = """\
---
title: Starting a platform
description: How to start.
tags: [data, Nonsense]
hide: [toc]
---

Text with ==mark==, H~2~O, x^2^, ~~gone~~, ++ctrl+c++ and `code|x`.
HTML here[^n], a [page](../other.md#part), [below](#the-custom) and a [dead end](nowhere.md).

!!! note
    A note with a list:

    - one
    - two

!!! danger "Do not drink"
    Water is bad.

??? tip "Fold"
    Hidden.

    ```python title="a.py"
    x = "```"
    ```

=== "Linux"

    Do this.

    | a | b |
    |---|---|
    | 1 | x \\| y |

=== "Mac"

    Do that.

## A *section*, with: signs! { #the-custom .big }

Apple
:   A fruit.

    - round
    - red

![Chart](../img/chart.png){ width=300 }

1. first
    - nested

- [x] done

*[HTML]: Hyper Text Markup

[^n]: The note with `code`.

    And more.
"""


def site(bring_in: Read, text: str, name: str = "guide/start.md", **more: bytes) -> Imported:
    beside = {"img/chart.png": picture(), "other.md": b"# Other\n", name: text.encode(), **more}
    given = Given(name=name, octets=b"", beside=beside, pages=frozenset({name, "other.md"}))
    return bring_in(MKDOCS, text, name, "policy-papers", given=given)


def body_of(bring_in: Read, text: str) -> str:
    return site(bring_in, text).drafts[0].body


def test_a_page_with_the_usual_extensions_comes_in_whole(bring_in: Read, snapshot: SnapshotAssertion) -> None:
    imported = site(bring_in, PAGE)
    assert text_of(imported.drafts[0]) == snapshot(name="page")
    assert told(imported) == snapshot(name="report")
    assert imported.drafts[0].files == {"chart.png": picture()}


@pytest.mark.parametrize(
    ("written", "left", "message"),
    [
        ('--8<-- "part.md"', "[left out: part.md]", "a file that is put in here (`part.md`) was left out"),
        ("{{ macro() }}", "{{ macro() }}", "template syntax stays as text: `{{ macro() }}`"),
        ("a :material-home: b", "a b", "an icon was left out: `:material-home:`"),
        ("$a_b$", "`a_b`", "a formula is shown as its source: `a_b`"),
        ("a <!-- for us --> b", "a b", "a comment was left out: “for us”"),
        ("{--gone--}A", "A", "a deletion is taken as accepted: “gone”"),
        ("{>>why<<}A", "A", "a remark of review was left out: “why”"),
        ("{++new++}", "new", "a mark of review was taken away, and its text kept: “new”"),
        ("[a](b.md)", "a", "the link to `b.md` is text now: it is not there"),
        (
            "[a](../img/chart.png)",
            "a",
            "the link to `../img/chart.png` is text now: it is not brought in with this page",
        ),
        ("![a](c.png)", "[picture left out: a]", "the picture `c.png` was left out: the file is not there"),
        (
            "![a](https://x.example/c.png)",
            "[picture left out: a]",
            "the picture `https://x.example/c.png` was left out: pages show no picture from elsewhere",
        ),
        ("**a**{ .big }", "**a**", 'attributes of <strong> were left out: class="big"'),
        (
            "a <span style='color: red'>b</span>",
            "a b",
            'attributes of <span> were left out: style="color: red"',
        ),
    ],
)
def test_what_was_not_carried_over_is_told_with_its_line(
    bring_in: Read, written: str, left: str, message: str
) -> None:
    imported = site(bring_in, f"# Title\n\nBefore.\n\n{written}\n\n```\n{{{{ code }}}}\n```\n")
    assert left in " ".join(imported.drafts[0].body.replace("\\", "").split())
    assert told(imported) == [f"guide/start.md:5: {message}"]


@pytest.mark.parametrize("tag", ["script", "iframe", "style", "object", "form"])
def test_what_runs_or_loads_is_left_out_and_told(bring_in: Read, tag: str) -> None:
    imported = site(bring_in, f"# Title\n\n<{tag}>alert(1)</{tag}>\n\nEnd.\n")
    assert imported.drafts[0].body == "End."
    assert [line for line in told(imported) if f"<{tag}>" in line]


@pytest.mark.parametrize(
    ("kind", "alert"),
    [("note", "NOTE"), ("abstract", "NOTE"), ("tip", "TIP"), ("question", "IMPORTANT"), ("bug", "CAUTION")],
)
def test_an_admonition_is_an_alert_of_github(bring_in: Read, kind: str, alert: str) -> None:
    assert body_of(bring_in, f"# T\n\n!!! {kind}\n    A.\n") == f"> [!{alert}]\n> A."


def test_an_admonition_within_a_list_is_a_quote_since_github_has_no_alert_there(bring_in: Read) -> None:
    imported = site(bring_in, "# T\n\n- a\n\n    !!! note\n        B.\n")
    assert "[!" not in imported.drafts[0].body
    assert "B." in imported.drafts[0].body
    assert told(imported) == [
        "guide/start.md:6: the admonition `note` stands within another block, and is a quote there"
    ]


def test_links_between_pages_that_come_in_together_lead_to_each_other(bring_in: Read) -> None:
    assert body_of(bring_in, "# T\n\n[a](../other.md#b)\n") == "[a](../other/index.md#b)"


def test_a_link_within_the_page_follows_its_heading_to_its_new_name(bring_in: Read) -> None:
    imported = site(bring_in, "# T\n\n[a](#own)\n\n## A heading, of sorts { #own }\n")
    assert imported.drafts[0].body.startswith("[a](#a-heading-of-sorts)")
    assert told(imported) == [
        "guide/start.md:5: the heading's own name `#own` was left out: it is `#a-heading-of-sorts` now"
    ]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..%2F..%2Fetc%2Fpasswd"])
def test_no_file_outside_the_folder_is_read(bring_in: Read, name: str) -> None:
    imported = site(bring_in, f'# T\n\n![a]({name})\n\n--8<-- "{name}"\n')
    assert imported.drafts[0].files == {}
    assert "root:" not in imported.drafts[0].body


def test_a_page_is_named_by_its_path(bring_in: Read) -> None:
    for name, slug in {
        "guide/index.md": "guide",
        "guide/Ways In.md": "guide-ways-in",
        "index.md": "the-title",
    }.items():
        assert site(bring_in, "# The title\n\nA.\n", name).drafts[0].slug == slug


def test_fields_that_cannot_be_read_lose_no_text(bring_in: Read) -> None:
    imported = site(bring_in, "---\ntitle: A: B\n---\n\nText.\n")
    assert imported.drafts[0].body == "Text."
    assert told(imported)[0].startswith("guide/start.md:2: the fields at the top cannot be read")


def test_quotes_that_nest_deep_are_read_and_without_end_refused(bring_in: Read) -> None:
    assert "deep" in body_of(bring_in, "# T\n\n" + "> " * 25 + "deep\n")
    with pytest.raises(GeneratorError, match="too deep"):
        site(bring_in, "# T\n\n" + "> " * 2_000 + "deep\n")


def test_a_page_takes_nothing_over_from_the_one_before(bring_in: Read) -> None:
    alone = body_of(bring_in, "# T\n\nHTML and [a][b] and x[^1].\n")
    body_of(bring_in, PAGE + "\n[b]: https://nowhere.example/\n[^1]: A note.\n")
    assert body_of(bring_in, "# T\n\nHTML and [a][b] and x[^1].\n") == alone


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "![" * 20_000, "<a " * 20_000, "[a](" * 20_000, "a " * 600_000]
)
def test_a_page_that_would_take_minutes_is_refused(bring_in: Read, text: str) -> None:
    with pytest.raises(GeneratorError) as refused:
        site(bring_in, f"# T\n\n{text}\n")
    assert refused.value.reference == "page-too-costly"


def test_notes_that_nothing_refers_to_anchors_and_fields_within_fields_are_told(bring_in: Read) -> None:
    text = """---
other: {a: b, c: [d]}
---
# A

Text[^1].

[^1]: Used.
[^2]: Unused.

<a name="here"></a>
"""
    imported = bring_in(MKDOCS, text, "a.md", "policy-papers")
    assert told(imported) == [
        "a.md:2: `other` has no field here, and was left out: “{a: b, c: [d]}”",
        "a.md:11: the name `#here` of this part was left out",
        "a.md:9: a note that nothing refers to was left out: “Unused.”",
    ]
    assert imported.drafts[0].body.strip() == "Text[^1].\n\n[^1]: Used."
