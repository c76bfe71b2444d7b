"""What the court may add to a proposal: an injunction for its time, a ban from the profession."""

from __future__ import annotations

from collections.abc import Iterator

from lvheng.opinion.sentence.model import Note
from lvheng.opinion.sentence.proposal import Finding
from lvheng.opinion.sentence.under import Under

__all__ = ["additions"]


def additions(of: Under, findings: tuple[Finding, ...]) -> Iterator[Note]:
    """Nothing with a suspension or a kind of punishment that is itself out of reach, or without punishment."""
    broken = {finding.rule for finding in findings if finding.verdict == "unlawful"}
    proposal = of.proposal
    spans = {
        "probation": proposal.suspended
        if not broken & {"suspension", "no_suspension", "probation"}
        else None,
        "control": proposal.months
        if proposal.kind == "control" and "no_such_punishment" not in broken
        else None,
    }
    for one in of.charge.orders:
        if one.order.modality == "shall" or not (one.order.within or one.order.months):
            continue
        open_ = of.labels.pick("（能否适用尚不能确定）", " (undetermined whether it is open)")
        said = one.text + open_ * (one.holds == "undetermined")
        if one.order.within:
            span = spans[one.order.within]
            if span:
                span_said = of.labels.pick(f"，至多{span}个月", f", for {span} months at most")
                yield Note(said + span_said, one.order.clause.citation)
        elif proposal.months or proposal.fine_yuan:
            yield Note(said, one.order.clause.citation)
