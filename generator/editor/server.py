"""The language server: what an editor asks and tells, in the protocol's words, and ours in return."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from generator.editor import answers
from generator.editor.answers import Opened
from generator.editor.shelf import Folder, Shelf
from generator.editor.units import Text
from generator.model.errors import GeneratorError

PAUSE = 0.15
"""Seconds without a letter typed after which a text is judged."""
NAME = "u4ssc"

FolderOf = Callable[[Path], Folder]


class Server(LanguageServer):
    """Keeps the content of one folder, and judges each page that is open as it is typed.

    Texts are sent whole: what ends a line is for us to say, and rarer ends are not those of pygls.
    """

    def __init__(self, folder_of: FolderOf) -> None:
        super().__init__(NAME, "1", text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self._folder_of = folder_of
        self._shelf: Shelf | None = None
        self._refused = ""
        self._waiting: dict[str, asyncio.Task[None]] = {}

    async def opened(self, uri: str) -> Opened | None:
        """An open page, with what is known of all others; None for what is no part of the content."""
        shelf, name = self._kept(), to_fs_path(uri)
        if shelf is None or name is None:
            return None
        try:
            corpus = await asyncio.to_thread(lambda: shelf.corpus)
        except (GeneratorError, OSError) as error:
            self._refuse(error)
            return None
        path = await asyncio.to_thread(shelf.path_of, Path(name))
        if not path:
            return None
        document = self.workspace.get_text_document(uri)
        text = Text(document.source, self.workspace.position_codec.client_num_units)
        return Opened(shelf=shelf, corpus=corpus, path=path, uri=uri, text=text, version=document.version)

    def judge(self, uri: str, pause: float = PAUSE) -> None:
        """Tell what is wrong with an open text once it has rested."""
        if uri in self._waiting:
            self._waiting[uri].cancel()
        self._waiting[uri] = asyncio.create_task(self._judge(uri, pause))

    def check(self) -> None:
        """Check everything anew, and then tell what is wrong with each open text."""
        if "" in self._waiting:
            self._waiting[""].cancel()
        self._waiting[""] = asyncio.create_task(self._check())

    async def _judge(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        opened = await self.opened(uri)
        if opened is None:
            return
        found = await asyncio.to_thread(opened.wrong)
        # What was typed meanwhile is judged by another task.
        if uri in self.workspace.text_documents:
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(
                    uri=uri, version=opened.version, diagnostics=answers.diagnostics(opened, found)
                )
            )

    async def _check(self) -> None:
        await asyncio.sleep(PAUSE)
        shelf = self._kept()
        if shelf is None:
            return
        try:
            await asyncio.to_thread(shelf.check)
        except (GeneratorError, OSError) as error:
            self._refuse(error)
            return
        for uri in [*self.workspace.text_documents]:
            self.judge(uri, 0)

    def _kept(self) -> Shelf | None:
        if self._shelf is None:
            root = self.workspace.root_path or "."
            try:
                self._shelf = Shelf(self._folder_of(Path(root)))
            except GeneratorError as error:
                self._refuse(error)
        return self._shelf

    def _refuse(self, error: Exception) -> None:
        """Say once what keeps the content from being read."""
        if str(error) != self._refused:
            self._refused = str(error)
            hint = f" ({error.hint})" if isinstance(error, GeneratorError) else ""
            self.window_show_message(
                types.ShowMessageParams(type=types.MessageType.Warning, message=f"u4ssc: {error}{hint}")
            )


def server(folder_of: FolderOf) -> Server:
    """A server that answers; `folder_of` gives the content of the folder that an editor has opened."""
    made = Server(folder_of)
    made.feature(types.TEXT_DOCUMENT_DID_OPEN)(partial(_did_open, made))
    made.feature(types.TEXT_DOCUMENT_DID_CHANGE)(partial(_did_change, made))
    made.feature(types.TEXT_DOCUMENT_DID_SAVE)(partial(_did_save, made))
    made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(partial(_did_save, made))
    made.feature(types.TEXT_DOCUMENT_DID_CLOSE)(partial(_did_close, made))
    made.feature(
        types.TEXT_DOCUMENT_COMPLETION,
        types.CompletionOptions(trigger_characters=[*answers.TRIGGERS]),
    )(partial(_completion, made))
    made.feature(types.TEXT_DOCUMENT_HOVER)(partial(_hover, made))
    made.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, answers.FIX_ALL]),
    )(partial(_code_action, made))
    return made


def serve(folder_of: FolderOf) -> None:
    """Answer an editor on standard input and output until it says that it ends."""
    with suppress(BrokenPipeError):
        server(folder_of).start_io()


async def _did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    ls.judge(params.text_document.uri, 0)


async def _did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    ls.judge(params.text_document.uri)


async def _did_save(ls: Server, _: object) -> None:
    ls.check()


async def _did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))


async def _completion(ls: Server, params: types.CompletionParams) -> types.CompletionList | None:
    opened = await ls.opened(params.text_document.uri)
    return answers.completion(opened, params.position) if opened else None


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    opened = await ls.opened(params.text_document.uri)
    return answers.hover(opened, params.position) if opened else None


async def _code_action(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    opened = await ls.opened(params.text_document.uri)
    return answers.code_actions(opened, params.range, params.context) if opened else []
