"""What was made of what has changed is made anew, and nothing else."""

from generator.pipeline.check import check, checking
from generator.pipeline.fingerprint import snapshot
from tests.factories import page, settings, work, write
from tests.pipeline.kept_pages.conftest import PASSAGE, TRANSLATION, Kept, change


def test_what_has_not_changed_is_not_read(kept: Kept) -> None:
    assert kept() == kept.found
    assert (kept.read, kept.judged) == ([], [])


def test_an_edit_is_read_alone(kept: Kept) -> None:
    write(kept.root, {"about/c.md": page("[gone](gone.md)\n")})
    assert "LNK001" in kept.codes("about/c.md")
    assert (kept.read, kept.judged) == (["about/c.md"], [])


def test_who_asked_for_what_has_changed_is_judged_again(kept: Kept) -> None:
    write(kept.root, {"about/a/index.md": page("## Another part\n", status="published")})
    assert "LNK002" in kept.codes("about/b.md")
    # Its translation is made of it, too, and asks whether it has fallen behind.
    assert (kept.read, kept.judged) == (
        ["about/a/index.md", "about/a/index.fr.md", "about/a/index.md"],
        ["about/b.md", "about/a/index.fr.md"],
    )


def test_who_asked_for_something_else_is_not_judged_again(kept: Kept) -> None:
    write(kept.root, {"deliverables/d.md": work(PASSAGE, topics=["measurement"], title="Another")})
    kept()
    assert (kept.read, kept.judged) == (["deliverables/d.md"], [])


def test_a_file_saved_after_somebody_has_looked_is_read_the_next_time(kept: Kept) -> None:
    seen = snapshot([kept.root])
    write(kept.root, {"about/b.md": page("[nobody](nobody.md)\n", status="published")})
    with checking([kept.root], settings(), kept.cache, seen=seen) as found:
        found.ended()
    assert "about/b.md" in {fault.path for fault in kept()}


def test_a_translation_is_made_of_its_original(kept: Kept) -> None:
    write(kept.root, {"about/a/index.md": page("## Part\n", status="draft")})
    [french] = check([kept.root], settings(), kept.cache).loaded.corpus.translations
    assert french.record.status == "draft"


def test_no_page_is_read_for_what_a_term_is_labelled(kept: Kept) -> None:
    change(kept, "topics", "label: Measurement", "label: Measuring")
    kept()
    assert (kept.read, kept.judged) == ([], [])


def test_who_names_terms_is_read_again_where_these_are_called_otherwise(kept: Kept) -> None:
    write(kept.root, {"registry/topics.yml": "about: T.\nrecords:\n- {id: x, label: X}\n"})
    assert any(one.path == "deliverables/d.md" for one in kept())
    # It cannot be read as a whole any more, and one page links to it.
    assert (kept.read, kept.judged) == (["deliverables/d.md"], ["about/b.md"])


def test_a_translation_is_read_again_with_the_terms_of_its_original(kept: Kept) -> None:
    case = work(topics=["measurement"])
    write(kept.root, {"case-studies/c/index.md": case, "case-studies/c/index.fr.md": TRANSLATION})
    kept()
    write(kept.root, {"registry/topics.yml": "about: T.\nrecords:\n- {id: x, label: X}\n"})
    kept()
    assert set(kept.read) == {"deliverables/d.md", "case-studies/c/index.md", "case-studies/c/index.fr.md"}


def test_who_looked_at_a_record_is_judged_again(kept: Kept) -> None:
    write(kept.root, {"deliverables/e.md": work(title="E", partners=["unesco"])})
    kept()
    change(kept, "agencies", "role: supporting", "role: former-supporting")
    unesco = "id: unesco\n  acronym: UNESCO\n"
    kept()
    before = [*kept.judged]
    change(kept, "agencies", unesco, f"{unesco}  unit: Of nowhere\n")
    kept()
    assert (before, kept.read, kept.judged) == ([], [], ["deliverables/e.md"])
