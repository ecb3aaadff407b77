"""Labels of boxes are told from headings that name something."""

from __future__ import annotations

from segmenters.box_labels import is_box_label


def test_labels_of_boxes_are_told_from_names() -> None:
    assert all(is_box_label(label) for label in ("Note", "Warning:", "TIP", "Info", "Tipp", "Attention !", "注意"))
    assert not any(is_box_label(name) for name in ("Warning signs", "Tips for painters", "Summary", "Notas fiscales"))
