"""Templates escape whatever they get and refuse names that they do not have."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import packs
import pytest
from jinja2 import UndefinedError

from exporters.course import Delivery, build_course
from exporters.templates import render
from exporters.views import PageView

COURSE = build_course(packs.order(), Delivery("lms_scorm12.js", "'none'", 80, "failed")).view


def test_text_is_escaped():
    page = render("index.html.j2", PageView(replace(COURSE, title="<b>&\"'"), "policy", (), ()))
    assert "<title>&lt;b&gt;&amp;&#34;&#39;</title>" in page


def test_a_name_that_is_not_there_is_an_error():
    with pytest.raises(UndefinedError):
        render("index.html.j2", object())


def test_no_template_switches_escaping_off():
    for template in files("exporters").joinpath("templates").iterdir():
        source = template.read_text(encoding="utf-8")
        assert "|safe" not in source.replace(" ", "")
        assert "autoescape" not in source
