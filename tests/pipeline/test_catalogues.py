"""What the interface says, it says in every language: catalogues are complete, and say nothing else."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from generator.model.catalogue import Catalogue
from generator.pipeline.catalogues import catalogue, catalogues, po_file
from generator.render.context import Context
from generator.render.speaker import Speaker
from tests.workshop import PROGRAMS, ROOT

OTHERS = ("ar", "zh", "fr", "ru", "es")
GAP = re.compile(r"%\(\w+\)s|%%")


def read(file: Path, language: str | None = None) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened, locale=language, abort_invalid=True)


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Message]:
    """All that code, theme and configuration say, as `make catalogues` finds it."""
    file = tmp_path_factory.mktemp("said") / "u4ssc.pot"
    command: list[str | Path] = [
        PROGRAMS / "pybabel",
        "--quiet",
        "extract",
        "-F",
        "generator/locale/babel.cfg",
    ]
    keywords = re.findall(r"-k \S+", (ROOT / ".ci/catalogues").read_text("utf-8"))
    words = [part for keyword in keywords for part in keyword.split()]
    subprocess.run([*command, *words, "-o", file, "."], cwd=ROOT, check=True, capture_output=True)
    return {key(message): message for message in read(file) if message.id}


@cache
def written(language: str) -> Catalog:
    return read(po_file(language), language)


def key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def test_there_is_much_to_say(said: dict[str, Message]) -> None:
    assert len(said) > 400
    assert {"Home", "U4SSC knowledge base", "What was done", "Case study", "Year unknown"} <= said.keys()


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_what_is_said_and_nothing_else(language: str, said: dict[str, Message]) -> None:
    assert {key(message) for message in written(language) if message.id} == said.keys()
    assert written(language).obsolete == {}


@pytest.mark.parametrize("language", OTHERS)
def test_each_message_is_translated_in_all_forms_of_its_language(language: str) -> None:
    plurals = written(language).num_plurals
    for message in written(language):
        found = forms(message)
        assert all(found), message.id
        assert not message.fuzzy, message.id
        if message.id and not isinstance(message.id, str):
            assert len(found) == plurals, message.id


@pytest.mark.parametrize("language", OTHERS)
def test_translations_have_the_gaps_of_their_message(language: str) -> None:
    for message in written(language):
        if message.id:
            wanted = [message.id] if isinstance(message.id, str) else message.id
            gaps = {frozenset(GAP.findall(text)) for text in wanted}
            assert {frozenset(GAP.findall(text)) for text in forms(message)} <= gaps, message.id


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_says_who_answers_for_it(language: str) -> None:
    assert "wait for review" in written(language).header_comment


def test_english_is_what_the_code_says() -> None:
    assert catalogue("en").gettext("Home") == "Home"
    assert catalogue("en").ngettext("%(num)s page", "%(num)s pages", 1) == "%(num)s page"


def test_a_number_has_its_form() -> None:
    russian = catalogue("ru")
    ones = {russian.ngettext("%(num)s page", "%(num)s pages", number) for number in (1, 21, 101)}
    few = {russian.ngettext("%(num)s page", "%(num)s pages", number) for number in (2, 3, 24)}
    many = {russian.ngettext("%(num)s page", "%(num)s pages", number) for number in (5, 11, 12, 100)}
    assert len(ones) == len(few) == len(many) == len(ones | few | many) / 3 == 1


def test_what_nobody_has_translated_is_said_in_english() -> None:
    bare = Catalogue(language="fr", messages={"a": "un"})
    assert (bare.gettext("a"), bare.gettext("b")) == ("un", "b")
    assert bare.ngettext("one", "many", 2) == "many"


class Clerk(Speaker):
    """Somebody who speaks a language."""

    def __init__(self, own: Catalogue) -> None:
        self._own = own

    @property
    def catalogue(self) -> Catalogue:
        return self._own


def test_numbers_stand_in_a_message_as_the_language_writes_them() -> None:
    own = Catalogue(
        language="fr", plural="n > 1", messages={"%(num)s page": ("%(num)s page", "%(num)s pages")}
    )
    assert Clerk(own).ngettext("%(num)s page", "%(num)s pages", 1194) == "1\u202f194 pages"


def test_a_text_that_stands_in_a_message_may_hold_percent_signs() -> None:
    assert Clerk(catalogue("en")).gettext("%(place)s, %(country)s", place="100%", country="%s") == "100%, %s"
    assert issubclass(Context, Speaker)


def test_only_languages_asked_for_are_read() -> None:
    assert list(catalogues(["en", "fr"])) == ["en", "fr"]
