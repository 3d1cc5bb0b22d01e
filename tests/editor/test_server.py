"""`u4ssc lsp` as an editor meets it: a process, and the protocol on its pipes."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from lsprotocol import types

from tests.editor.session import Session, session
from tests.factories import city, content_folder, page, work

PAGE = "deliverables/guide.md"
WORK = work("Text.", title="Guide")
FILES: dict[str, str | bytes] = {
    PAGE: WORK,
    "cities/nowhere.md": city(title="Nowhere on the sea"),
    "about/index.md": page(title="About", status="published"),
}

Story = Callable[[Session], Awaitable[None]]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("editor")
    content_folder(folder / "content", FILES)
    return folder


def told(root: Path, story: Story) -> None:
    """Let an editor with a folder open do something."""

    async def run() -> None:
        async with session(root) as editor:
            await story(editor)

    # In a thread of its own: where tests drive a browser, this one has a loop that runs already.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, run()).result()


def fields(text: str, body: str = "") -> str:
    return f"---\n{text}\n---\n{body}"


def test_an_editor_is_told_what_may_stand_what_it_means_and_what_is_wrong_as_it_is_typed(root: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(PAGE, WORK)
        assert [one.code for one in await editor.wrong(PAGE) if one.severity == 1] == []
        # Typed, not saved.
        editor.change(PAGE, fields("title: Guide\nstatus: publishd\ntopics: [circ"))
        (broken,) = [one for one in await editor.wrong(PAGE) if one.severity == 1]
        assert str(broken.code).startswith("SRC")
        assert "measurement" in await editor.complete(PAGE, 3, 9)
        found = await editor.complete(PAGE, 3, 13)
        assert "circular-economy" in found
        assert "measurement" not in found
        statuses = await editor.complete(PAGE, 2, 8)
        assert {"draft", "published"} <= statuses.keys()
        editor.change(PAGE, fields("title: Guide\nsummary: None.\nstatus: publishd\n"))
        wrong = next(one for one in await editor.wrong(PAGE) if one.range.start.line == 3)
        assert str(wrong.code).startswith("FLD")
        assert (wrong.range.start.character, wrong.range.end.character) == (8, 16)
        assert wrong.code_description is not None
        assert wrong.code_description.href.endswith(f"guide/rules/{wrong.code}/")
        said = await editor.hover(PAGE, 3, 10)
        assert "**status** (required)" in said
        assert f"**[{wrong.code}]" in said
        assert "Fix: " in said

    told(root, story)


def test_an_editor_is_offered_keys_terms_by_their_labels_and_pages(root: Path) -> None:
    async def story(editor: Session) -> None:
        text = "title: Guide\nsdgs: [11\ncities: [\nkpis: [\nrelated: [\nconsent: {basis: secretariat, \n\n"
        editor.open(PAGE, fields(text, "See [it](../ab"))
        goals = await editor.complete(PAGE, 2, 9)
        assert goals["11.6"].text_edit is not None
        assert goals["11.6"].text_edit.new_text == '"11.6"'
        assert goals["11"].detail == "Sustainable cities and communities"
        cities = await editor.complete(PAGE, 3, 9)
        assert cities["nowhere"].detail == "Nowhere on the sea"
        kpis = await editor.complete(PAGE, 4, 7)
        assert "EC: ICT: ICT: 1C" in (kpis["ec-ict-ict-1c"].detail or "")
        assert "cities/nowhere" in await editor.complete(PAGE, 5, 10)
        assert (await editor.complete(PAGE, 6, 31)).keys() == {"approval"}
        keys = await editor.complete(PAGE, 7, 0)
        assert keys["status"].detail == "required"
        assert keys["rights"].detail == "needed for publication"
        assert "title" not in keys
        assert "../about/index.md" in await editor.complete(PAGE, 10, 14)

    told(root, story)


def test_columns_are_counted_as_the_editor_counts_them(root: Path) -> None:
    async def story(editor: Session) -> None:
        # The emoji are one character each to us, and two units to an editor; Arabic letters are one.
        editor.open(PAGE, fields('title: "🏙🏙 مدينة"\nsummary: None.\nstatus: draft\nrelated: ["🏙🏙", cit'))
        found = await editor.complete(PAGE, 4, 21)
        edit = found["cities/nowhere"].text_edit
        assert isinstance(edit, types.TextEdit)
        # `related: ["` is 11, two emoji 4, `", ` 3.
        assert (edit.range.start.character, edit.range.end.character) == (18, 21)
        text = 'title: G\nsummary: None.\nstatus: draft\nimages: {"🏙مدينة.png": {alt: x, licens: y}}'
        editor.change(PAGE, fields(text))
        wrong = next(one for one in await editor.wrong(PAGE) if one.code == "FLD002")
        # 32 characters stand before it, one of which is two units.
        assert (wrong.range.start.character, wrong.range.end.character) == (33, 39)

    told(root, story)


def test_what_is_mechanical_is_mended_by_an_action(root: Path) -> None:
    async def story(editor: Session) -> None:
        text = fields("title: Guide  \nsummary: None.\nstatus: draft\nkpis: ['EC: ICT: ICT: 1C']")
        editor.open(PAGE, text)
        (action,) = await editor.actions(PAGE, 4)
        assert action.kind == types.CodeActionKind.QuickFix
        assert action.edit is not None
        assert action.edit.changes is not None
        (edit,) = action.edit.changes[editor.uri(PAGE)]
        assert edit.new_text == "'ec-ict-ict-1c'"
        assert (edit.range.start.line, edit.range.end.line) == (4, 4)
        whole = await editor.actions(PAGE, 1, ["source.fixAll"])
        assert whole[-1].kind == "source.fixAll.u4ssc"

    told(root, story)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n",
        "\ufeff---\n- \n",
        "---\n: [{\n",
        "---\na: &b [*b\n",
        "no front matter",
        "---\n\t\tx: '\n---",
    ],
)
def test_whatever_is_typed_the_server_answers(root: Path, text: str) -> None:
    async def story(editor: Session) -> None:
        editor.open(PAGE, text)
        await editor.wrong(PAGE)
        for line, character in ((0, 0), (0, 3), (1, 0), (1, 99), (99, 0)):
            await editor.complete(PAGE, line, character)
            await editor.hover(PAGE, line, character)
            await editor.actions(PAGE, line)
        editor.change(PAGE, WORK)
        assert [one.code for one in await editor.wrong(PAGE) if one.severity == 1] == []

    told(root, story)


def test_a_folder_without_content_is_said_to_have_none(tmp_path: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(PAGE, WORK)
        assert await editor.complete(PAGE, 1, 0) == {}
        assert any("no content folder" in said for said in editor.said)

    told(tmp_path, story)


def test_what_is_saved_elsewhere_is_known_here(tmp_path: Path) -> None:
    content_folder(tmp_path / "content", FILES)

    async def story(editor: Session) -> None:
        text = work("See [it](new.md).", title="Guide")
        editor.open(PAGE, text)
        assert "LNK001" in {one.code for one in await editor.wrong(PAGE)}
        (tmp_path / "content/deliverables/new.md").write_text(work(title="New"), "utf-8")
        editor.saved("deliverables/new.md")
        assert "LNK001" not in {one.code for one in await editor.wrong(PAGE)}

    told(tmp_path, story)
