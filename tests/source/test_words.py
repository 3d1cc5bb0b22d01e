"""Words as a reader sees them."""

from generator.source.words import place_of, words, words_of_html


def test_words_are_what_a_reader_sees() -> None:
    html = "<h2 id='x'>Of  Bridges</h2><!-- not this --><p>A <b>town</b>&#39;s &amp; Été 智慧城市</p>"
    assert words_of_html(html) == ["of", "bridges", "a", "town", "s", "été", "智", "慧", "城", "市"]
    assert words("Some_thing 3.5 (A)") == words("some_thing 3.5 (a)–")


def test_words_are_found_again_across_markup() -> None:
    source = "Intro. **Of** [Bridges](../somewhere/very/far/away.md) and more"
    assert place_of(["of", "bridges", "and"], source) == (9, 22)
    assert place_of(["nowhere", "else"], source) is None
