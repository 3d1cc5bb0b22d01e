"""What a translation was made from, where its author says that it is the original of now."""

from collections.abc import Iterator

from generator.content_types.translation import Translation
from generator.fixes._base import Edit, Source, fix
from generator.fixes._fields import rewritten
from generator.model.parts import NOW, source_digest

_FIELD = ("translation", "source_digest")


@fix(does=f"puts the digest of the original where a translation says `source_digest: {NOW}`")
def source_digests(source: Source) -> Iterator[Edit]:
    """Nothing else is touched: that a translation is up to date again is for a person to say."""
    if source.original is None or source.record is not Translation:
        return
    told = source.document.fields.get(_FIELD[0])
    if isinstance(told, dict) and told.get(_FIELD[1]) == NOW:
        edit = rewritten(source.document, _FIELD, source_digest(source.original), plain=True)
        if edit:
            yield edit
