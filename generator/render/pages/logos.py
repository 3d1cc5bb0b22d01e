"""Logos of agencies, as they supplied them."""

from collections.abc import Iterable

from generator.index.urls import logo_url
from generator.registry.agencies import AGENCIES, LOGO_TYPES
from generator.render.context import Context
from generator.render.views import Logo


def logos(context: Context, agencies: Iterable[str]) -> tuple[Logo, ...]:
    """The logos of those agencies that have one on record, in the order given."""
    return tuple(_logo(context, name) for name in agencies if name in context.site.logos)


def _logo(context: Context, name: str) -> Logo:
    asset = context.site.logos[name]
    agency = context.index.corpus.vocabularies[AGENCIES][name]
    return Logo(
        url=context.to(logo_url(name, LOGO_TYPES[asset.media_type])),
        alt=agency.logo.alt if agency.logo else agency.label,
        width=asset.width,
        height=asset.height,
    )
