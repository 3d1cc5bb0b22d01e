"""Issues that were filled in by a form, back to the pages that they describe."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from generator.authoring.issue_forms import AGREED, BODY, LAST, asked, label_of, listed, option
from generator.authoring.offers import Known
from generator.authoring.questions import Question, authored, questions
from generator.content_types import ContentType
from generator.importing import Draft, Given, Wishes, by_name, of_file
from generator.importing.issue_form import ISSUE, read
from generator.model.document import Value
from generator.model.errors import GeneratorError
from generator.pipeline.begin import known
from generator.source.shape import Kind
from tests.workshop import CONTENT

TYPES = {kind.name: kind for kind in authored()}
KNOWN = known([CONTENT])
WISHES = Wishes(vocabularies=KNOWN.vocabularies)
OPEN = "_No response_"


def issue(kind: ContentType, values: Mapping[str, str], body: str = OPEN) -> str:
    """The text that GitHub makes of a form: what was left open has words of its own."""
    parts = [f"### {label_of(one, kind)}\n\n{values.get(one.name, OPEN)}" for one in asked(kind)]
    return "\n\n".join([*parts, f"### {BODY}\n\n{body}", f"### {LAST}\n\n- [x] {AGREED}"])


def page(text: str, **wishes: Any) -> Draft:  # noqa: ANN401 - wishes of several types
    made = read(
        Given(name="issue.md", octets=text.encode()), Wishes(vocabularies=KNOWN.vocabularies, **wishes)
    )
    (draft,) = made.drafts
    assert made.losses == ()
    return draft


WORDS = st.text("abcdefghijklmnopqrstuvwxyzéßжعربي字0123456789,;:#*[]'\"-", min_size=1, max_size=20).filter(
    lambda word: not word.startswith(("-", "#"))
)
LINE = st.lists(WORDS, min_size=1, max_size=6).map(" ".join).filter(lambda line: line not in {"None", OPEN})
MARKDOWN = st.lists(
    st.one_of(LINE, st.sampled_from(["## A heading", f"### {LAST}", "### Summary", "- a", "", "---"])),
    max_size=6,
).map("\n".join)


def answers_to(question: Question) -> st.SearchStrategy[tuple[str, Value]]:
    """What somebody may fill in, and the value that it stands for."""
    shape = question.shape
    if offers := listed(question, KNOWN):
        one = st.sampled_from(offers)
        if not shape.many:
            return one.map(lambda offer: (option(offer), offer.value))
        several = st.lists(one, min_size=1, max_size=4, unique=True)
        return several.map(lambda chosen: (", ".join(map(option, chosen)), _in_list(question, chosen)))
    if shape.kind in {Kind.TERM, Kind.PAGE}:
        terms = [offer.value for offer in KNOWN.offers(question) if offer.value not in shape.words] or ["x"]
        if not shape.many:
            return st.sampled_from(terms).map(lambda term: (term, term))
        several_terms = st.lists(st.sampled_from(terms), min_size=1, max_size=4, unique=True)
        return several_terms.map(lambda chosen: (", ".join(chosen), [*chosen]))
    if shape.many:
        lines = st.lists(LINE, min_size=1, max_size=4, unique=True)
        return lines.map(lambda all_: ("\n".join(all_), [*all_]))
    return LINE.map(lambda line: (line, line))


def _in_list(question: Question, chosen: list[Any]) -> Value:
    values = [offer.value for offer in chosen]
    alone = len(values) == 1 and values[0] in question.shape.words
    return values[0] if alone else [*values]


@st.composite
def filled_in(draw: st.DrawFn) -> tuple[ContentType, dict[str, tuple[str, Value]], str]:
    kind = draw(st.sampled_from([*TYPES.values()]))
    chosen = [one for one in asked(kind) if one.path == ("title",) or draw(st.booleans())]
    return kind, {one.name: draw(answers_to(one)) for one in chosen}, draw(MARKDOWN)


@over(filled_in())
def test_what_was_filled_in_is_read_back_as_it_was_meant(
    made: tuple[ContentType, dict[str, tuple[str, Value]], str],
) -> None:
    kind, values, body = made
    draft = page(issue(kind, {name: typed for name, (typed, _) in values.items()}, body), slug="a")
    assert draft.kind is kind
    by_name = {question.name: question for question in questions(kind)}
    found = {name: _value_at(draft, question) for name, question in by_name.items() if name in values}
    assert found == {name: value for name, (_, value) in values.items()}
    assert draft.body == body.strip("\n ")


def _value_at(draft: Draft, question: Question) -> Value:
    value: Any = draft.fields
    for part in question.path:
        value = value[part]
    found: Value = value
    return found


def test_what_was_left_open_is_not_in_the_page() -> None:
    draft = page(issue(TYPES["deliverable"], {"title": "A guide"}))
    assert draft.fields == {"status": "draft", "title": "A guide"}
    assert (draft.slug, draft.body) == ("a-guide", "")


def test_rights_and_consent_are_what_the_author_has_stated_and_no_more() -> None:
    stated = {"title": "A", "rights.licence": "CC-BY-4.0", "consent.basis": "public-record"}
    draft = page(issue(TYPES["policy-paper"], stated))
    assert draft.fields["rights"] == {"licence": "CC-BY-4.0"}
    assert draft.fields["consent"] == {"basis": "public-record"}


def test_a_goal_that_is_typed_by_hand_keeps_its_target() -> None:
    draft = page(issue(TYPES["case-study"], {"title": "A", "sdgs": "11.6, 9.c"}))
    assert draft.fields["sdgs"] == ["11.6", "9.c"]


def test_a_place_is_named_by_the_line_of_its_heading() -> None:
    text = issue(TYPES["city"], {"title": "A", "place_kind": "town"})
    line = text.splitlines().index("### Place kind") + 1
    assert page(text).places["place_kind"] == f"issue.md:{line}"


def test_line_ends_of_windows_are_no_part_of_what_was_said() -> None:
    text = issue(TYPES["city"], {"title": "A", "summary": "One\ntwo."}, "First.\n\nSecond.").replace(
        "\n", "\r\n"
    )
    draft = page(text)
    assert draft.fields["summary"] == "One two."
    assert draft.body == "First.\n\nSecond."


def test_what_an_older_form_asked_for_is_left_out_and_told() -> None:
    text = issue(TYPES["city"], {"title": "A"}).replace("### Summary", "### Mayor\n\nNobody\n\n### Summary")
    made = read(Given(name="issue.md", octets=text.encode()), WISHES)
    (loss,) = made.losses
    assert "`Mayor`" in loss.message
    assert "Nobody" in loss.message
    assert made.drafts[0].fields["title"] == "A"


@pytest.mark.parametrize(
    ("text", "wishes", "told"),
    [
        ("It does not work.\n", {}, "no-issue-form"),
        ("", {}, "empty-file"),
        (issue(TYPES["city"], {"title": "A"}), {"kind": TYPES["event"]}, "no-issue-form"),
        (issue(TYPES["city"], {"title": "无处"}), {}, "no-slug"),
        (issue(TYPES["city"], {}), {}, "no-slug"),
    ],
    ids=["no form", "nothing", "another type", "no Latin title", "no title"],
)
def test_what_is_no_filled_in_form_is_refused_with_a_hint(
    text: str, wishes: dict[str, Any], told: str
) -> None:
    with pytest.raises(GeneratorError) as refused:
        page(text, **wishes)
    assert refused.value.reference == told
    assert refused.value.hint


def test_the_command_line_knows_the_format() -> None:
    assert by_name()["issue"].read is read


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_issue_is_known_by_what_it_holds(end: str) -> None:
    text = issue(TYPES["city"], {"title": "A"}).replace("\n", end)
    assert of_file(Given(name="issue.md", octets=text.encode())) is ISSUE
    other = of_file(Given(name="page.md", octets=b"# A\n\n### Title of the city\n"))
    assert other is not ISSUE


def test_no_page_has_to_be_known_to_read_an_issue() -> None:
    nothing = Known(KNOWN.vocabularies, frozenset())
    (cities,) = (one for one in asked(TYPES["case-study"]) if one.path == ("cities",))
    assert listed(cities, nothing) == ()
    assert page(issue(TYPES["case-study"], {"title": "A", "cities": "pully"})).fields["cities"] == ["pully"]


def test_what_stands_around_the_form_is_told() -> None:
    kind = TYPES["case-study"]
    whole = issue(kind, {"title": "A", "summary": "B"})
    first, second, *others = whole.split("### ")[1:]
    for text, message in (
        (
            f"Hello,\nall\n\n{whole}",
            "issue.md:1: what stands above the first heading of the form was left out: Hello, all",
        ),
        (f"{whole}\n\nThanks", "what stands below the last heading of the form was left out: Thanks"),
        ("".join(f"### {part}" for part in (second, first, *others)), "left out: ### Summary B"),
    ):
        made = read(Given(name="issue.md", octets=text.encode()), WISHES)
        (loss,) = made.losses
        assert message in f"{loss.place}: {loss.message}"
        assert loss.fix
