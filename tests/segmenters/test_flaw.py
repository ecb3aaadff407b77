"""A rule makes flaws that say what is wrong and where."""

from __future__ import annotations

import re

from item_labels import RULES

from segmenters.flaw import Flaw, Rule, Severity


def test_a_flaw_has_the_rules_code_and_the_words_concerned() -> None:
    rule = Rule("IW99", Severity.HINT, "it is odd", "H1")
    assert rule.at("this word") == Flaw("IW99", Severity.HINT, "it is odd", "this word")
    assert rule.at().where == ""


def test_every_rule_names_the_guide_that_states_it_and_speaks_to_designers() -> None:
    assert len({rule.code for rule in RULES}) > 30
    for rule in RULES:
        assert re.fullmatch(r"IW\d\d", rule.code)
        assert re.match(r"(?:H\d|NBME|T\b|CLOZE|ORDER|MATCH|TF)", rule.source), rule
        assert rule.message[0].islower(), rule
        assert not rule.message.endswith("."), rule


def test_a_code_stands_for_one_thing_with_one_message_for_each_severity() -> None:
    told = {(rule.code, rule.severity): rule.message for rule in RULES}
    assert all(told[rule.code, rule.severity] == rule.message for rule in RULES)
