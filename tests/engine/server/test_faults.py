"""What is wrong is told, and the last site stays until it is mended."""

import pytest

from generator.engine.server import workbench
from generator.engine.server.shown import message
from generator.engine.server.told import NOTHING
from tests.engine.server.conftest import A, a
from tests.factories import page, write
from tests.served import Served
from tests.workshop import Workshop


def test_content_with_errors_leaves_the_last_site_and_tells_until_it_is_mended(served: Served) -> None:
    heard = served.told("/about/b/", served.get("/about/b/").looks)
    served.change(a(titel="Wrong"))
    name, said = heard.next()
    assert name == "faults"
    assert said["here"] == []
    assert "about/a.md:5:1 error FLD002" in said["elsewhere"]
    assert "FLD002" in "".join(served.said)
    assert "As it was." in served.get("/about/a/").text
    served.change(a())
    assert heard.next() == ("faults", NOTHING)


def test_a_page_that_nobody_has_asked_for_is_known_after_its_file_broke(workshop: Workshop) -> None:
    Served(workshop)
    # What an earlier server has kept is not read before somebody asks for it.
    again = Served(workshop)
    again.change(a("As it is now.", titel="Wrong"))
    with again.listening():
        assert "As it was." in again.get("/about/a/").text


def test_files_that_go_while_they_are_read_end_nothing(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise FileNotFoundError("about/a.md")

    with monkeypatch.context() as patch:
        patch.setattr(workbench, "checking", gone)
        served.workbench.build()
    assert "about/a.md" in served.workbench.state.faults
    assert served.get("/about/a/").status == 200
    served.workbench.build()
    assert served.workbench.state.faults == ""


def test_a_body_with_an_error_is_not_shown(served: Served) -> None:
    served.change(a("See [nobody](nobody.md)."))
    assert "As it was." in served.get("/about/a/").text
    assert "about/a.md" in served.workbench.state.faults


def test_broken_content_at_the_start_is_a_page_that_says_so_until_it_is_mended(workshop: Workshop) -> None:
    write(workshop.content, a(titel="Wrong"))
    made = Served(workshop)
    with made.listening():
        answer = made.get("/about/a/")
        assert answer.status == 503
        assert "about/a.md:5:1 error FLD002" in answer.text
        heard = made.told("/about/a/", answer.looks)
        assert heard.next()[0] == "faults"
        made.change(a())
        assert heard.next() == ("reload", "")
        assert made.get("/about/a/").status == 200


def test_what_is_wrong_is_text_whatever_it_says() -> None:
    assert b"&lt;script&gt;" in message("Wrong", "<script>").octets


def test_a_configuration_that_cannot_be_read_is_told_and_leaves_the_last_site(served: Served) -> None:
    config = served.workshop.config
    right = config.read_text("utf-8")
    config.write_text("site_name: [", "utf-8")
    served.workbench.saved({config})
    served.workbench.build()
    assert str(config) in served.workbench.state.faults
    # A page that is saved meanwhile does not make it right.
    served.workbench.saved(set(write(served.workshop.content, a("Saved meanwhile.")).glob(A)))
    served.workbench.build()
    assert str(config) in served.workbench.state.faults
    assert served.get("/about/a/").status == 200
    config.write_text(right.replace("U4SSC knowledge base", "Another name"), "utf-8")
    served.workbench.saved({config})
    served.workbench.build()
    assert served.workbench.state.faults == ""
    assert "Another name" in served.get("/about/a/").text


def test_warnings_are_told_once(served: Served) -> None:
    warned = a(status="approved", publish_on="soon")
    served.change(warned)
    served.said.clear()
    served.change({"about/b.md": page("Changed.", title="Page b", status="published")})
    assert not [line for line in served.said if "warning" in line]


def test_a_saved_fault_is_told_before_the_whole_is_built_with_its_place_on_the_page(served: Served) -> None:
    looks = served.get("/about/a/", view="everything").looks
    heard = served.told("/about/a/", looks, view="everything")
    served.save(a("Fine.\n\nSee [nobody](nobody.md)."))
    assert heard.next() == ("reload", "")
    now = served.get("/about/a/", view="everything")
    assert "nobody" in now.text
    name, said = served.told("/about/a/", now.looks, view="everything").next()
    (fault,) = said["here"]
    assert (name, fault["code"], fault["line"]) == ("faults", "LNK001", 3)
    assert (fault["place"], fault["explained"]) == ("about/a.md:8:5", "guide/rules/LNK001/")
    assert fault["fix"]


def test_a_new_page_that_cannot_be_read_says_so_at_its_address(served: Served) -> None:
    served.change({"about/new.md": page(titel="Wrong", status="published")})
    answer = served.get("/about/new/", view="everything")
    assert answer.status == 503
    name, said = served.told("/about/new/", answer.looks, view="everything").next()
    assert (name, [fault["code"] for fault in said["here"]]) == ("faults", ["FLD002"])


def test_a_page_whose_file_breaks_is_shown_as_it_was_until_it_is_mended(served: Served) -> None:
    for words in ("Broken once.", "Broken again."):
        served.change(a(f"{words}\n\nSee [nobody](nobody.md).", titel="Wrong"))
        answer = served.get("/about/a/", view="everything")
        assert (answer.status, "As it was." in answer.text) == (200, True)
    looks = served.get("/about/a/", view="everything").looks
    _, said = served.told("/about/a/", looks, view="everything").next()
    # Its lines are not those of what is shown: nothing is marked in the body.
    assert {fault["code"]: fault["line"] for fault in said["here"]} == {"FLD002": 0, "LNK001": 0}
    served.change(a("Mended."))
    assert "Mended." in served.get("/about/a/", view="everything").text


@pytest.mark.parametrize("view", ["public", "everything"])
def test_an_error_elsewhere_leaves_what_is_shown(served: Served, view: str) -> None:
    served.change({"about/broken.md": b"\xff"})
    assert served.get("/about/a/", view=view).status == 200
    served.change(a("As it is now."))
    assert "As it is now." in served.get("/about/a/", view=view).text
