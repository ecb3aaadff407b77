"""Sources are read ahead of their use, and used in the order in which they are asked for."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import readers

from converter.ahead import Ahead
from converter.run import Run
from converter.sources import SourceFile
from converter.workers import Crew

pytestmark = pytest.mark.usefixtures("acme")

FILES = [SourceFile(name, Path(name), "", "plain") for name in "abc"]


@pytest.fixture
def run(tmp_path: Path, crew: Crew) -> Run:
    return readers.run_in(tmp_path, crew)


def test_all_are_begun_before_the_first_is_taken(run: Run) -> None:
    meeting = threading.Barrier(3, timeout=60)

    def work(file: SourceFile, _: Run) -> str:
        meeting.wait()
        return file.name

    with Ahead(work, lambda _: False, 3) as reader:
        reader.begin(FILES, run)
        assert [reader.take(file, run) for file in reversed(FILES)] == ["c", "b", "a"]


def test_those_that_need_the_machine_come_one_after_the_other(run: Run) -> None:
    busy: list[str] = []
    most: list[int] = []

    def work(file: SourceFile, _: Run) -> str:
        busy.append(file.name)
        most.append(len(busy))
        busy.remove(file.name)
        return file.name

    with Ahead(work, lambda _: True, 3) as reader:
        reader.begin(FILES, run)
        assert [reader.take(file, run) for file in FILES] == ["a", "b", "c"]
    assert max(most) == 1


def test_what_is_asked_for_again_is_done_again(run: Run) -> None:
    done: list[str] = []

    def work(file: SourceFile, _: Run) -> int:
        done.append(file.name)
        return len(done)

    with Ahead(work, lambda _: False, 1) as reader:
        reader.begin(FILES[:1], run)
        assert [reader.take(FILES[0], run), reader.take(FILES[0], run)] == [1, 2]


def test_what_is_raised_comes_when_it_is_asked_for(run: Run) -> None:
    def work(file: SourceFile, _: Run) -> str:
        if file.name == "b":
            raise TimeoutError(file.name)
        return file.name

    with Ahead(work, lambda _: False, 2) as reader:
        reader.begin(FILES, run)
        assert reader.take(FILES[0], run) == "a"
        with pytest.raises(TimeoutError, match="b"):
            reader.take(FILES[1], run)
        assert reader.take(FILES[2], run) == "c"


def test_nothing_more_is_begun_when_the_run_is_over(run: Run) -> None:
    begun: list[str] = []
    go = threading.Event()

    def work(file: SourceFile, _: Run) -> None:
        begun.append(file.name)
        go.wait(60)

    with Ahead(work, lambda _: False, 1) as reader:
        reader.begin(FILES, run)
        while not begun:
            pass
        threading.Timer(0.1, go.set).start()
    assert begun == ["a"]
