from pathlib import Path

import pytest

from tests.factories import front_matter, page, work
from tests.rules.finding import diagnostics, lines

QUOTED = "nobody in the town of nowhere has counted more than seven bridges so far"
HIDDEN = {"status": "draft"}
PUBLIC = {"status": "published"}


@pytest.mark.parametrize("kind", ["minutes", "work-plan", "working-draft", "calendar"])
def test_internal_kinds_stay_drafts(tmp_path: Path, kind: str) -> None:
    statuses = ("draft", "in-review", "approved", "published", "withdrawn")
    files = {f"deliverables/{status}.md": work(kind=kind, status=status) for status in statuses}
    files["deliverables/report.md"] = work(kind="report")
    assert lines(diagnostics("CNF001", tmp_path, files)) == [
        f"{status}.md:5 error" for status in ("approved", "published", "withdrawn")
    ]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"status": "draft"}, []),
        ({"status": "approved"}, ["confidential"]),
        ({"status": "published", "confidential": False}, []),
        ({"status": "published", "note": "2029-05-01", "published_on": "2029-05-01"}, []),
        ({"status": "published", "note": "2029-05-02", "published_on": "2029-05-01"}, ["release_note.date"]),
        ({"status": "published", "note": "2029-05-02", "publish_on": "2029-05-01"}, ["release_note.date"]),
        ({"status": "published", "note": "2030-06-15"}, []),
        ({"status": "published", "note": "2030-06-16"}, ["release_note.date"]),
    ],
)
def test_what_is_confidential_is_told_before_it_is_public(
    tmp_path: Path, fields: dict[str, object], found: list[str]
) -> None:
    note = fields.pop("note", None)
    given = {
        "confidential": True,
        **({"release_note": {"reference": "A", "date": note}} if note else {}),
        **fields,
    }
    assert [one.field for one in diagnostics("CNF002", tmp_path, {"about/a.md": page(**given)})] == found


def test_links_into_closed_spaces_say_so_in_six_languages(tmp_path: Path) -> None:
    space = "https://nowhere.sharepoint.com/sites/a"
    marked = [
        *("Papers (registration needed)", "Papers (inscription requise)", "Documentos (con registro)"),
        *("Документы (после регистрации)", "الوثائق (التسجيل مطلوب)", "文件（需要注册）"),
    ]
    bodies = [f"[{text}]({space})" for text in marked]
    bodies += [f'[Papers]({space} "Log in first")', "[Papers](https://sharepoint.example/)"]
    files = {f"about/fine{number}.md": page(body, **PUBLIC) for number, body in enumerate(bodies)}
    files |= {
        "about/draft.md": page(f"[Papers]({space})", **HIDDEN),
        "about/open.md": page(
            f"[Papers]({space}) and [more]({space.upper().replace('HTTPS', 'https')})", **PUBLIC
        ),
        "about/sources.md": page(sources=[space, f"Papers at {space}"], **PUBLIC),
    }
    assert lines(diagnostics("CNF003", tmp_path, files)) == [
        "open.md:6 warning",
        "open.md:6 warning",
        "sources.md:5 warning",
    ]


def test_twelve_words_of_a_draft_are_a_quotation_wherever_they_begin(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(60)]
    draft = {"about/draft.md": page(" ".join(words), **HIDDEN)}
    public = {
        f"about/p{start}.md": page(f"Before {' '.join(words[start : start + 12])} after.", **PUBLIC)
        for start in range(0, 48, 16)
    }
    shorter = {"about/q.md": page(f"Before {' '.join(words[20:31])} after.", **PUBLIC)}
    found = diagnostics("CNF004", tmp_path, draft | public | shorter)
    assert [one.path for one in found] == ["about/p0.md", "about/p16.md", "about/p32.md"]
    assert {one.column for one in found} == {8}
    assert all("12 words in a row stand in `about/draft.md`" in one.message for one in found)


@pytest.mark.parametrize("start", range(5))
def test_no_place_of_a_draft_escapes_quotation(tmp_path: Path, start: int) -> None:
    words = [f"word{number}" for number in range(30)]
    files = {
        "about/draft.md": page(" ".join(words), **HIDDEN),
        "about/public.md": page(" ".join(words[start : start + 12]), **PUBLIC),
    }
    assert len(diagnostics("CNF004", tmp_path, files)) == 1


def test_drafts_are_quoted_in_summaries_too_and_from_summaries(tmp_path: Path) -> None:
    files = {
        "about/a.md": page(summary=f"They say that {QUOTED}.", **PUBLIC),
        "about/b.md": page(
            f"**Nobody** in the [town](a.md){QUOTED.removeprefix('nobody in the town')}", **HIDDEN
        ),
        "about/c.md": page(summary=QUOTED.replace("seven", "eight"), **HIDDEN),
        "about/d.md": page(QUOTED.replace("seven", "eight"), **PUBLIC),
    }
    # The draft b links to a, which makes a its source; without that link it would be a quotation.
    assert [one.path for one in diagnostics("CNF004", tmp_path, files)] == ["about/d.md"]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ({**HIDDEN}, 1),
        ({"status": "published", "publish_on": "2030-06-16"}, 1),
        ({"status": "withdrawn", "published_on": "2029-01-01"}, 0),
        ({"status": "published", "expires_on": "2030-06-15"}, 0),
        ({**HIDDEN, "related": ["deliverables/a"]}, 1),
        ({**HIDDEN, "derived_from": ["deliverables/a"]}, 0),
        ({**PUBLIC}, 0),
    ],
)
def test_a_quotation_is_from_what_the_public_has_never_seen_and_not_the_other_way_round(
    tmp_path: Path, draft: dict[str, object], found: int
) -> None:
    files = {"deliverables/a.md": work(QUOTED), "deliverables/b.md": work(QUOTED, **draft)}
    assert len(diagnostics("CNF004", tmp_path, files)) == found


