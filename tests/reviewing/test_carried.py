"""Articles as a file can carry them."""

from generator.reviewing.carried import Embedded, carried

DATA = "data:image/png;base64,AAAA"


def image(source: str) -> Embedded:
    return Embedded(DATA if source == "small.png" else "", source)


def test_images_are_inside_and_too_large_ones_leave_their_alternative() -> None:
    html = carried('<img src="small.png" alt="A"><img src="large.png" alt="B">', image)
    assert f'src="{DATA}"' in html
    assert '<img alt="B">' in html


def test_nothing_runs_loads_or_leads_into_the_site() -> None:
    html = carried(
        '<h1>T</h1><script>a()</script><p onclick="b()" style="color:red"><a href="../x/">x</a></p>'
        '<form><input></form><svg><text>c</text></svg><a href="javascript:d()">d</a>'
        '<iframe src="x"></iframe>',
        image,
    )
    for word in ("script", "onclick", "style", "form", "svg", "iframe", 'href="../x/', "<h1"):
        assert word not in html
    assert ">x</a>" in html


def test_links_to_other_sites_stay() -> None:
    assert 'href="https://a.example/"' in carried('<a href="https://a.example/">a</a>', image)


def test_headings_stand_below_those_of_the_dossier() -> None:
    assert carried("<h2>A</h2><h3>B</h3><h6>C</h6>", image) == "<h4>A</h4><h5>B</h5><h6>C</h6>"
