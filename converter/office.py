"""Files that only LibreOffice reads, made into ones that we read: .ppt and .odp into .pptx, .doc and others into .docx.

It runs with a profile of its own, without macros, and what it makes is kept in the cache under the digest of the
source. It belongs to the child process that reads the source: whoever supervises that one ends both as one group.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from converter.job import Conversion, Job
from converter.store import DamagedError, Store, key_of
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity

NO_OFFICE = Code(
    "C141",
    Severity.ERROR,
    "a file that ends in {suffix} is read through LibreOffice, which is not on this machine",
    "Install it ({command}), or save the file as .{target} in the program that made it. `unitsmith doctor` tells "
    "whether it is found.",
)
THROUGH_OFFICE = Code(
    "C142",
    Severity.INFO,
    "read through LibreOffice, which made a .{target} of it",
    "Nothing to do. Where something looks wrong, save the file as .{target} in the program that made it.",
)
NOT_CONVERTED = Code(
    "C143",
    Severity.ERROR,
    "LibreOffice cannot open it, so it was not read",
    "Open it in the program that made it and save it as .{target}. If it is protected, remove the password first.",
)
_OPEN_DOCUMENTS = frozenset({".odp", ".odt"})
_FILTERS = {"pptx": "pptx:Impress MS PowerPoint 2007 XML", "docx": "docx:MS Word 2007 XML"}
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_COMMANDS = {
    "darwin": "brew install --cask libreoffice",
    "win32": "winget install TheDocumentFoundation.LibreOffice",
}
_COMMAND = "apt install libreoffice-impress libreoffice-writer"

# Nothing in a document may run, and nothing that it links to may be fetched: nobody answers at the proxy.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse">
<value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetNoProxy" oor:op="fuse">
<value></value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse">
<value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse">
<value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse">
<value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse">
<value>9</value></prop></item>
</oor:items>
"""


@dataclass(frozen=True, slots=True)
class ConversionReceipt:
    """What the cache knows of a conversion: the digest of the file that came of it."""

    converted: str

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to."""
        return (self.converted,)


def program() -> str:
    """Return LibreOffice's program on this machine, empty when there is none."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _ELSEWHERE if Path(place).is_file()), "")


def install_command() -> str:
    """Return the command that installs LibreOffice on a system like this one."""
    return _COMMANDS.get(sys.platform, _COMMAND)


def converted(job: Job, store: Store) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Return what LibreOffice makes of a job's file, from the store where it has it, and the note C142 about it.

    Raises MaterialError C141 or C143, and WriteError.
    """
    wanted = job.conversion
    if wanted is None:
        raise ValueError("this job needs no conversion")
    key = key_of("office", job.digest, wanted.target)
    data = _kept(store, key)
    if data is None:
        data = _convert(job, wanted)
        store.keep_receipt(key, ConversionReceipt(store.keep(data)))
    return data, (THROUGH_OFFICE.of(job.name, target=wanted.target),)


def _kept(store: Store, key: str) -> bytes | None:
    receipt = store.receipt(ConversionReceipt, key)
    try:
        return store.content(receipt.converted) if receipt else None
    except DamagedError:
        # Lost from the cache, so it is made again.
        return None


def _convert(job: Job, wanted: Conversion) -> bytes:
    if not wanted.program:
        command = install_command()
        raise MaterialError(NO_OFFICE.of(job.name, suffix=wanted.suffix, command=command, target=wanted.target))
    folder = Path(job.scratch) / job.digest
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return _run(job, wanted, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(job: Job, wanted: Conversion, folder: Path) -> bytes:
    # A copy under a plain name: LibreOffice leaves lock files beside what it opens, and reads odd names as options.
    original = folder / f"source{wanted.suffix}"
    if wanted.suffix in _OPEN_DOCUMENTS:
        from converter.office_links import without_outside  # noqa: PLC0415  opens lxml, which few runs need here

        original.write_bytes(without_outside(Path(job.path).read_bytes()))
    else:
        shutil.copyfile(job.path, original)
    profile = _profile(folder if job.careful else folder.parent)
    command = [
        wanted.program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        _FILTERS[wanted.target],
        "--outdir",
        str(folder / "made"),
        str(original),
    ]
    nowhere = subprocess.DEVNULL
    subprocess.run(command, stdin=nowhere, stdout=nowhere, stderr=nowhere, check=False)  # noqa: S603  found by its name
    made = folder / "made" / f"source.{wanted.target}"
    if not made.is_file() or not made.stat().st_size:
        raise MaterialError(NOT_CONVERTED.of(job.name, target=wanted.target))
    return made.read_bytes()


def _profile(folder: Path) -> Path:
    """Return the profile in a folder; a second attempt has its own, for the first may have left a damaged one."""
    profile = folder / "profile"
    if not profile.exists():
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    return profile
