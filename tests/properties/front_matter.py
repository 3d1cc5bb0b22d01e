"""Front matter in every style that people and programs write it."""

from collections.abc import Callable

from hypothesis import strategies as st

Written = Callable[[int], str]
"""A value as it stands after `name:` or `-` of a line that is indented so far."""

WORDS = st.lists(
    st.sampled_from(
        ["NO", "1.10", "12:30", "Zürich", "智慧", "مدن", "😀", "a-b", "x#y", "it's", "~", "2020-01-01"]
    ),
    min_size=1,
    max_size=5,
)
NAMES = st.sampled_from(["title", "a", "NO", "1", "Größe", "名", '"two words"', "k.e-y", "'x😀'"])
ANY_TEXT = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff")
)


def one_line(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Lists and mappings on one line."""
    lists = st.lists(children, max_size=3).map(lambda items: f"[{', '.join(items)}]")
    pairs = st.dictionaries(NAMES, children, max_size=3)
    return lists | pairs.map(lambda found: "{" + ", ".join(f"{k}: {v}" for k, v in found.items()) + "}")


ONE_LINE = st.recursive(
    WORDS.map(" ".join)
    | ANY_TEXT.map(lambda text: "'" + text.replace("'", "''") + "'")
    | ANY_TEXT.map(lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'),
    one_line,
    max_leaves=5,
)


def lines(before: str, words: list[str], after: str = "") -> Written:
    """A scalar over several lines, each a word; from the next line on where `before` ends one."""
    return lambda indent: f" {before}".replace("\n", line_end(indent)) + line_end(indent).join(words) + after


def line_end(indent: int) -> str:
    """The end of a line, and the start of one that is indented more."""
    return "\n" + " " * (indent + 2)


def sequence(items: list[Written]) -> Written:
    """A list, one line or more for each item."""
    return lambda indent: "".join(f"{line_end(indent)}-{item(indent + 2)}" for item in items)


def mapping(pairs: dict[str, Written]) -> Written:
    """A mapping, one line or more for each name."""
    return lambda indent: "".join(
        f"{line_end(indent)}{name}:{item(indent + 2)}" for name, item in pairs.items()
    )


def mapping_in_a_list(pairs: dict[str, Written]) -> Written:
    """A list of one mapping that starts on the line of its hyphen."""
    return lambda indent: (
        f"{line_end(indent)}-" + mapping(pairs)(indent + 2).replace(line_end(indent + 2), " ", 1)
    )


VALUES: st.SearchStrategy[Written] = st.recursive(
    st.one_of(
        st.just(lambda _: ""),
        ONE_LINE.map(lambda text: lambda _: f" {text}"),
        WORDS.map(lambda words: lines("", ["x", *words])),
        WORDS.map(lambda words: lines('"', words, '"')),
        WORDS.map(lambda words: lines("'", [word.replace("'", "''") for word in words], "'")),
        st.builds(lines, st.sampled_from(["|\n", "|-\n", "|+\n", ">\n", ">-\n", ">+\n"]), WORDS),
        st.builds(lines, st.sampled_from(["|\n", ">\n"]), WORDS, st.just("\n\n")),
    ),
    lambda children: st.one_of(
        st.lists(children, min_size=1, max_size=4).map(sequence),
        st.dictionaries(NAMES, children, min_size=1, max_size=4).map(mapping),
        st.dictionaries(NAMES, children, min_size=1, max_size=4).map(mapping_in_a_list),
    ),
    max_leaves=10,
)
FIELDS = st.dictionaries(NAMES, VALUES, min_size=1, max_size=4).map(
    lambda pairs: "".join(f"{name}:{value(0)}\n" for name, value in pairs.items())
)
"""Lines of front matter, ended by LF."""