def test_a_public_page_cannot_excuse_itself(tmp_path: Path) -> None:
    files = {
        "deliverables/a.md": work(QUOTED, derived_from=["deliverables/b"]),
        "deliverables/b.md": work(QUOTED, **HIDDEN),
    }
    assert len(diagnostics("CNF004", tmp_path, files)) == 1


def test_a_phrase_of_three_public_pages_is_no_secret_of_a_draft(tmp_path: Path) -> None:
    public = {f"about/a{number}.md": page(QUOTED, **PUBLIC) for number in range(3)}
    assert diagnostics("CNF004", tmp_path, public | {"about/b.md": page(QUOTED, **HIDDEN)}) == []


ON_RECORD = {"basis": "public-record", "url": "https://www.itu.int/x", "seen_on": "2029-01-01"}
TITLE = "Guide to the bridges of nowhere"


@pytest.mark.parametrize(
    ("title", "fields", "found"),
    [
        (TITLE, {}, ["body", "summary"]),
        ("Guide to bridges of nowhere", {}, []),
        (TITLE, {"consent": ON_RECORD}, []),
        (TITLE, {"status": "published"}, []),
        (TITLE, {"status": "published", "publish_on": "2031-01-01"}, ["body", "summary"]),
    ],
)  # fmt: skip
def test_titles_of_six_words_are_not_named_before_their_pages_are_public(
    tmp_path: Path, title: str, fields: dict[str, object], found: list[str]
) -> None:
    draft = front_matter({"title": title, "summary": "A.", "status": "draft", **fields})
    files = {
        "about/body.md": page(f"Wait for the “{title.upper()}”!", **PUBLIC),
        "about/summary.md": page(summary=f"Wait for the {title}.", **PUBLIC),
        "about/other.md": page(f"Wait for the {title.replace('bridges', 'tunnels')}.", **PUBLIC),
        "deliverables/a.md" if "consent" in fields else "about/a.md": draft,
    }
    assert [one.path[6:-3] for one in diagnostics("CNF005", tmp_path, files)] == found


def test_a_draft_with_the_title_of_a_public_page_keeps_no_secret(tmp_path: Path) -> None:
    files = {
        "about/a.md": page(title=TITLE, **PUBLIC),
        "about/b.md": page(TITLE, **PUBLIC),
        "about/c.md": page(title=TITLE, **HIDDEN),
    }
    assert diagnostics("CNF005", tmp_path, files) == []


def test_references_to_what_is_not_public_are_told_in_every_field(tmp_path: Path) -> None:
    hidden = {"deliverables/b.md": work(**HIDDEN), "groups/c.md": page(group_kind="programme")}
    files = hidden | {
        "deliverables/a.md": work(
            related=["deliverables/b"], part_of="deliverables/b", group="c", deliverable="b"
        ),
        "deliverables/d.md": work(related=["deliverables/b"], **HIDDEN),
        "deliverables/e.md": work(status="withdrawn", published_on="2029-01-01"),
        "deliverables/f.md": work(related=["deliverables/e"]),
    }
    found = diagnostics("CNF006", tmp_path, files)
    assert {one.path for one in found} == {"deliverables/a.md"}
    assert sorted(one.field for one in found) == ["deliverable", "group", "part_of", "related.0"]


def test_log_in_data_is_found_in_labels_and_addresses(tmp_path: Path) -> None:
    bad = [
        "Password: Nowhere2029",
        "the **passcode** = `483-920`",
        "Mot de passe : Nulle-part7",
        "Пароль: никто2029",
        "密码：nowhere7",
        "User name: guest_2029",
        "[Call](https://meet.example/j/1?pwd=abcdEFGH)",
        "https://nobody:secret@files.example/",
        "<https://files.example/a?x=1&access_token=abcd1234>",
    ]
    fine = [
        "Password: ask the Secretariat in 2029.",
        "Login: see the page on joining",
        "A password has 12 characters or more.",
        "Write to nobody@nowhere.example, or see https://a.example/login?next=1",
        "Passengers: 2029 in all, tokens: 12",
        "Password:\n\n2029 was the year",
    ]
    files = {f"about/{number}.md": page(body) for number, body in enumerate([*bad, *fine])}
    found = diagnostics("CNF007", tmp_path, files)
    assert [int(one.path[6:-3]) for one in found] == [*range(len(bad))]
    secrets = ("2029", "483", "nowhere7", "abcd", "secret", "Nulle")
    assert not [one.message for one in found if any(secret in one.message for secret in secrets)]
