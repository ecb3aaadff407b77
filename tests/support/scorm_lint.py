"""What real LMSs and ADL's checker object to in a SCORM 1.2 package, and the official schemas let pass."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib.resources import files

from lxml import etree

_IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_NS = {"p": _IMSCP, "adlcp": _ADLCP}
CONTROL_FILES = ("adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd")
_PATH = re.compile(r"[a-z0-9_][a-z0-9._-]*(/[a-z0-9_][a-z0-9._-]*)*")
# Docebo refuses files of these kinds.
_REFUSED = re.compile(r"(^|/)\.|\.(php\d*|cgi|sh|shtml|aspx?|jsp|py|rb|pl)$")
_NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")


def schema_complaints(manifest: bytes) -> list[str]:
    """Return what the official schemas say against a manifest."""
    folder = files("exporters").joinpath("schemas", "scorm12")
    imports = "".join(
        f'<xs:import namespace="{namespace}" schemaLocation="{folder}/{name}"/>'
        for namespace, name in ((_IMSCP, "imscp_rootv1p1p2.xsd"), (_ADLCP, "adlcp_rootv1p2.xsd"))
    )
    wrapper = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    parser = etree.XMLParser(no_network=True)
    schema = etree.XMLSchema(etree.fromstring(wrapper, parser, base_url=f"{folder}/all.xsd"))
    schema.validate(etree.fromstring(manifest, parser))
    return [f"{error.line}: {error.message}" for error in schema.error_log]


def lint(paths: Sequence[str], contents: Mapping[str, bytes]) -> list[str]:
    """Return complaints about a package: its paths in the order of the zip, and the bytes by path."""
    found = [f"odd path: {path}" for path in paths if not _PATH.fullmatch(path) or len(path) > 99]
    found += [f"refused kind of file: {path}" for path in paths if _REFUSED.search(path)]
    found += [f"twice in the zip: {path}" for path in sorted({path for path in paths if paths.count(path) > 1})]
    found += [f"no {name} at the root" for name in CONTROL_FILES if name not in contents]
    if not paths or paths[0] != "imsmanifest.xml":
        found.append("imsmanifest.xml is not the first entry at the root")
    if "imsmanifest.xml" in contents:
        found += _manifest(etree.fromstring(contents["imsmanifest.xml"]), contents)
    return found


def _manifest(root: etree._Element, contents: Mapping[str, bytes]) -> list[str]:
    found = _identifiers(root)
    if root.prefix is not None:
        found.append("IMS CP is not the default namespace")
    if root.xpath("string(p:metadata/p:schema)", namespaces=_NS) != "ADL SCORM":
        found.append("schema is not ADL SCORM")
    if root.xpath("string(p:metadata/p:schemaversion)", namespaces=_NS) != "1.2":
        found.append("schemaversion is not 1.2")
    default = root.xpath("string(p:organizations/@default)", namespaces=_NS)
    if default not in root.xpath("p:organizations/p:organization/@identifier", namespaces=_NS):
        found.append("organizations has no default that exists")
    found += [f"long title: {t.text[:20]}" for t in root.iterfind(".//p:title", _NS) if len(t.text or "") > 200]
    found += ["empty title" for title in root.iterfind(".//p:title", _NS) if not (title.text or "").strip()]
    return found + _resources(root, contents)


def _identifiers(root: etree._Element) -> list[str]:
    names = root.xpath("//@identifier")
    found = [f"not an XML name: {name}" for name in names if not _NCNAME.fullmatch(name)]
    found += ["an identifier is used twice"] if len(set(names)) < len(names) else []
    found += [
        f"organization id of ten characters or more: {name}"
        for name in root.xpath("p:organizations/p:organization/@identifier", namespaces=_NS)
        if len(name) > 9
    ]
    resources = root.xpath("p:resources/p:resource/@identifier", namespaces=_NS)
    wanted = root.xpath("//p:item/@identifierref", namespaces=_NS)
    found += [f"item points nowhere: {name}" for name in wanted if name not in resources]
    return found + ([] if wanted else ["no item launches anything"])


def _resources(root: etree._Element, contents: Mapping[str, bytes]) -> list[str]:
    found: list[str] = []
    resources = root.xpath("p:resources/p:resource", namespaces=_NS)
    for resource in resources:
        if resource.get(f"{{{_ADLCP}}}scormtype") not in ("sco", "asset"):
            found.append("resource without scormtype in lower case")
        if resource.get(f"{{{_ADLCP}}}scormtype") == "sco" and not resource.get("href"):
            found.append("SCO without href")
    if not resources or resources[0].get(f"{{{_ADLCP}}}scormtype") != "sco":
        found.append("the SCO is not the first resource")
    listed = root.xpath("p:resources/p:resource/p:file/@href", namespaces=_NS)
    found += [f"listed but not there: {path}" for path in listed if path not in contents]
    expected = set(contents) - {"imsmanifest.xml", *CONTROL_FILES}
    found += [f"not listed: {path}" for path in sorted(expected - set(listed))]
    found += ["a file is listed twice"] if len(set(listed)) < len(listed) else []
    launched = root.xpath("p:resources/p:resource/@href", namespaces=_NS)
    return found + [f"launched but not listed: {path}" for path in launched if path not in listed]
