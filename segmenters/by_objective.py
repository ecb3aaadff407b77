"""The segmenter: from what the sources of a session say to a pack of units with one learning objective each."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from extractors.diagnostics import Diagnostic
from extractors.model import Asset, Document, Figure, Media, text_of
from segmenters.anonymous import without_names
from segmenters.contract import Material
from segmenters.cutting import Cutting
from segmenters.fence_labels import with_labels
from segmenters.finding import Found, find
from segmenters.footnotes import with_footnotes_placed
from segmenters.grouping import Range, group, join_short
from segmenters.journey import plan_journey
from segmenters.keeping import keep_of
from segmenters.landmarks import landmarks_of
from segmenters.language import Language, detect, open_language
from segmenters.model import Cut, Pack, Segmentation, Unit
from segmenters.objective_carried import name_agenda
from segmenters.objective_mapping import served_by_none, serving_none
from segmenters.options import Options
from segmenters.pack_title import pack_title
from segmenters.people import People, people_of
from segmenters.pieces import text_of_all
from segmenters.prerequisites import arrange
from segmenters.recap_stated import stated_points
from segmenters.remarks import LooseEnds, remarks_on
from segmenters.roles import assign_roles
from segmenters.typed_lists import read_typed_lists
from segmenters.units import Made, make_units

__all__ = ["API", "NAME", "VERSION", "Options", "segment"]

NAME = "by-objective"
API = 1
VERSION = 7


def segment(material: Material, options: Options) -> Segmentation:
    """Return the pack of a session; every block of every document stands in exactly one unit or one cut."""
    documents = tuple(with_footnotes_placed(with_labels(read_typed_lists(document))) for document in material.documents)
    language = _language_of(documents, options)
    people = people_of(documents, options.trainers, tell=options.anonymise)
    if options.anonymise:
        documents = without_names(documents, people)
    found = find(
        documents, tuple(keep_of(entry) for entry in options.keep), _cutting(material, options, people), language
    )
    limits = Range(options.min_minutes * 60, options.target_minutes * 60, options.max_minutes * 60, options.rates)
    landmarks = landmarks_of(documents, found.cuts, language)
    groups = group(found.pieces, found.stated, limits, language, landmarks)
    about = material.title or pack_title(documents)
    made = make_units(groups, found, options, language, about)
    joined = join_short(groups, made.seconds, limits, tuple(basis.stated for basis in made.bases), landmarks)
    if joined != groups:
        made = make_units(joined, found, options, language, about)
    terms = tuple(basis.terms for basis in made.bases)
    arranged = arrange(assign_roles(made.units), terms, options.order == "prerequisites", language)
    journey = plan_journey(
        arranged.units, tuple(chain.from_iterable(terms)), options.recall_days, language, found.open_pairs
    )
    points = stated_points(arranged.units, found.cuts, language)
    pack = Pack(
        material.pack_id,
        about or material.pack_id,
        language.code,
        language.pipeline,
        tuple(document.source for document in documents),
        arranged.units,
        _in_source_order(documents, name_agenda(found.cuts, found.stated, arranged.units)),
        _assets_used(documents, arranged.units),
        replace(journey, recap=points or journey.recap),
    )
    told = people.diagnostics + language.diagnostics + found.diagnostics + arranged.diagnostics
    told += remarks_on(pack, _loose_ends(found, made, language), options.max_minutes) + _stray(found, made)
    return Segmentation(pack, told)


def _cutting(material: Material, options: Options, people: People) -> Cutting:
    trainers = people.trainers if people.leads else frozenset[str]()
    return Cutting(
        options.cut_from,
        common=frozenset(material.common),
        tidies=options.tidy == "light",
        trainers=trainers,
    )


def _loose_ends(found: Found, made: Made, language: Language) -> LooseEnds:
    """Return what the sources promise or ask that no unit takes."""
    texts = tuple((unit.title, text_of_all(unit.passages)) for unit in made.units)
    asked = {question.id for unit in made.units for question in unit.questions}
    return LooseEnds(
        served_by_none(found.stated, texts, language),
        found.unanswered,
        tuple(question for question in found.asked if question.id not in asked),
        found.open_ended,
    )


def _stray(found: Found, made: Made) -> tuple[Diagnostic, ...]:
    """Tell of the units that serve none of the objectives that the sources state."""
    if not found.stated:
        return ()
    return serving_none(found.stated[0].evidence.source, tuple((basis.title, basis.serves) for basis in made.bases))


def _language_of(documents: tuple[Document, ...], options: Options) -> Language:
    text = "\n".join(text_of(block) for document in documents for block in document.blocks)
    stated = next((document.language for document in documents if document.language), "")
    where = documents[0].source.name if documents else ""
    return open_language(detect(text, stated), options.pipeline, where)


def _in_source_order(documents: tuple[Document, ...], cuts: tuple[Cut, ...]) -> tuple[Cut, ...]:
    order = {(d.source.name, block.key): n for n, (d, block) in enumerate((d, b) for d in documents for b in d.blocks)}
    return tuple(sorted(cuts, key=lambda cut: order[cut.source, cut.block.key]))


def _assets_used(documents: tuple[Document, ...], units: tuple[Unit, ...]) -> tuple[Asset, ...]:
    used = {p.block.asset for unit in units for p in unit.passages if isinstance(p.block, Figure | Media)}
    known = {asset.digest: asset for document in documents for asset in document.assets}
    return tuple(known[digest] for digest in sorted(used & known.keys()))
