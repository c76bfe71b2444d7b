"""The answer to a question or a story, and the guide to a setting, for a terminal of 80 columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from lvheng.report.citations import cited
from lvheng.report.document import printable
from lvheng.report.folding import folded
from lvheng.report.words import Words

if TYPE_CHECKING:
    from rich.console import Group

__all__ = ["answer_text", "guide_text"]

_WIDTH = 80
_N = "[一二三四五六七八九十百千零]+"
_PARTS = re.compile(rf"(.+?条(?:之{_N})?)(第{_N}款)?(第（{_N}）项)?")
_HEADINGS = {
    "read": (
        "读到的事实（常有错漏，请逐项对照原文）",
        "What was read (often wrong or incomplete: check each against its words)",
    ),
    "answer": ("回答", "Answer"),
    "law": ("法律怎么说", "What the law says"),
    "first": ("现在做什么", "What to do now"),
    "then": ("然后", "And then"),
    "evidence": ("留下什么证据", "What to keep as evidence"),
    "authorities": ("找谁", "Where to turn"),
    "clocks": ("期限", "How long there is"),
    "asked": ("先弄清这几点，它们最能改变结论", "These answers decide most"),
    "unread": ("有数目、金额而没有读懂的句子", "Sentences with amounts that were not understood"),
    "elsewhere": ("不在此处回答的部分", "Not answered here"),
    "reservations": ("请注意", "Please note"),
    "not_drafted": ("没有作出认定，因为", "No opinion, because"),
    "model": ("语言模型的第二次阅读", "The second reading by a language model"),
}
_NOTICE = (
    "依所写的事实和{0}的法律，离线得出；不是法律意见，也没有保存所写的内容。[实务] 为做法，不是法律规定。",
    "From what was written and the law of {0}, offline; no legal advice, and nothing of it was stored. "
    "[practice] is not law.",
)
_NOTICE_SENT = (
    "依所写的事实和{0}的法律得出；不是法律意见，本机没有保存所写的内容，但已发送到{1}。[实务] 为做法，不是法律规定。",
    "From what was written and the law of {0}; no legal advice. Nothing of it was stored on this machine, but it was sent to {1}. "
    "[practice] is not law.",
)
_SENT = ("{0}字已发送到{1}（模型{2}）；法律仍由本机的规则判断", "{0} characters were sent to {1} (model {2}); the law is still decided by the rules on this machine")  # fmt: skip
_HELD = (
    "证实{0}项；补充{1}项（均有原文，请核对）；与本机读法不同而未采用{2}项；原文不支持而未采用{3}项",
    "{0} facts confirmed; {1} added (each with its words: please check); {2} read otherwise and not taken; {3} that the text does not bear out and not taken",
)
_AS_READ = (
    "以上由机器从文字中读出的事实得出；读漏、读错时结论会变，请先核对后面列出的事实。",
    "This follows from what was read (below); where that is wrong or incomplete the answer changes: check it first.",
)
_LEFT = (
    "有数目、金额而没有读懂的句子有{0}句（见后），可能改变结论。",
    " {0} with amounts were not understood (below) and may change it.",
)
_GUESSED = (
    "下面按{0}来答，是由文字猜的；不对的，请加 {1}。",
    "What follows takes {0}, guessed from the words; if that is wrong, add {1}.",
)
_TAKEN_FOR = {
    "asker": ("“{0}”来问", "the one who asks for: {0}", "--as victim|suspect|suspect_family|company|staff|bystander"),
    "scenario": ("情形“{0}”", "the setting for: {0}", "--setting SCENARIO"),
}  # fmt: skip
_NOT_SAID = (
    "另有{0}句没有列出：所据条文在{1}尚未施行，或者该日的文本未收录。",
    "{0} more sentences are left out: what they rest on was not in force on {1}, or its text of that day is not in the library.",
)
_PRACTICE = ("[实务]", "[practice]")
_WHY = ("为什么问：{0}", "why: {0}")
_LATER = ("then", "evidence", "authorities", "clocks")
_SHOWN = 60
_UNSURE = ("带？的，读法没有把握。", "What has a ? was read without certainty.")
_MORE = ("……共{0}项，全部见 --json", " ... {0} in all: see --json")


def answer_text(answer: Mapping[str, Any], lines: Iterable[Mapping[str, Any]], language: str) -> Group:  # fmt: skip
    """The document of `ask --json`; `lines` are the answer's sentences, one by one.

    To one who tells what happened to him: the answer on his own text, what to do now, what decides; then what it
    rests on and the law in general. To a question the law is the answer, and steps come after it.
    """
    words = Words(language)
    page = _Page(words)
    told = list(lines)
    guide = answer["guide"]
    to_one = guide is not None and answer["asker"] is not None and answer["kind"] == "story"
    later = [one for one in told if one["general"]] if to_one else []
    page.part("answer", [_line(one, words) for one in told if one not in later])
    if answer["facts_read"]:
        left = words.pick(*_LEFT).format(n) if (n := len(answer["not_understood"])) else ""
        page.note(words.pick(*_AS_READ) + left)
    page.part("reservations" if answer["as_written"] else "not_drafted", answer["not_drafted"])
    if guide and answer["guessed"]:
        page.note(_taken_for(answer["guessed"], words))
    if to_one:
        _guide(page, guide, ("first",))
    page.part("asked", [_asked(one, words) for one in answer["ask_next"]], numbered=True)
    _read(page, answer["facts_read"])
    page.part("unread", [one["text"] for one in answer["not_understood"]])
    page.part("law", [_line(one, words) for one in later])
    if guide:
        now = ("first",)
        _guide(page, guide, (*(() if to_one else now), *_LATER), said_before=now if to_one else ())
    page.part("elsewhere", [_elsewhere(one, words) for one in answer["elsewhere"]])
    if answer["model"]:
        page.part("model", _model(answer["model"], words))
    if answer["not_said"]:
        page.note(words.pick(*_NOT_SAID).format(answer["not_said"], answer["on"]))
    sent_to = answer["model"]["at"] if answer["model"] else ""
    notice = words.pick(*(_NOTICE_SENT if sent_to else _NOTICE))
    page.note(notice.format(answer["on"], sent_to))
    return page.group()


def _taken_for(guessed: Mapping[str, str], words: Words) -> str:
    taken = [words.pick(*_TAKEN_FOR[id][:2]).format(name) for id, name in guessed.items()]
    options = [_TAKEN_FOR[id][2] for id in guessed]
    return words.pick(*_GUESSED).format(words.joined(taken), words.joined(options))


def _model(second: Mapping[str, Any], words: Words) -> list[str]:
    sent = words.pick(*_SENT).format(second["characters_sent"], second["at"], second["name"])
    if second["failed"]:
        return [sent, words.pick(second["failed"]["zh"], second["failed"]["en"])]
    numbers = (len(second[name]) for name in ("confirmed", "added", "conflicts", "refused"))
    return [sent, words.pick(*_HELD).format(*numbers)]


def guide_text(guide: Mapping[str, Any], title: str, on: str, language: str) -> Group:
    """The document of `guide --json`: the setting, for one who asks."""
    words = Words(language)
    page = _Page(words, title)
    _guide(page, guide, ("law", "first", "then", "evidence", "authorities", "clocks"))
    page.note(words.pick(*_NOTICE).format(on))
    return page.group()


def _guide(
    page: _Page, guide: Mapping[str, Any], names: Iterable[str], said_before: Iterable[str] = ()
) -> None:
    """What was said already, as something to do now, is not said again as evidence."""
    told = {one["text"] for name in said_before for one in guide[name]}
    for name in names:
        rows = [one for one in guide[name] if one["text"] not in told]
        told.update(one["text"] for one in rows)
        page.part(name, [_line(one, page.words) for one in rows], numbered=name == "first")


def _line(said: Mapping[str, Any], words: Words) -> str:
    if said.get("citations"):
        mark = words.pick("（{0}）", " ({0})")
        cites = [cited(one, words) for one in short(said["citations"])]
        return said["text"] + mark.format(words.joined(cites))
    return said["text"] + (" " + words.pick(*_PRACTICE) if said.get("practice") else "")


def _read(page: _Page, facts: Sequence[Mapping[str, Any]]) -> None:
    """Each person and act with what was read of it, and beside each fact its words."""
    shown = facts[:_SHOWN]
    if not shown:
        return
    words = page.words
    items = []
    for of, group in groupby(shown, key=itemgetter("of")):
        head, *rest = group
        told = [_fact(one, words, head["remark"]) for one in rest]
        if head["label"]:
            told, first = [_fact(head, words), *told], ""
        else:
            first = _fact(head, words)
        items.append("\n".join((of + first, *told)))
    page.part("read", items)
    more = words.pick(*_MORE).format(len(facts)) if len(facts) > len(shown) else ""
    page.note(words.pick(*_UNSURE) + more)


def _fact(one: Mapping[str, Any], words: Words, said: str = "") -> str:
    """期间：2019-01-01至2019-03-31　“2019年1月至3月”; what heads its subject has its words alone.

    `said`: the remark that stands at the head already.
    """
    value = f"{words.pick('：', ': ')}{one['value']}" if one["value"] else ""
    remark = words("brackets", one["remark"]) if one["remark"] not in ("", said) else ""
    doubt = "" if one["sure"] else words.pick("？", "?")
    return f"{one['label']}{value}　“{one['quote']}”{doubt}{remark}"


def _asked(one: Mapping[str, Any], words: Words) -> str:
    provision = words("brackets", cited(one["provision"], words)) if one["provision"] else ""
    return f"{one['question']}\n{words.pick(*_WHY).format(one['why'])}{provision}"


def _elsewhere(one: Mapping[str, Any], words: Words) -> str:
    return f"“{one['text']}”\n{one['name']}{words.pick('：', ': ')}{one['where']}"


def short(citations: Iterable[str]) -> list[str]:
    """Citations without those that a closer one holds, and each article named once.

    >>> short(["刑法第二百五十三条之一第一款", "刑法第二百五十三条之一第三款", "刑法第二百五十三条之一"])
    ['刑法第二百五十三条之一第一款、第三款']
    """
    given = list(dict.fromkeys(citations))
    closest = [
        one for one in given if not any(o != one and o.startswith(one + "第") for o in given)
    ]
    grouped: dict[str, dict[str, list[str]]] = {}
    for one in sorted(closest, key=_article_first(closest)):
        parts = _PARTS.fullmatch(one)
        article, paragraph, item = parts.groups() if parts else (one, None, None)
        grouped.setdefault(article, {}).setdefault(paragraph or "", []).append(item or "")
    return [
        article + "、".join(paragraph + "、".join(items) for paragraph, items in places.items())
        for article, places in grouped.items()
    ]


def _article_first(citations: list[str]) -> Callable[[str], tuple[int, str]]:
    """Articles in the order given; within one, by place."""
    order = {one.partition("条")[0]: place for place, one in reversed(list(enumerate(citations)))}
    return lambda one: (order[one.partition("条")[0]], "")


class _Page:
    """Headings with bullets or numbers under them."""

    def __init__(self, words: Words, title: str = "") -> None:
        from rich.text import Text

        self.words = words
        self.parts: list[Any] = [Text(folded(title, _WIDTH), style="bold")] if title else []

    def part(self, name: str, lines: Iterable[str], *, numbered: bool = False) -> None:
        from rich.rule import Rule
        from rich.text import Text

        said = list(lines)
        if not said:
            return
        heading = Text(self.words.pick(*_HEADINGS[name]), style="bold")
        self.parts += [Text(), Rule(heading, align="left")]
        for number, line in enumerate(said, 1):
            self.parts.append(_item(f"{number}. " if numbered else "· ", line))

    def note(self, text: str) -> None:
        from rich.text import Text

        self.parts += [Text(), Text(folded(text, _WIDTH), style="dim")]

    def group(self) -> Group:
        from rich.console import Group

        return Group(*self.parts)


def _item(mark: str, line: str) -> Any:
    from rich.text import Text

    indent = " " * len(mark)
    body = folded(printable(line), _WIDTH - len(mark)).replace("\n", "\n" + indent)
    return Text(mark + body)
