"""A pytest plugin: where the solver gave up, a test has neither passed nor failed."""

from __future__ import annotations

from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.excinfo is not None and call.excinfo.typename == "Undecided":
        report.outcome = "skipped"
        report.longrepr = (str(item.path), 0, "undecided")
    return report
