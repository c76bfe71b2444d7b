"""Citations for readers of Chinese and of English, and which articles a text cites."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lvheng.law.citation import Citation, parse_citation, whole_number
from lvheng.report.words import Words

__all__ = ["cited", "cited_articles", "short_grounds"]

_N = "([零一二三四五六七八九十百千]+)"
_ARTICLE = re.compile(rf"(?:刑法|法释〔\d+〕\d+号)第{_N}条(?:之{_N})?")
_ENGLISH = (
    (re.compile(r"刑法(?=第)"), lambda m: "Criminal Law "),
    *(
        (re.compile(rf"{zh}〔(\d+)〕(\d+)号"), lambda m, en=en: f"{en} [{m[1]}] No. {m[2]} ")
        for zh, en in (("法释", "Fashi"), ("法发", "Fafa"), ("公通字", "Gongtongzi"), ("法", "Fa"))
    ),
    *(
        (re.compile(f"{zh}(?=第|“|$)"), lambda m, en=en: f"{en} ")
        for zh, en in (
            ("国家网络安全事件报告管理办法", "Incident Reporting Measures"),
            ("电信和互联网用户个人信息保护规定", "Telecom User Information Provisions"),
            ("网络数据安全管理条例", "Network Data Regulations"),
            ("未成年人网络保护条例", "Minors' Network Regulations"),
            ("个人信息保护法", "Personal Information Protection Law"),
            ("消费者权益保护法实施条例", "Consumer Protection Regulations"),
            ("消费者权益保护法", "Consumer Protection Law"),
            ("民事诉讼法", "Civil Procedure Law"),
            ("刑事诉讼法", "Criminal Procedure Law"),
            ("网络安全法", "Cybersecurity Law"),
            ("数据安全法", "Data Security Law"),
            ("民法典", "Civil Code"),
            ("治安管理处罚法", "Public Security Penalties Law"),
            ("行政处罚法", "Administrative Penalties Law"),
            ("反电信网络诈骗法", "Anti-Telecom-Fraud Law"),
            ("居民身份证法", "Resident ID Card Law"),
            ("人民警察法", "Police Law"),
            ("公职人员政务处分法", "Public Employees Discipline Law"),
            ("快递暂行条例", "Express Delivery Regulations"),
            ("邮政法", "Postal Law"),
            ("电信条例", "Telecom Regulations"),
            ("征信业管理条例", "Credit Reporting Regulations"),
            ("电子商务法", "E-Commerce Law"),
            ("社会保险法", "Social Insurance Law"),
            ("医师法", "Physicians Law"),
            ("律师法", "Lawyers Law"),
            ("商业银行法", "Commercial Banks Law"),
            ("未成年人保护法", "Minors' Protection Law"),
            ("传染病防治法", "Infectious Diseases Law"),
            ("护照法", "Passport Law"),
        )
    ),
    (re.compile(rf"第{_N}条之{_N}"), lambda m: f"art. {whole_number(m[1])}-{whole_number(m[2])}"),
    (re.compile(rf"第{_N}条"), lambda m: f"art. {whole_number(m[1])}"),
    (re.compile(rf"第{_N}款"), lambda m: f" para. {whole_number(m[1])}"),
    (re.compile(rf"第（{_N}）项"), lambda m: f" item ({whole_number(m[1])})"),
    *(
        (re.compile(f"“{zh}”"), lambda m, en=en: en)
        for zh, en in (
            ("附件", "Annex"),
            ("情节严重", "on serious circumstances"),
            ("量刑情节", "on sentencing circumstances"),
        )
    ),
    (re.compile("、 ?"), lambda m: ", "),
    (re.compile("至 ?"), lambda m: " to "),
    (re.compile("； ?"), lambda m: "; "),
    (re.compile("检材计数"), lambda m: "counted from exhibits"),
)
_HAN = re.compile("[一-鿿]")


def cited(text: str, words: Words) -> str:
    """Citations as the language writes them; what is more than citations stays as it is.

    >>> cited("法释〔2017〕10号第五条第一款第（三）项至第（六）项", Words("en"))
    'Fashi [2017] No. 10 art. 5 para. 1 item (3) to item (6)'
    >>> cited("刑法第二百五十三条之一第一款", Words("en"))
    'Criminal Law art. 253-1 para. 1'
    >>> cited("法发〔2023〕14号第三条", Words("en"))
    'Fafa [2023] No. 14 art. 3'
    """
    if words.chinese:
        return text
    written = text
    for pattern, replacement in _ENGLISH:
        written = pattern.sub(replacement, written)
    written = re.sub(" +", " ", written).strip()
    return text if _HAN.search(written) else written


def cited_articles(text: str) -> list[Citation]:
    """Every article that a text names, in order, once.

    >>> [str(one) for one in cited_articles("刑法第二百五十三条之一第二款；法释〔2017〕10号第十条")]
    ['刑法第二百五十三条之一', '法释〔2017〕10号第十条']
    """
    found = (parse_citation(match[0]) for match in _ARTICLE.finditer(text))
    return list(dict.fromkeys(one for one in found if one))


def short_grounds(grounds: Iterable[str], words: Words) -> str:
    """Grounds by 款, a line each.

    >>> short_grounds(["法释〔2017〕10号第五条第一款第（三）项", "法释〔2017〕10号第五条第一款第（七）项"], Words("zh"))
    '法释〔2017〕10号第五条第一款第（三）项、第（七）项'
    """
    groups: dict[str, list[str]] = {}
    for ground in grounds:
        head, mark, item = ground.partition("第（")
        groups.setdefault(head, []).append(mark + item)
    lines = (head + "、".join(items) for head, items in groups.items())
    return "\n".join(cited(line, words) for line in lines)
