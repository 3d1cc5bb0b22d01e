"""An editor's end of the protocol: `u4ssc lsp` as a process of its own, spoken to over its pipes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.factories import DAY
from tests.workshop import PROGRAMS

PATIENCE = 300
"""Seconds after which an answer that does not come fails a test."""


class Session:
    """One editor with a folder open."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.client = LanguageClient("tests", "1")
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.said: list[str] = []
        self._version = 0

        def told(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

        def said(params: types.ShowMessageParams) -> None:
            self.said.append(params.message)

        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(told)
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(said)

    def uri(self, path: str) -> str:
        return (self.root / "content" / path).as_uri()

    def open(self, path: str, text: str) -> None:
        self._version += 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(
                types.TextDocumentItem(self.uri(path), "markdown", self._version, text)
            )
        )

    def change(self, path: str, text: str) -> None:
        self._version += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version=self._version, uri=self.uri(path)),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    def saved(self, path: str) -> None:
        self.client.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(self.uri(path)))
        )

    async def wrong(self, path: str) -> list[types.Diagnostic]:
        """What is wrong with the text that was sent last."""
        while True:
            told = await asyncio.wait_for(self.told.get(), PATIENCE)
            if told.uri == self.uri(path) and told.version == self._version:
                return list(told.diagnostics)

    async def complete(self, path: str, line: int, character: int) -> dict[str, types.CompletionItem]:
        """Proposals by what they are called."""
        found = await self.client.text_document_completion_async(
            types.CompletionParams(
                types.TextDocumentIdentifier(self.uri(path)), types.Position(line, character)
            )
        )
        items = found.items if isinstance(found, types.CompletionList) else found or []
        return {item.label: item for item in items}

    async def hover(self, path: str, line: int, character: int) -> str:
        found = await self.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(self.uri(path)), types.Position(line, character))
        )
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""

    async def actions(self, path: str, line: int, only: list[str] | None = None) -> list[types.CodeAction]:
        place = types.Position(line, 0)
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(self.uri(path)),
                types.Range(place, place),
                types.CodeActionContext([], only=only),
            )
        )
        return [one for one in found or [] if isinstance(one, types.CodeAction)]


@asynccontextmanager
async def session(root: Path, *arguments: str) -> AsyncIterator[Session]:
    """An editor that has opened a folder, and ends the server in the end as editors do."""
    made = Session(root)
    await made.client.start_io(
        str(PROGRAMS / "u4ssc"), "lsp", "--as-of", DAY.isoformat(), *arguments, cwd=str(root)
    )
    await asyncio.wait_for(
        made.client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=root.as_uri())
        ),
        PATIENCE,
    )
    made.client.initialized(types.InitializedParams())
    try:
        yield made
    finally:
        await asyncio.wait_for(made.client.shutdown_async(None), PATIENCE)
        made.client.exit(None)
        await asyncio.wait_for(made.client.stop(), PATIENCE)
