"""The command line of `unitsmith`: its commands, their options and help. What they do stands in converter.commands."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click

from converter import __version__
from converter.terminal import Terminal

INTERRUPTED = 130

Command = TypeVar("Command", bound=Callable[..., Any])

_EPILOG = "Exit codes: 0 done, 1 the run itself failed, 2 usage or settings, 3 done but something failed, 130 stopped."


def main() -> None:
    """Run the command with the arguments of the process, and end the process."""
    sys.exit(run(None))


def run(arguments: Sequence[str] | None) -> int:
    """Run the command and return its exit code; `None` takes the arguments of the process."""
    terminal = Terminal()
    try:
        code: int | None = unitsmith.main(arguments, "unitsmith", standalone_mode=False, obj=terminal)
    except click.ClickException as misuse:
        misuse.show()
        return misuse.exit_code
    except click.Abort:
        terminal.say("Stopped. Whatever was written is whole; the same command goes on from here.", always=True)
        return INTERRUPTED
    return code or 0


def _flag(*names: str, attribute: str, text: str) -> Callable[[Command], Command]:
    """Make an option that is the same for every command and sets an attribute of the Terminal."""

    def remember(context: click.Context, _: click.Parameter, value: bool) -> None:
        setattr(context.find_object(Terminal), attribute, value)

    return click.option(*names, is_flag=True, expose_value=False, callback=remember, help=text)


_as_json = _flag("--json", attribute="as_json", text="Write one JSON document to stdout.")
_quiet = _flag("-q", "--quiet", attribute="quiet", text="Say nothing but errors.")
_verbose = _flag("-v", "--verbose", attribute="verbose", text="Tell everything, notes as well.")
_allow_download = _flag(
    "--allow-download", attribute="may_download", text="Fetch the Whisper checkpoint if it is not on this machine."
)
_settings_file = click.option(
    "--settings",
    "settings_file",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Settings to use instead of ./unitsmith.toml.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=_EPILOG, no_args_is_help=True)
@click.version_option(__version__, prog_name="unitsmith")
def unitsmith() -> None:
    """Example: unitsmith convert training/ -o out

    Turns slide decks, PDFs and recorded sessions into short learning units with quiz stubs, packed for any LMS.
    """


@unitsmith.command(short_help="Make units and packages from files and folders.", epilog=_EPILOG)
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SRC...")
@click.option(
    "-o",
    "--output",
    "out",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the results.",
)
@click.option(
    "--to",
    metavar="FORMAT,...",
    show_default="markdown,scorm12,xapi,json",
    help="What to make; `unitsmith formats` lists what there is.",
)
@_allow_download
@_settings_file
@_as_json
@_quiet
@_verbose
@click.pass_obj
def convert(
    terminal: Terminal, sources: tuple[Path, ...], out: Path, to: str | None, settings_file: Path | None
) -> int:
    """Example: unitsmith convert training/ -o out --to markdown,scorm12

    Makes learning units from slide decks, documents, web pages, captions and recordings, and packs them. Folders are
    read with everything below. Files of one folder with the same name before the ending belong to one session, and
    so do one deck and one session's files that are named together. A recording is heard only where nothing beside it
    holds its words. Nothing that a person has edited is ever overwritten.
    """
    return int(_commands().convert(terminal, sources, out, to, settings_file))


@unitsmith.command(short_help="Write down what is said in recordings, to be corrected.", epilog=_EPILOG)
@click.argument("media", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="MEDIA...")
@click.option("--model", metavar="NAME", help="Whisper checkpoint to use, such as small.en, or the path of one (.pt).")
@_allow_download
@_settings_file
@_as_json
@_quiet
@_verbose
@click.pass_obj
def transcribe(terminal: Terminal, media: tuple[Path, ...], model: str | None, settings_file: Path | None) -> int:
    """Example: unitsmith transcribe session.mp4

    Listens to recordings and writes captions (session.vtt) beside each, with a record of how sure each word was
    (session.transcript.json). Correct the captions in any editor and keep them: from then on they are the material,
    and `unitsmith convert` needs no model. Recordings that have captions already are left alone.
    """
    return int(_commands().transcribe(terminal, media, model, settings_file))


@unitsmith.command(short_help="Show what is inside a source.", epilog=_EPILOG)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@_settings_file
@_as_json
@_quiet
@click.pass_obj
def inspect(terminal: Terminal, files: tuple[Path, ...], settings_file: Path | None) -> int:
    """Example: unitsmith inspect deck.pptx

    Shows what a source says, block by block with its place, and what is wrong with it. Writes nothing.
    """
    return int(_commands().inspect(terminal, files, settings_file))


@unitsmith.command(short_help="List what can be read and written.")
@_settings_file
@click.option(
    "--schema",
    type=click.Choice(["json", "document"]),
    help="Print the JSON Schema of pack.json or of `inspect --json`.",
)
@_as_json
@click.pass_obj
def formats(terminal: Terminal, settings_file: Path | None, schema: str | None) -> int:
    """Example: unitsmith formats

    Lists the formats that are read and written, and the plugins that are installed.
    """
    return int(_commands().schema(terminal, schema) if schema else _commands().formats(terminal, settings_file))


@unitsmith.command(short_help="Show what is missing on this machine, and how to get it.")
@click.option("--get-model", "model", metavar="NAME", help="Fetch a Whisper checkpoint such as base.en, then look.")
@_as_json
@click.pass_obj
def doctor(terminal: Terminal, model: str | None) -> int:
    """Example: unitsmith doctor

    Shows what this machine has and lacks, each with the command that puts it right. Ends with 1 when something is
    in the way of every conversion.
    """
    return int(_commands().examine(terminal, model))


def _commands() -> Any:
    # Loaded by name at the last moment, so that --help comes at once: the work takes three times as long to load.
    return import_module("converter.commands")
