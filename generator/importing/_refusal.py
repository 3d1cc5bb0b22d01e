"""Why a whole file is not read: the operator's fault, told once."""

from generator.content_types import ContentType
from generator.importing._base import Wishes
from generator.model.errors import GeneratorError


def refusal(reference: str, name: str, message: str, hint: str) -> GeneratorError:
    """The error of a file that cannot be read as what it is said to be."""
    return GeneratorError(reference=reference, message=f"`{name}` {message}", hint=hint)


def kind_of(wishes: Wishes, name: str) -> ContentType:
    """The content type that was asked for: no file says by itself what it will be on the site."""
    if wishes.kind is None:
        raise refusal(
            "no-content-type",
            name,
            "could become a page of any content type",
            "say which with --as: `--as case-study`, `--as policy-paper` …",
        )
    return wishes.kind
