"""§8 of docs/counting.md, the elements: for each of its rows a function that gives the key or None."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from .words import (
    ADDRESS_SIGNS,
    COMPANY_WORDS,
    PLATE_PROVINCES,
    PROVINCES,
    SALUTATIONS,
    card_prefixes,
)


def without_blanks(text: str) -> str:
    return "".join(text.split())


def compact(text: str) -> str:
    return without_blanks(text).replace("-", "")


def is_date(year: str, month: str, day: str, first_year: int = 1) -> bool:
    try:
        date = dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return date.year >= first_year and date <= dt.date.today()


def check_character(first_17: str) -> str:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(first_17, weights, strict=True))
    return "10X98765432"[total % 11]


def resident_id_18(text: str) -> str | None:
    number = compact(text).upper()
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number):
        return None
    if number[:2] not in PROVINCES and number[0] != "9":
        return None
    if not is_date(number[6:10], number[10:12], number[12:14], first_year=1840):
        return None
    return number if check_character(number[:17]) == number[17] else None


def resident_id_15(text: str) -> str | None:
    number = compact(text)
    if not re.fullmatch(r"[0-9]{15}", number) or number[:2] not in PROVINCES:
        return None
    if not is_date("19" + number[6:8], number[8:10], number[10:12]):
        return None
    first_17 = number[:6] + "19" + number[6:]
    return first_17 + check_character(first_17)


def without_country_code(compacted: str) -> str:
    if compacted.startswith("+86"):
        return compacted[3:]
    if compacted.startswith("0086"):
        return compacted[4:]
    if re.fullmatch(r"86[0-9]{11}", compacted):
        return compacted[2:]
    return compacted


def mobile(text: str) -> str | None:
    number = without_country_code(compact(text))
    return number if re.fullmatch(r"1[3-9][0-9]{9}", number) else None


def plain_landline(text: str, area_code_needed: bool) -> str | None:
    number = re.sub(r"[()]", "", compact(text))
    if re.fullmatch(r"(010|02[0-9]|0[3-9][0-9]{2})[2-8][0-9]{6,7}", number):
        return number
    if not area_code_needed and re.fullmatch(r"[2-8][0-9]{6,7}", number):
        return number
    return None


def landline(text: str, area_code_needed: bool = True) -> str | None:
    # A dash may stand before an extension or inside the number. What is before the last mark is
    # tried first, so that 0571-8234567-8 is 0571-8234567 with extension 8.
    extension = re.fullmatch(r"(.*)[-转xX][0-9]+", without_blanks(text))
    if extension:
        number = plain_landline(extension.group(1), area_code_needed)
        if number:
            return number
    return plain_landline(text, area_code_needed)


def luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def bank_card(text: str) -> str | None:
    number = compact(text)
    if not re.fullmatch(r"[0-9]{13,19}", number) or not luhn(number):
        return None
    return number


def account(text: str) -> str | None:
    number = compact(text)
    return number if re.fullmatch(r"[0-9]{8,30}", number) else None


def plate(text: str) -> str | None:
    sign = re.sub(r"[·.]", "", compact(text)).upper()
    if len(sign) not in (7, 8) or sign[0] not in PLATE_PROVINCES:
        return None
    if not re.fullmatch(r"[A-HJ-NP-Z]", sign[1]):
        return None
    serial = sign[2:]
    last = "[A-HJ-NP-Z0-9挂学警港澳]" if len(serial) == 5 else "[A-HJ-NP-Z0-9]"
    if not re.fullmatch("[A-HJ-NP-Z0-9]+" + last, serial):
        return None
    if len(serial) == 6 and serial[0] not in "DABCEFGHJK" and serial[-1] not in "DABCEFGHJK":
        return None
    return sign


def email(text: str) -> str | None:
    # The dash is part of an address, so only blanks are removed here.
    address = without_blanks(text).lower()
    local, _, domain = address.partition("@")
    if any(not re.fullmatch(r"[a-z0-9!#$%&'*+=?^_`{}~-]+", part) for part in local.split(".")):
        return None
    labels = domain.split(".")
    if len(labels) < 2 or not all(map(is_label, labels)):
        return None
    return address


def is_label(text: str) -> bool:
    return re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", text) is not None


def is_han(character: str) -> bool:
    code = ord(character)
    return (
        0x3400 <= code <= 0x4DBF
        or 0x4E00 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x323AF
        or character == "〇"
    )


def is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN ") and character.isalpha()


def holds_company_word(text: str) -> bool:
    return any(word in text for word in COMPANY_WORDS)


def name(text: str) -> str | None:
    text = without_blanks(text)  # the dash is a letter of some names and stays
    if not 2 <= len(text) <= 15:
        return None
    chinese = all(is_han(character) or character == "·" for character in text)
    latin = all(is_latin(character) or character in ".-'" for character in text)
    if not any(is_han(character) or character.isalpha() for character in text):
        return None  # "--" stands for no name
    if not (chinese or latin) or text.endswith(tuple(SALUTATIONS)) or holds_company_word(text):
        return None
    return text


def address(text: str) -> str | None:
    value = without_blanks(text)
    return value if len(value) >= 6 and any(sign in value for sign in ADDRESS_SIGNS) else None


# --- the second table: read in columns of their own role -------------------------------------------


def passport(text: str, own_column: bool = False) -> str | None:
    number = compact(text).upper()
    letter = "[A-HJ-NP-Z]"
    known = rf"E([0-9]{{8}}|{letter}[0-9]{{7}})|G[0-9]{{8}}|[PDS][0-9]{{7,8}}|[DSP]E[0-9]{{7}}"
    if re.fullmatch(known, number):
        return number
    if own_column and (re.fullmatch("1[45][0-9]{7}", number) or is_code(number, 6, 12, 5)):
        return number
    return None


def is_code(text: str, least: int, most: int, digits: int) -> bool:
    """Letters and digits, so many of both together, and at least so many digits."""
    long_enough = re.fullmatch(f"[A-Z0-9]{{{least},{most}}}", text) is not None
    return long_enough and sum(character.isdigit() for character in text) >= digits


def permit(text: str, own_column: bool = False) -> str | None:
    number = compact(text).upper()
    if re.fullmatch("[HM][0-9]{10}", number):
        return number[:-2]  # the last two tell how often it was issued
    if re.fullmatch("C([0-9]{8}|[A-Z][0-9]{7})|[WLTHM][0-9]{8}|[A-Z]{3}[0-9]{12}", number):
        return number
    if own_column and re.fullmatch("[0-9]{8}|[0-9]{10}[A-Z]", number):
        return number
    return None


def officer(text: str, own_column: bool = False) -> str | None:
    number = compact(text)
    found = re.fullmatch("(.{1,4})字第[0-9]{6,8}号", number)
    if found and all(map(is_han, found[1])):
        return number
    return number if own_column and re.fullmatch("[0-9]{6,8}", number) else None


def vin(text: str) -> str | None:
    number = compact(text).upper()
    valid = re.fullmatch("[A-HJ-NPR-Z0-9]{17}", number) and re.search("[0-9]", number)
    return number if valid else None


def wechat(text: str) -> str | None:
    name = without_blanks(text)
    if not name.isascii():
        return None
    name = name.lower()
    valid = re.fullmatch("wxid_[a-z0-9]{10,20}|[a-z_][a-z0-9_-]{5,19}", name)
    return name if valid else None


def qq(text: str) -> str | None:
    number = re.sub("@qq[.]com$", "", compact(text), flags=re.IGNORECASE)
    valid = re.fullmatch("[1-9][0-9]{4,10}", number) and not re.fullmatch("1[3-9][0-9]{9}", number)
    return number if valid else None


def imei(text: str) -> str | None:
    number = compact(text)
    valid = re.fullmatch("[0-9]{14,16}", number) and len(set(number)) > 1
    return number[:14] if valid else None


def imsi(text: str) -> str | None:
    number = compact(text)
    return number if re.fullmatch("460[0-9]{12}", number) else None


def social_security(text: str) -> str | None:
    number = compact(text).upper()
    return number if is_code(number, 6, 20, 4) else None


def medical_number(text: str) -> str | None:
    number = compact(text).upper()
    return number if is_code(number, 3, 20, 3) else None


def uscc(text: str) -> str | None:
    number = compact(text).upper()
    if re.fullmatch("[0-9]{15}", number):
        return number
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    if len(number) != 18 or any(sign not in signs for sign in number):
        return None
    total = sum(signs.index(sign) * pow(3, place, 31) for place, sign in enumerate(number[:17]))
    return number if signs.index(number[17]) == -total % 31 else None


def is_service_number(text: str) -> bool:
    number = compact(text)
    forms = "(400|800)[0-9]{7}|9[56][0-9]{3,4}|1[02][0-9]{3}|110|112|114|119|120|122"
    return re.fullmatch(forms, number) is not None


def has_known_prefix(card: str) -> bool:
    return card.startswith(card_prefixes())
