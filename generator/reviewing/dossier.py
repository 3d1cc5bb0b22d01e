"""A review as one HTML file that opens from anywhere: styles and images inside, no script."""

from base64 import b64encode
from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from generator.reviewing.review import Review

TEMPLATE = "dossier/dossier.html"
STYLE = "dossier/style.html"


def dossier(review: Review, templates: Mapping[str, str], as_of: date) -> str:
    """Fill the dossier's template; its policy lets nothing in but its own style and images inside it."""
    environment = Environment(
        loader=DictLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = templates[STYLE]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    # Our own style, not an author's.
    return (
        environment.get_template(TEMPLATE)
        .render(
            review=review,
            as_of=as_of,
            style=Markup(style),  # noqa: S704 - our own sheet
            policy=policy,
        )
        .lstrip()
    )
