"""Tells of a choice question whose right option stands out because it repeats the stem: in a word, or in a part of one.

Of the cues that test-wise learners use this is the commonest (Haladyna, Downing & Rodriguez 2002, guideline 28b).
"""

from __future__ import annotations

from types import MappingProxyType

from segmenters.item_text import content_words, root
from segmenters.question import ChoiceQuestion

_SHORTEST_PART = 4
_TOO_FEW_BEHIND = (1, 2)
"""Letters behind a beginning that is then part of another word: "prey", "unit"."""
_SAYS = MappingProxyType(
    {
        "multi": {"two", "several", "many", "multiple", "various", "more"},
        "poly": {"several", "many", "multiple"},
        "dual": {"two", "both"},
        "mono": {"one", "single", "alone"},
        "uni": {"one", "single"},
        "semi": {"half", "partly", "partially"},
        "auto": {"self", "itself", "automatic", "automatically"},
        "inter": {"between", "among"},
        "intra": {"within", "inside"},
        "anti": {"against"},
        "post": {"after", "afterwards"},
        "pre": {"before", "beforehand"},
        "micro": {"small", "tiny"},
        "tele": {"distance", "remote", "remotely", "far"},
    }
)
"""What the beginning of a word says of its meaning."""


def gives_itself_away(question: ChoiceQuestion) -> bool:
    """Tell whether all right options repeat something of the stem or situation and no wrong one does."""
    words = content_words(f"{question.situation} {question.stem}")
    plain = set(f"{question.situation} {question.stem}".lower().replace("-", " ").split())
    roots = {root(word) for word in words}
    keys = [choice.text for choice in question.choices if choice.correct]
    rivals = [choice.text for choice in question.choices if not choice.correct]
    return all(_echoes(key, roots, plain) for key in keys) and not any(_echoes(r, roots, plain) for r in rivals)


def _echoes(option: str, roots: set[str], plain: set[str]) -> bool:
    return any(
        root(word) in roots
        or any(_is_part(told, word) for told in roots)
        or any(
            word.startswith(begins) and len(word) - len(begins) not in _TOO_FEW_BEHIND and says & plain
            for begins, says in _SAYS.items()
        )
        for word in content_words(option)
    )


def _is_part(told: str, word: str) -> bool:
    """Tell whether a word is put together with one of the stem: "mark" and "trademark", or the other way round."""
    short, long = sorted((told, root(word)), key=len)
    return len(short) >= _SHORTEST_PART and long != short and (long.startswith(short) or long.endswith(short))
