"""Terms of office."""

from datetime import date

from generator.registry.offices import Office


def last_day(office: Office) -> date | None:
    """The last day of a term, renewals counted; None where it has no end."""
    if office.term_end is None:
        return None
    return max(office.term_end, office.renewal.until) if office.renewal else office.term_end


def in_force(office: Office, day: date) -> bool:
    """Whether the office is held on a day."""
    last = last_day(office)
    left = office.ended_on is not None and office.ended_on < day
    return office.term_start <= day and (last is None or day <= last) and not left


def year_after(day: date) -> date:
    """The same day of the next year; 1 March for 29 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
