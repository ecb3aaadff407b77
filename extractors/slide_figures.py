"""Pictures, videos and sounds of a slide: figures and media whose bytes stay in the file until somebody wants them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.hygiene import one_line
from extractors.model import Asset, Block, Figure, Layer, Mark, Media, Paragraph, Style
from extractors.office_media import UNKNOWN_TYPE
from extractors.slide_media import Playable, playable
from extractors.slide_parts import SlideParts
from extractors.slide_pictures import alternative, automatic_text, is_decorative, media_name
from extractors.slide_xml import A, R

PICTURE_LOST = Code(
    "X133",
    Severity.WARNING,
    "a picture on this slide is left out: {reason}",
    "Insert it anew, or compress the pictures in PowerPoint, and save the deck again.",
)
MEDIA_LOST = Code(
    "X134",
    Severity.WARNING,
    "a {what} on this slide is left out: {reason}",
    "Insert it anew, give it as a source of its own, or raise the limit in the settings.",
)

_BLIP, _EMBEDDED = f"{A}blip", f"{R}embed"
_CREDIT = "{http://schemas.microsoft.com/office/drawing/2016/11/main}picAttrSrcUrl"
_NOWHERE = "the slide does not say where it lies"
_EMPTY = "it is empty"
_SPOKEN = {"video": "video", "audio": "sound recording"}


@dataclass(slots=True)
class Figures:
    """Makes the figures of a slide, and gathers the assets that they show and the pictures that lack an alternative."""

    slide: SlideParts
    assets: dict[str, tuple[Asset, str]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    asides: dict[str, Block] = field(default_factory=dict)
    """What belongs to pictures and is not for learners: texts that programs wrote, where a picture was found."""
    unlabelled: int = 0

    def picture(self, picture: _Element, properties: _Element | None, key: str, link: str) -> tuple[Block, ...]:
        """Return a p:pic, or a shape that is filled with a picture, as a figure, or as a medium when it stands for one.

        `properties` carry its name and alternative: its own p:cNvPr, or that of the frame around it. `link` is where
        a click on it leads.
        """
        tally = self.slide.tally
        tally.pictures += 1
        written, guessed = alternative(properties), automatic_text(properties)
        decorative = is_decorative(properties)
        self._keep_credit(picture, key)
        tally.with_alt += properties is not None and properties.get("descr", "") != ""
        tally.automatic_alt += bool(guessed) and not decorative
        tally.decorative += decorative
        if media := playable(picture):
            self.keep_aside(properties, key)
            return (self._media(media, properties, key),)
        self.unlabelled += not written and not decorative
        automatic = bool(guessed) and not decorative
        asset = self._asset(picture)
        return (Figure(f"{key}.picture", self.slide.at, asset, written or guessed, decorative, link, automatic),)

    def keep_aside(self, properties: _Element | None, key: str) -> None:
        """Keep a description that is no text alternative, of what is no picture, as furniture: nothing is lost."""
        if text := automatic_text(properties):
            name = f"{key}.automatic"
            self.asides[name] = Paragraph(name, self.slide.at, text, layer=Layer.FURNITURE)

    def _keep_credit(self, picture: _Element, key: str) -> None:
        """Keep the page from which PowerPoint fetched a picture, which it notes for the credit."""
        credit = next(picture.iter(_CREDIT), None)
        relation = None if credit is None else self.slide.relation(credit.get(f"{R}id"))
        if relation is not None and relation.external and (address := one_line(relation.target)):
            name, marks = f"{key}.credit", (Mark(0, len(address), Style.LINK, address),)
            self.asides[name] = Paragraph(name, self.slide.at, address, marks, Layer.FURNITURE)

    def _asset(self, picture: _Element) -> str:
        """Return the digest of a picture; empty when its bytes are not in the file."""
        blip = next(picture.iter(_BLIP), None)
        link = "" if blip is None else blip.get(_EMBEDDED, "")
        if not link:
            return ""
        relation = self.slide.relation(link)
        if relation is not None and relation.external:
            return ""
        digest, reason = self._kept(relation.member if relation else "")
        if reason:
            self.diagnostics.append(PICTURE_LOST.of(self.slide.source, self.slide.at, reason=reason))
        return digest

    def _media(self, media: Playable, properties: _Element | None, key: str) -> Media:
        """Return a video or sound; one that is linked is named by its address and never opened."""
        self.slide.tally.media += 1
        relations = [relation for link in media.links if (relation := self.slide.relation(link)) is not None]
        inside = next((relation.member for relation in relations if not relation.external), "")
        outside = next((one_line(relation.target) for relation in relations if relation.external), "")
        digest, reason = ("", "") if outside and not inside else self._kept(inside)
        if reason:
            found = MEDIA_LOST.of(self.slide.source, self.slide.at, what=_SPOKEN[media.kind], reason=reason)
            self.diagnostics.append(found)
        kind = self.assets[digest][0].media_type if digest else UNKNOWN_TYPE
        kind = f"{media.kind}/*" if kind == UNKNOWN_TYPE else kind
        return Media(f"{key}.media", self.slide.at, digest, kind, media_name(properties), "" if digest else outside)

    def _kept(self, member: str) -> tuple[str, str]:
        """Keep a member as an asset; return its digest, or why it cannot be used, as words that end a sentence."""
        asset = self.slide.package.asset(member) if member else None
        if asset is None:
            return "", (self.slide.package.flaw(member) or _EMPTY) if member else _NOWHERE
        self.assets[asset.digest] = (asset, member)
        return asset.digest, ""
