"""Logos of agencies, as they supplied them."""

from collections.abc import Iterable

from generator.index.urls import logo_url
from generator.model.asset import Asset
from generator.registry.agencies import AGENCIES, LOGO_TYPES
from generator.render import queries
from generator.render.context import Context
from generator.render.page_view import Logo


def logos(context: Context, agencies: Iterable[str]) -> tuple[Logo, ...]:
    """The logos of those agencies that have one on record, in the order given."""
    found = ((name, context.ask(queries.logo, name)) for name in agencies)
    return tuple(_logo(context, name, asset) for name, asset in found if asset is not None)


def _logo(context: Context, name: str, asset: Asset) -> Logo:
    agency = context.known_term(AGENCIES, name)
    return Logo(
        url=context.to(logo_url(name, LOGO_TYPES[asset.media_type])),
        alt=agency.logo.alt if agency.logo else agency.label,
        width=asset.width,
        height=asset.height,
    )
