"""The style sheet says start and end, never left and right, so that it reads from either side."""

import re

from tests.workshop import THEME

SHEET = "".join(file.read_text("utf-8") for file in sorted((THEME / "stylesheets").iterdir()))
RULE = re.compile(r"([^{};]+)\{([^{}]*)\}")
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*"
    r"|left|right|float|clear"
    r"|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|text-align:\s*(?:left|right)"
    r"|(?<![\w-])(?:margin|padding|inset|border-width): (\S+) (\S+) (\S+) (?!\2;)\S+;"
)
TRANSFORMS = re.compile(r"(?:rotate|scaleX|translateX)\(")


def rules() -> list[tuple[str, str]]:
    bare = re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL)
    return [(selector.strip(), body) for selector, body in RULE.findall(bare)]


def test_no_rule_names_a_side_of_the_screen() -> None:
    assert [selector for selector, body in rules() if PHYSICAL.search(body)] == []


def test_the_check_knows_a_side_when_it_sees_one() -> None:
    for fault in (
        "margin-left: 1px;",
        " left: 0;",
        "padding: 0 1px 0 2px;",
        "text-align: right;",
        "float: left;",
    ):
        assert PHYSICAL.search(fault), fault
    for right in (
        "margin-inline-start: 1px;",
        "padding: 0 1px 0 1px;",
        "inset-inline: 0;",
        "text-align: start;",
    ):
        assert not PHYSICAL.search(right), right


def test_what_is_turned_or_pushed_is_turned_the_other_way_from_right_to_left() -> None:
    turned = {selector for selector, body in rules() if TRANSFORMS.search(body)}
    plain = {selector for selector in turned if '[dir="rtl"]' not in selector}
    mirrored = {selector.replace('[dir="rtl"] ', "") for selector in turned - plain}
    assert {part for selector in plain for part in selector.split(",\n")} <= {
        part for selector in mirrored for part in selector.split(",\n")
    }


def test_no_script_without_capitals_is_tracked_or_slanted() -> None:
    tracked = [body for _selector, body in rules() if "letter-spacing:" in body]
    assert tracked
    for body in tracked:
        (value,) = re.findall(r"letter-spacing: ([^;]+);", body)
        assert value == "0" or value.startswith("var(--u-tracking"), value
    for language in ("ar", "zh"):
        (own,) = [body for selector, body in rules() if selector == f'[lang|="{language}"]']
        assert "--u-tracking: 0;" in own
        assert "--u-tracking-title: 0;" in own
