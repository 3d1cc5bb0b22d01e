"""Characters that nobody sees, and text that a style hides."""

from pathlib import Path

from tests.factories import page
from tests.rules.finding import diagnostics, lines, pages, spoken_of


def test_bidirectional_controls_are_found_however_they_are_written(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "about/text.md": page("a\u202eb\n\nc\u2066d\u202e\n"),
        "about/escape.md": '---\ntitle: "A \\u202E b"\nsummary: A.\nstatus: draft\n---\n',
        "about/reference.md": page("a &#x202e; b and `&#8237;`\n"),
        "about/comment.md": "---\ntitle: A # \u202e\nsummary: A.\nstatus: draft\n---\n",
        "about/bundle/index.md": page("[x](a%E2%80%AE.pdf)"),
        "about/bundle/a\u202e.pdf": b"%PDF",
        "about/fine.md": page("مدينة \u200f(A)\u200f — “quoted” naïve\n"),
    }
    found = diagnostics("CRF011", tmp_path, files)
    assert lines(found) == [
        "index.md:1 error",
        "comment.md:2 error",
        "escape.md:2 error",
        "reference.md:6 error",
        "text.md:6 error",
        "text.md:8 error",
    ]
    assert "here and 1 times more" in found[4].message


def test_bidirectional_controls_in_registries_are_found(tmp_path: Path) -> None:
    record = "about: A.\nrecords:\n- {id: a, name: A\u202eb, hosts: [a.example]}\n"
    found = diagnostics("CRF011", tmp_path, {"registry/publishers.yml": record})
    assert [(one.path, one.line) for one in found] == [("registry/publishers.yml", 3)]


def test_invisible_characters_may_stand_where_they_have_a_use(tmp_path: Path) -> None:
    fine = [
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d🚀 ❤\ufe0f 🏳\ufe0f\u200d🌈",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "葛\U000e0100",
        "(A) \u200f مدينة",
    ]
    pasted = [
        "soft\u00adhyphen",
        "zero\u200bwidth",
        "join\u2060er",
        "a\u200cb",
        "a\u200db",
        "left\u200eto",
        "mark\ufeff",
    ]
    hiding = ["tag\U000e0041", "filler\u3164", "a\ufe0f\ufe0f", "a\U000e0101", "x\u2063y", "a &#xE0041; b"]
    files = pages(*fine, *pasted, *hiding)
    found = {int(one.path[6:-3]): str(one.severity) for one in diagnostics("CRF012", tmp_path, files)}
    number = len(fine)
    assert found == {
        **dict.fromkeys(range(number, number + len(pasted)), "warning"),
        **dict.fromkeys(range(number + len(pasted), number + len(pasted) + len(hiding)), "error"),
    }


def test_a_byte_order_mark_may_open_a_file(tmp_path: Path) -> None:
    assert diagnostics("CRF012", tmp_path, {"about/a.md": "\ufeff" + page("A")}) == []


def test_text_is_not_hidden_by_any_style(tmp_path: Path) -> None:
    hidden = [
        '<span style="display:none">x</span>',
        "<div class='a' hidden=\"\">x</div>",
        '<p style="color: red; visibility : hidden">x</p>',
        "<p HIDDEN>x</p>",
        '<p style="font-size:0">x</p>',
    ]
    fine = [
        '<span title="hidden">x</span>',
        "```html\n<p hidden>\n```",
        "hidden",
        '<p style="opacity:0.5">x</p>',
    ]
    assert spoken_of(tmp_path, "CRF013", *hidden, *fine) == [0, 1, 2, 3, 4]
