"""One file, checked as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import ACME, write_tree

from converter.limits import Limits
from converter.passwords import PasswordSource
from converter.settings import Chosen, Clips, Settings, SettingsError, Silence, load, parse, with_option
from exporters.draft import Options as DraftOptions
from segmenters.by_objective import Options as ObjectiveOptions


def told(text: str, *to: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        parse(text, "unitsmith.toml", to or ("markdown",))
    assert {problem.source for problem in caught.value.problems} == {"unitsmith.toml"}
    assert all(problem.hint for problem in caught.value.problems)
    return [f"{problem.code} {problem.message}" for problem in caught.value.problems]


def good(text: str, *to: str) -> Settings:
    return parse(text, "unitsmith.toml", to or ("markdown",))


def extractor(settings: Settings, name: str) -> Chosen:
    return next(chosen for chosen in settings.extract if chosen.format.name == name)


def test_without_a_file_everything_is_a_default() -> None:
    settings = load(None)
    assert [chosen.format.name for chosen in settings.export] == ["markdown", "scorm12", "xapi", "json"]
    assert settings.segment.format.name == "by-objective"
    assert settings.segment.options is None, "no module was loaded to say so"
    assert settings.segment.effective() == ObjectiveOptions()
    assert settings.title == ""
    assert settings.silence == ()


def test_tables_reach_their_modules() -> None:
    settings = good(
        '[pack]\ntitle = "Ladders"\n[segment]\nuse = "by-objective"\nquestions = 1\n'
        '[diagnostics]\nsilence = ["X104", "X104:handouts/*"]'
    )
    assert settings.title == "Ladders"
    assert settings.segment.effective() == ObjectiveOptions(questions=1)
    assert settings.segment.given == '{"questions": 1}'
    assert settings.silence == (Silence("X104", "*"), Silence("X104", "handouts/*"))
    assert [one.spelling for one in settings.silence] == ["X104", "X104:handouts/*"]
    assert settings.export[0].effective() == DraftOptions()
    assert extractor(settings, "slides").options is None


def test_each_format_is_exported_once_in_the_order_asked_for() -> None:
    assert [chosen.format.name for chosen in good("", "json", "markdown", "json").export] == ["json", "markdown"]


def test_everything_wrong_is_told_at_once() -> None:
    problems = told(
        '[pack]\ntitel = "x"\n[extract.slide]\n[segment]\nuse = "by-objektive"\n[exprot.markdown]\n'
        '[export.markdown]\nx = 1\n[plugins]\nallow = ["acme-absent"]\n[diagnostics]\nsilence = "X104"',
        "scorm",
    )
    assert problems == [
        "C203 exprot: there is no such setting",
        "C203 pack.titel: there is no such setting",
        "C301 [plugins] allow: no plugin with the name 'acme-absent' is installed",
        "C306 extract.slide: there is no format called 'slide'",
        "C306 segment.use: there is no format called 'by-objektive'",
        "C203 export.markdown.x: there is no such setting",
        "C306 --to: there is no format called 'scorm'",
        "C204 diagnostics.silence: a list of texts is expected, not a text",
    ]


def test_near_misses_come_with_a_question() -> None:
    with pytest.raises(SettingsError) as caught:
        good("", "skorm12")
    assert "Did you mean 'scorm12'?" in caught.value.problems[0].hint


def test_what_options_refuse_is_told() -> None:
    assert told("[segment]\nmin_minutes = 9") == [
        "C205 segment: min_minutes, target_minutes and max_minutes have to rise in this order and be above 0"
    ]


def test_a_table_that_is_no_table() -> None:
    assert told('segment = "x"') == ["C204 segment: a table is expected, not a text"]
    assert told("[extract]\nslides = 1") == ["C204 extract.slides: a table is expected, not a whole number"]


def test_a_language_pipeline_that_is_not_installed() -> None:
    assert told('[segment]\npipeline = "en_core_web_xl"') == [
        "C207 segment.pipeline: the language pipeline 'en_core_web_xl' is not installed"
    ]
    assert good('[segment]\npipeline = "blank"').pipeline == "blank"


def test_limits_and_the_places_of_passwords() -> None:
    settings = good(
        '[limits]\nmemory_mb = 900\njobs = 2\n[[passwords]]\nfiles = "finance/*"\nenv = "FINANCE"\n'
        '[[passwords]]\nfile = "key.txt"\n'
    )
    assert settings.limits == Limits(memory_mb=900, jobs=2)
    assert settings.passwords == (PasswordSource("finance/*", env="FINANCE"), PasswordSource(file="key.txt"))
    assert good("").limits == Limits()
    assert good("").passwords == ()


def test_limits_and_places_of_passwords_that_cannot_be_used() -> None:
    assert told("[limits]\nseconds = 0\nmemory = 9\n") == ["C203 limits.memory: there is no such setting"]
    assert told("[limits]\nseconds = 0") == ["C205 limits: memory_mb and seconds have to be above 0"]
    assert told('[[passwords]]\nenv = "A"\n[[passwords]]\npassword = "x"\n') == [
        "C203 passwords[2].password: there is no such setting"
    ]
    assert told('[[passwords]]\nfiles = "*"') == ["C205 passwords[1]: either env or file has to be set, and not both"]
    assert told('[passwords]\nenv = "A"') == ["C204 passwords: a list of tables is expected, not a table"]


def test_text_that_is_not_toml() -> None:
    (problem,) = told("[pack\ntitle = x")
    assert problem.startswith("C201 ")
    assert "line 1" in problem


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load(tmp_path / "absent.toml")
    assert caught.value.problems[0].code == "C202"
    write_tree(tmp_path, {"latin.toml": b"[pack]\ntitle = '\xe9'"})
    with pytest.raises(SettingsError) as caught:
        load(tmp_path / "latin.toml")
    assert caught.value.problems[0].code == "C201"


@pytest.mark.usefixtures("acme")
def test_a_plugin_has_its_tables_too() -> None:
    settings = good(ACME + '[extract.acme-lines]\ncapitals = true\n[export.acme-outline]\nbullet = "*"', "acme-outline")
    assert settings.segment.format.name == "acme-whole"
    assert extractor(settings, "acme-lines").given == '{"capitals": true}'
    assert settings.export[0].given == '{"bullet": "*"}'
    assert told(ACME + '[export.acme-outline]\nbullet = "+"', "acme-outline") == [
        "C204 export.acme-outline.bullet: one of '-', '*' is expected, not a text"
    ]
    assert told(ACME + "minutes = 0") == ["C205 segment: minutes have to be above 0"]


def test_one_option_is_set_as_if_it_stood_in_the_file() -> None:
    written = good('[extract.recording]\nlanguage = "de"\nmodel = "small"\n')
    changed = with_option(good('[extract.recording]\nlanguage = "de"\n'), "recording", "model", "small")
    assert extractor(changed, "recording") == extractor(written, "recording")
    assert extractor(changed, "captions") == extractor(written, "captions")


def test_an_option_that_there_is_not_is_refused() -> None:
    with pytest.raises(SettingsError) as caught:
        with_option(load(None), "recording", "modell", "small")
    assert caught.value.problems[0].code == "C203"


def test_clips_are_cut_where_they_are_asked_for() -> None:
    assert good("").clips is Clips.NONE
    assert good('[pack]\nclips = "audio"').clips is Clips.AUDIO
    assert good('[pack]\ntitle = "Ladders"\nclips = "video"').clips is Clips.VIDEO
    assert told('[pack]\nclips = "gif"') == [
        "C204 pack.clips: one of 'none', 'audio', 'video' is expected, not a text",
    ]
    assert told("[pack]\nclips = true") == [
        "C204 pack.clips: one of 'none', 'audio', 'video' is expected, not true or false",
    ]
