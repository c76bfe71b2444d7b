"""Small texts that nobody would make: scraps without sense, and tables of any words and cells."""

from __future__ import annotations

import random

from lvheng.evidence.recount.words import ROLE_OF_WORD, SUBJECT_WORDS

from .generate_files import in_encoding
from .generate_people import PHONE_HEADS, People, Person

SCRAPS = (
    *('"', '"', '""', ",", "\t", "|", ";", "----", " ", "\u3000", "--", "，"),
    *("\r", "\n", "\n", "\r\n", "\x0b", "\u2028"),
    *("张三", "姓名", "手机", "身份证", "备注", "合计", "𠮷", "1"),
)
ENCODINGS = ("utf-8", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "mixed")


def scrap(rng: random.Random) -> bytes:
    delimiter = rng.choice((",", "\t", "|", ";", "----", " "))
    phones = [head + f"{rng.randrange(3):08}" for head in PHONE_HEADS[:2]]
    scraps = SCRAPS if rng.random() < 0.7 else SCRAPS[3:]  # with and without quotes
    lines = [
        delimiter.join(
            "".join(rng.choice((*scraps, *phones)) for _ in range(rng.choice((0, 1, 1, 1, 2))))
            for _ in range(rng.choice((2, 2, 3)))
        )
        for _ in range(rng.randint(1, 14))
    ]
    end = rng.choice(("\n", "\r\n", "\r"))
    encoding = rng.choice(ENCODINGS)
    if encoding == "mixed":
        encoded = [in_encoding(line, rng.choice(("utf-8", "gb18030"))) for line in lines]
        encoded[-1] += rng.choice((b"", b"\xff\xff"))
        return end.encode().join(encoded)
    return in_encoding(end.join(lines), encoding)


def odd_table(rng: random.Random, people: People) -> str:
    """A table whose header is any words of the page, and whose cells fit it only by chance."""
    words = sorted(ROLE_OF_WORD)
    width = rng.randint(1, 6)
    header = [
        rng.choice(("", "", "", *SUBJECT_WORDS[:3])) + rng.choice((*words, "备注"))
        for _ in range(width)
    ]
    if rng.random() < 0.5:
        header[0] = rng.choice(("姓名", "手机", "身份证", "地址", "座机"))
    chosen = rng.sample(people.all, 4)
    rows = [
        [odd_cell(rng, people, rng.choice(chosen)) for _ in range(width)]
        for _ in range(rng.randint(1, 40))
    ]
    if rng.random() < 0.85:
        rows.insert(0, header)
    if rng.random() < 0.3:
        rows += rng.choices(rows, k=5)
    return "\n".join("\t".join(cell.replace("\t", "") for cell in row) for row in rows)


def odd_cell(rng: random.Random, people: People, person: Person) -> str:
    written = (
        people.written_id,
        people.written_phone,
        people.written_landline,
        people.written_card,
        people.written_plate,
        people.written_email,
        people.written_address,
        people.written_name,
    )
    if rng.random() < 0.4:
        return rng.choice(written)(person)
    return rng.choice(
        (
            *("", person.name, person.id18, person.phones[0], person.email),
            *(person.name[0] + "先生", "杭州某公司", "合计", "-", "0", "95", "x", "1.1E+17"),
            *("30.10", "30.1", "120.2", "东门", "东门 ", "2024-01-01", "2024-01-01 "),
            *(f"{person.id18} {person.phones[0]}", f"{person.card}/{person.card}"),
        )
    )
