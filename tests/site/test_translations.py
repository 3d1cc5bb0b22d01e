"""What readers of a translation are told: who answers for it, and where its original has changed."""

import pytest
from lxml.html import HtmlElement

from generator.model.parts import source_digest
from tests.built_site import BuiltSite
from tests.factories import document, page
from tests.workshop import Workshop

OLD = page("Begin.\n\n## Water\n\nWet.\n\n## Stones\n\nHard.\n", title="On rivers", status="published")
NEW = OLD.replace("Wet", "Dry")
DATED = page("Begin.\n", title="On nothing", status="published", updated="2026-02-01")
ADDRESS = "fr/about/rivers/"


def french(status: str, original: str) -> str:
    made = {"status": status, "source_digest": source_digest(document(original))}
    return page("Texte.", title="En français", status="published", translation=made)


FILES = {
    "about/rivers.md": NEW,
    "about/rivers.fr.md": french("machine", OLD),
    "about/rivers.es.md": french("courtesy", NEW),
    "about/nothing.md": DATED,
    "about/nothing.fr.md": french("machine", DATED.replace("Begin", "End")),
    "index.fr.md": french("machine", OLD),
}


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    workshop = Workshop.at(tmp_path_factory.mktemp("translations"), FILES)
    done = workshop.build()
    assert done.code == 0, done.err
    return workshop


def told(workshop: Workshop, address: str) -> list[HtmlElement]:
    found: list[HtmlElement] = BuiltSite(workshop.site).tree(address).xpath("//*[@role='note']")
    return found


def texts(workshop: Workshop, address: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in told(workshop, address)]


MACHINE = "Machine translation, not reviewed by anybody. The original prevails. Read the original (English)"
CHANGED = "has changed since this translation was made. It says something else now in these parts:"


def test_a_translation_says_who_answers_for_it_and_leads_to_the_original(workshop: Workshop) -> None:
    first = told(workshop, "es/about/rivers/")[0]
    assert texts(workshop, "es/about/rivers/") == [
        "Courtesy translation, for your convenience. The original prevails. Read the original (English)"
    ]
    assert first.xpath(".//a/@href") == ["../../../about/rivers/"]


def test_a_translation_behind_its_original_names_and_links_exactly_what_has_changed(
    workshop: Workshop,
) -> None:
    assert texts(workshop, ADDRESS) == [MACHINE, f"The original {CHANGED} Water"]
    assert told(workshop, ADDRESS)[1].xpath(".//li/a/@href") == ["../../../about/rivers/#water"]


def test_the_day_is_the_one_on_which_the_original_says_that_it_was_updated(workshop: Workshop) -> None:
    assert texts(workshop, "fr/about/nothing/")[1:] == [
        f"The original, last updated on 1 February 2026, {CHANGED} Beginning of the text"
    ]


def test_a_translated_home_page_says_so_too(workshop: Workshop) -> None:
    assert texts(workshop, "fr/")[0] == MACHINE


def test_an_original_says_nothing_of_the_kind(workshop: Workshop) -> None:
    assert texts(workshop, "about/rivers/") == []


def test_the_notice_comes_and_goes_with_the_original_in_builds_that_take_up_from_the_last_one(
    workshop: Workshop,
) -> None:
    file = workshop.content / "about/rivers.md"
    file.write_text(OLD, "utf-8")
    assert workshop.build().code == 0
    assert texts(workshop, ADDRESS) == [MACHINE]
    file.write_text(OLD.replace("Hard", "Soft"), "utf-8")
    assert workshop.build().code == 0
    assert texts(workshop, ADDRESS)[1:] == [f"The original {CHANGED} Stones"]
    file.write_text(NEW, "utf-8")
    assert workshop.build().code == 0


def test_the_screen_of_participants_lists_what_is_behind(workshop: Workshop) -> None:
    assert workshop.build("--edition", "participants").code == 0
    shown = BuiltSite(workshop.folder / "site-participants").tree("status/").text_content()
    assert "about/rivers, machine translation, fr" in shown
    assert "changed since: “Water”" in shown
    assert "about/rivers, courtesy" not in shown
