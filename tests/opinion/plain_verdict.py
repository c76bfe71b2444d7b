"""A verdict in plain Python, written from the law and not from Lvheng. It imports nothing of Lvheng.

It answers for one person, for a case of which every fact is known and every contested point is decided.
Sources: 刑法第二百五十三条之一 and 法释〔2017〕10号 (text: provisions.md), the contested points by their
number in contested.md (C-06 and so on), and docs/decisions/0005 where both are silent.

A case is a list of acts, in the order of the file. Each act is a dict:

    id, parties, kind, day             who did what on which day
    items                              {category: number}; the act's own or those of the act before
    whose_items                        the id of the act that stated these items
    same_items_as                      the act whose items these are, or None
    buyers                             a number, or a list of names
    duty, income, cost, business, profit, crime, knew, other_serious, other_especially
    consequences                       a set of words
    basis                              a set of words: what makes it lawful, or takes it out of the law
"""

from __future__ import annotations

from datetime import date

A = ("track", "communication_content", "credit", "property")
B = ("lodging", "communication_record", "health", "transaction", "other_sensitive")
C = ("ordinary",)

# Which contested point decides the class of which kind of information (C-18, C-19, C-21, C-22, C-24, C-25).
DECIDED_BY = {
    "past_trip": "past_trips",
    "owner_contact_list": "owner_lists",
    "title_search": "title_searches",
    "vehicle_file": "vehicle_files",
    "verification_code": "verification_codes",
    "name_with_id_number": "name_with_id_number",
    "bank_card_number": "bank_card_numbers",
    "social_account": "social_accounts",
}

PRESENT_TEXT = date(2015, 11, 1)


