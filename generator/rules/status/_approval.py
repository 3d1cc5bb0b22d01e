"""The Secretariat's approval behind a page."""

from datetime import date

from generator.content_types._base import BaseRecord
from generator.content_types._rights import SecretariatConsent
from generator.content_types._work import Work
from generator.model.page import Page
from generator.model.vocabulary import Vocabularies
from generator.registry.approvals import APPROVALS, Approval

WHERE = ("consent", "approval")
"""The field that names it."""


def approval_of(page: Page[Work], vocabularies: Vocabularies) -> Approval | None:
    """The approval that a work names as its consent, if it names one."""
    consent = page.record.consent
    return vocabularies[APPROVALS].get(consent.approval) if isinstance(consent, SecretariatConsent) else None


def public_since(record: BaseRecord) -> date | None:
    """The day on which a page became, or is to become, public here."""
    return record.published_on or record.publish_on
