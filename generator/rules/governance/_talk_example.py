"""Talks and their permissions for the examples of these rules: plainly invented."""


def talk(fields: str, *, status: str = "published", date: str = "2030-05-01") -> str:
    """A talk on behalf of U4SSC, with further fields of its `talk`."""
    return (
        f"---\ntitle: Talk on bridges\nsummary: A talk.\nstatus: {status}\n"
        f"event_kind: talk\ndate: {date}\ntalk: {{{fields}}}\n---\n"
    )


def leave(*, kind: str = "presentation", date: str = "2030-04-01") -> str:
    """An approval for the talk `events/a`."""
    return (
        f"id: leave-of-nobody\nkind: {kind}\nscope: [events/a]\ngranted_by: itu\n"
        f"date: {date}\nevidence: an invented letter\n"
    )