def verdict(person: dict, acts: list[dict], decided: dict[str, str]) -> tuple[int, set[str]] | None:
    """Tier 0, 1 or 2, and every 项 that holds (`5:1-3` is art. 5(1)(三)). None: no act under this text."""
    own = [act for act in acts if person["id"] in act["parties"]]
    present = [act for act in own if act["day"] >= PRESENT_TEXT]  # 刑法 art. 12
    if not present:
        return None
    mine = [act for act in present if has_reached_16(person, act["day"])]  # 刑法 art. 17

    # What the law does not forbid is no act of his (arts. 1 and 2, C-27, C-28, C-46).
    breaches = [act for act in mine if is_forbidden(act, decided)]

    # Art. 11: which of his acts are on the same items.
    groups = on_the_same_items(mine, acts)
    sold_on = {
        act["id"]
        for group in groups
        if any(is_sale(act) and act in breaches for act in group)
        for act in group
        if not is_sale(act)
    }

    def number(act: dict, names: tuple[str, ...]) -> int:
        """The act's items of a class; a contested kind is of the class that was decided for it."""
        plain = sum(n for category, n in act["items"].items() if category in names)
        contested = sum(
            n
            for kind, n in act["items"].items()
            if kind in DECIDED_BY and decided[DECIDED_BY[kind]] in names
        )
        return plain + contested

    # Art. 6: bought or accepted for a lawful business, and not sold on (第二款).
    def for_business(act: dict) -> bool:
        return act["kind"] in ("buy", "accept") and act["business"] and act["id"] not in sold_on

    def sensitive(act: dict) -> bool:
        return number(act, A) + number(act, B) >= 1

    def under_5(act: dict) -> bool:
        return not for_business(act) or sensitive(act)

    def under_6(act: dict) -> bool:
        return for_business(act) and (not sensitive(act) or number(act, C) >= 1)

    def counting(act: dict, names: tuple[str, ...]) -> int:
        """What counts under art. 5: the ordinary part of a business purchase does not, unless C-38."""
        if act not in breaches:
            return 0
        if names == C and for_business(act):
            together = decided["mixed_business_purchase"] == "all_under_article_5"
            return number(act, C) if sensitive(act) and together else 0
        return number(act, names)

    def count(names: tuple[str, ...]) -> int:
        return sum(count_group(group, names) for group in groups)

    def count_group(group: list[dict], names: tuple[str, ...]) -> int:
        obtained = max((counting(act, names) for act in group if not is_sale(act)), default=0)
        given = handed_over(group, lambda act: counting(act, names), acts)
        if not obtained or decided["obtained_then_partly_resold"] == "larger_set":
            return max(obtained, given)
        # C-07, record by record: each once, and once more for each further buyer.
        # The first sale of a record is the one that obtaining has counted; a sale after it counts whole.
        more = 0
        for act in group:
            buyers = new_buyers(act, mine, acts) if is_sale(act) else 0
            if buyers:
                larger = larger_sets(act["whose_items"], acts)
                sold = [
                    counting(one, names)
                    for number, one in enumerate(group)
                    if is_sale(one)
                    and (
                        one["whose_items"] in larger
                        or (one["whose_items"] == act["whose_items"] and number < group.index(act))
                    )
                ]
                number = counting(act, names)
                more += number * (buyers - 1) + min(number, max(sold, default=0))
        return max(given, obtained + more)

    def income(act: dict) -> int:
        net = decided["illegal_income_costs"] == "net"  # C-30
        return max(0, act["income"] - act["cost"]) if net else act["income"]

    a, b, c = count(A), count(B), count(C)
    money = sum(income(act) for act in breaches if under_5(act))

    # 第八项: obtained in duty or service, and sold or provided.
    duty_sales = [act for act in breaches if is_sale(act) and from_duty(act, own)]
    duty_a, duty_b, duty_c = (
        sum(
            handed_over(
                group, lambda act, n=names: number(act, n) if act in duty_sales else 0, acts
            )
            for group in groups
        )
        for names in (A, B, C)
    )
    duty_money = sum(income(act) for act in duty_sales)
    also_outside = any(
        act not in duty_sales if is_sale(act) else act["id"] not in sold_on for act in breaches
    )

    def item_eight(times: int) -> bool:
        half_reached = (
            duty_a >= 25 * times
            or duty_b >= 250 * times
            or duty_c >= 2_500 * times
            or 100 * duty_a + 10 * duty_b + duty_c >= 2_500 * times
            or duty_money >= 2_500 * times
        )
        if decided["half_standard_mixed"] == "ordinary_standard":  # C-12 (iii)
            return half_reached and not also_outside
        if decided["half_standard_mixed"] == "separate":  # C-12 (ii)
            return half_reached
        # C-12 (i): each against its own standard, so what duty gave weighs double.
        twice = 100 * (a + duty_a) + 10 * (b + duty_b) + (c + duty_c)
        some = duty_a + duty_b + duty_c > 0
        return half_reached or (some and twice >= 5_000 * times)

    def consequence(*words: str) -> bool:
        return any(under_5(act) and act["consequences"] & set(words) for act in breaches)

    def some_sale(condition) -> bool:
        return any(is_sale(act) and condition(act) for act in breaches)

    weighed = 100 * a + 10 * b + c
    serious = {
        "5:1-1": some_sale(lambda act: act["crime"] and number(act, ("track",)) >= 1),
        "5:1-2": some_sale(lambda act: act["knew"]),
        "5:1-3": a >= 50,
        "5:1-4": b >= 500,
        "5:1-5": c >= 5_000,
        "5:1-6": weighed >= 5_000,
        "5:1-7": money >= 5_000,
        "5:1-8": item_eight(1),
        "5:1-9": any(under_5(act) and after_a_sanction(person, act["day"]) for act in breaches),
        "5:1-10": any(under_5(act) and act["other_serious"] for act in breaches),
        "6:1-1": sum(act["profit"] for act in breaches if under_6(act)) >= 50_000,
        "6:1-2": any(under_6(act) and after_a_sanction(person, act["day"]) for act in breaches),
        "6:1-3": any(under_6(act) and act["other_serious"] for act in breaches),
    }
    ten_times = a >= 500 or b >= 5_000 or c >= 50_000 or weighed >= 50_000 or money >= 50_000
    especially = {
        "5:2-1": consequence("death", "serious_injury", "insanity", "kidnapping"),
        "5:2-2": consequence("major_loss", "vile_influence"),
        "5:2-3": ten_times or item_eight(10),
        "5:2-4": any(under_5(act) and act["other_especially"] for act in breaches),
    }
    holding = {place for place, holds in {**serious, **especially}.items() if holds}
    tier = 2 if any(especially.values()) else 1 if any(serious.values()) else 0
    return tier, holding


def grounds(holding: set[str]) -> set[str]:
    """Those to be named: 第六项 only where no class passes alone, 第八项 only where nothing ordinary does."""
    named = set(holding)
    if holding & {"5:1-3", "5:1-4", "5:1-5"}:
        named.discard("5:1-6")
    if holding & {"5:1-3", "5:1-4", "5:1-5", "5:1-6", "5:1-7"}:
        named.discard("5:1-8")
    return named


def is_sale(act: dict) -> bool:
    """Selling and providing; publishing is providing (art. 3)."""
    return act["kind"] in ("sell", "provide", "publish")


