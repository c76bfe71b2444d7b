"""Every fixed word of the reports, in Chinese and English, by what it is said of."""

from lvheng.report.vocabulary import counts, document, findings, liability, punishment

__all__ = ["WORDS"]

WORDS: dict[str, tuple[str, str]] = {
    name: said
    for part in (document, findings, counts, punishment, liability)
    for name, said in part.WORDS.items()
}