def is_forbidden(act: dict, decided: dict[str, str]) -> bool:
    """On personal information of the living, against national rules, without consent or another basis."""
    basis = act["basis"]
    if "company_data" in basis or "anonymised" in basis or "only_local_or_internal_rules" in basis:
        return False
    if "deceased" in basis and decided["deceased_persons"] == "not_counted":
        return False
    if "only_departmental_rules" in basis and decided["departmental_rules"] == "not_enough":
        return False
    if basis & {
        "consent", "contract_or_employment", "statutory_duty", "emergency", "news_reporting", "other_statutory_basis",
    }:  # fmt: skip
        return False
    # 个人信息保护法 art. 27, and C-45 for acts before 民法典 art. 1036.
    public = "self_published" in basis or "lawfully_public" in basis
    protected = basis & {
        "range_limited", "purpose_limited", "leaked", "clearly_refused", "major_effect",
    }  # fmt: skip
    if not public or protected or "reasonable_scope" not in basis:
        return True
    old = act["day"] < date(2021, 1, 1)
    return old and decided["public_information_before_2021"] == "not_lawful"


def has_reached_16(person: dict, day: date) -> bool:
    if person.get("born") is None:
        return True
    born = person["born"]
    return (day.year - born.year, day.month, day.day) > (16, born.month, born.day)


def after_a_sanction(person: dict, day: date) -> bool:
    """第九项: criminal at any time before; administrative within two years, the last day included."""
    for kind, offence, on in person["priors"]:
        if offence != "infringing_personal_information" or day <= on:
            continue
        if kind == "criminal" or (day.year - on.year, day.month, day.day) <= (2, on.month, on.day):
            return True
    return False


def on_the_same_items(mine: list[dict], acts: list[dict]) -> list[list[dict]]:
    """Acts that go back to one act are on the same items, whoever did that one."""
    by_id = {act["id"]: act for act in acts}
    groups: dict[str, list[dict]] = {}
    for act in mine:
        first = act
        while first["same_items_as"]:
            first = by_id[first["same_items_as"]]
        groups.setdefault(first["id"], []).append(act)
    return list(groups.values())


def from_duty(act: dict, own: list[dict]) -> bool:
    """Said of the sale, or of an earlier act of his on the same items, whenever that was."""
    by_id = {one["id"]: one for one in own}
    at: dict | None = act
    while at is not None:
        if at["duty"]:
            return True
        at = by_id.get(at["same_items_as"])
    return False


def larger_sets(whose: str, acts: list[dict]) -> list[str]:
    """The sets that a set of items was taken from, the nearest first."""
    by_id = {act["id"]: act for act in acts}
    found = []
    while by_id[whose]["same_items_as"]:
        whose = by_id[by_id[whose]["same_items_as"]]["whose_items"]
        found.append(whose)
    return found


def handed_over(group: list[dict], number_of, acts: list[dict]) -> int:
    """Items times buyers; what a named buyer got twice, or as a part of what he got, counts once."""
    sales = [act for act in group if is_sale(act)]
    count = 0
    to_named: dict[str, dict[str, int]] = {}
    for act in sales:
        if act["kind"] == "publish":
            count += number_of(act)  # C-08: published once, there are no recipients to count
        elif not isinstance(act["buyers"], list):
            count += number_of(act) * act["buyers"]
        else:
            for name in act["buyers"]:
                got = to_named.setdefault(name, {})
                got[act["whose_items"]] = max(got.get(act["whose_items"], 0), number_of(act))
    for got in to_named.values():
        # From the innermost parts outwards: a set is worth itself or its parts, whichever is more.
        parts = dict.fromkeys(got, 0)
        for whose in sorted(got, key=lambda one: len(larger_sets(one, acts)), reverse=True):
            worth = max(got[whose], parts[whose])
            larger = next((one for one in larger_sets(whose, acts) if one in got), None)
            if larger is None:
                count += worth
            else:
                parts[larger] += worth
    return count


def new_buyers(act: dict, mine: list[dict], acts: list[dict]) -> int:
    """How many got the items for the first time: not the set before, nor ever a set it is a part of."""
    if act["kind"] == "publish":
        return 1
    if not isinstance(act["buyers"], list):
        return act["buyers"]
    larger = larger_sets(act["whose_items"], acts)
    had: set[str] = set()
    for number, one in enumerate(mine):
        before = number < mine.index(act) and one["whose_items"] == act["whose_items"]
        if (
            is_sale(one)
            and isinstance(one["buyers"], list)
            and (before or one["whose_items"] in larger)
        ):
            had.update(one["buyers"])
    return len(set(act["buyers"]) - had)
