"""A wrong case file: every error at once, in both languages, with path, line and nearest name."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from lvheng.errors import InputError
from lvheng.facts.casefile import load_case

from .reading import OPTIONS, TODAY, one_problem, problems, read, with_act, with_party

WRONG = """\
lvheng: 1
unstated: nothing
colour: red
parties:
  - id: z
    kind: persn
    born: 2024-02-30
acts:
  - id: a1
    party: y
    kind: sel
    on: 2030-01-01
    items: {trak: 20, lodging: -1, ordinary: 1.5}
    recipients: 0
    lawful_business: 1
readings: {owner_lists: propety, wealth: property}
"""


class TestEverythingAtOnce:
    def found(self):
        return {problem.where.partition("（")[0]: problem for problem in problems(WRONG)}

    def test_all_errors_of_the_file_are_reported_together(self):
        assert set(self.found()) == {
            "unstated", "colour", "parties.z.kind", "parties.z.born", "acts.a1.party", "acts.a1.kind",
            "acts.a1.on", "acts.a1.items.trak", "acts.a1.items.lodging", "acts.a1.items.ordinary",
            "acts.a1.recipients", "acts.a1.lawful_business", "readings.owner_lists",
            "readings.wealth",
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("where", "line"),
        [
            ("colour", 3), ("acts.a1.party", 10), ("acts.a1.kind", 11), ("acts.a1.on", 12),
            ("acts.a1.items.trak", 13), ("acts.a1.items.lodging", 13), ("acts.a1.recipients", 14),
            ("acts.a1.lawful_business", 15), ("readings.owner_lists", 16), ("readings.wealth", 16),
        ],
    )  # fmt: skip
    def test_each_says_in_which_line_it_stands(self, where, line):
        assert f"第{line}行" in self.found()[where].where

    @pytest.mark.parametrize(
        ("where", "nearest"),
        [
            ("parties.z.kind", "person"), ("acts.a1.kind", "sell"), ("acts.a1.items.trak", "track"),
            ("readings.owner_lists", "property"),
        ],
    )  # fmt: skip
    def test_each_names_the_nearest_allowed_name_in_both_languages(self, where, nearest):
        problem = self.found()[where]
        assert f"最接近的是 {nearest}" in problem.zh
        assert f"nearest is {nearest}" in problem.en

    def test_the_message_holds_all_of_them_in_both_languages(self):
        with pytest.raises(InputError) as raised:
            read(WRONG)
        for problem in raised.value.problems:
            assert problem.zh in str(raised.value)
            assert problem.en in str(raised.value)
        assert raised.value.exit_code == 2


class TestNumbers:
    @pytest.mark.parametrize("value", [-1, 1.5, 1.0, True, False, "50", "fifty", "", None, [50]])
    def test_a_count_is_a_whole_number_not_below_0(self, value):
        assert one_problem(with_act(items={"track": value})).where == "acts.a1.items.track（第1行）"

    @pytest.mark.parametrize("value", [-1, 0.5, True, "5000", "5000元"])
    def test_money_is_a_whole_number_of_yuan(self, value):
        assert "illegal_income_yuan" in one_problem(with_act(illegal_income_yuan=value)).where

    @pytest.mark.parametrize("value", [{"at_least": -1}, {"at_most": 1.5}, {"at_least": True}])
    def test_the_ends_of_a_range_are_whole_numbers_too(self, value):
        assert "acts.a1.items.track" in one_problem(with_act(items={"track": value})).where

    def test_a_range_upside_down_is_refused(self):
        value = {"at_least": 51, "at_most": 50}
        assert one_problem(with_act(items={"track": value})).code == "range"

    def test_a_range_has_no_other_ends(self):
        problem = one_problem(with_act(items={"track": {"at_leest": 50}}))
        assert "at_least" in problem.zh

    @pytest.mark.parametrize("value", [0, -3, 2.5, True, [], [1], [""]])
    def test_recipients_are_at_least_one(self, value):
        assert problems(with_act(recipients=value))[0].where.startswith("acts.a1.recipients")

    @pytest.mark.parametrize("value", [-1, 15.5, True, "16"])
    def test_an_age_is_a_whole_number(self, value):
        assert one_problem(with_party(age_at_act=value)).where == "parties.z.age_at_act"

    @pytest.mark.parametrize("value", [10**15, 10**18])
    def test_huge_numbers_are_taken_exactly(self, value):
        (act,) = read(with_act(items={"track": value})).acts
        assert act.items["track"].lo == act.items["track"].hi == value


class TestTruths:
    NAMES = (
        "obtained_in_duty_or_service",
        "lawful_business",
        "knew_of_criminal_use",
        "site_or_group",
    )

    @pytest.mark.parametrize("name", NAMES)
    @pytest.mark.parametrize("value", [0, 1, "yes", "true", None, [], 1.0])
    def test_a_truth_is_true_false_or_unknown(self, name, value):
        problem = one_problem(with_act(**{name: value}))
        assert problem.where.startswith(f"acts.a1.{name}")
        assert "unknown" in problem.zh

    @pytest.mark.parametrize("word", ["yes", "on", "True", "no"])
    def test_words_of_older_yaml_are_not_guessed_at(self, word):
        text = f"lvheng: 1\nparties:\n  - id: z\n    network_service_provider: {word}\n"
        if word == "True":
            assert read(text).parties[0].network_service_provider.lo == 1
        else:
            assert one_problem(text).where.startswith("parties.z.network_service_provider")


class TestDates:
    @pytest.mark.parametrize(
        "value",
        ["2024-02-30", "2024-13-01", "0000-01-01", "1899-12-31", "2200-01-01", "去年", "", 5, True],
    )
    def test_an_impossible_day_is_refused(self, value):
        assert one_problem(with_act(on=value)).where.startswith("acts.a1.on")

    def test_an_impossible_day_written_plainly_is_an_error_of_its_place(self):
        text = "lvheng: 1\nparties: [{id: z}]\nacts:\n  - id: a1\n    party: z\n    kind: sell\n    on: 2024-02-30\n"
        problem = one_problem(text)
        assert problem.code == "date"
        assert "第7行" in problem.where

    def test_an_act_after_the_judgment_is_refused(self):
        content = with_act(on="2024-01-02") | {"judged_on": "2024-01-01"}
        assert one_problem(content).where.startswith("acts.a1.on")
        read(with_act(on="2024-01-01") | {"judged_on": "2024-01-01"})

    def test_without_a_day_of_judgment_it_is_today(self):
        assert read(with_act()).judged_on == TODAY
        assert problems(with_act(on="2026-11-22"))
        read(with_act(on="2026-11-21"))

    @pytest.mark.parametrize(
        "value",
        [["2024-01-02", "2024-01-01"], ["2024-01-01"], [], "2024-01-01", ["2024-01-01"] * 3],
    )
    def test_a_period_is_two_days_in_order(self, value):
        content = with_act(between=value)
        del content["acts"][0]["on"]
        assert all("acts.a1.between" in problem.where for problem in problems(content))

    def test_a_day_and_a_period_are_not_both_stated(self):
        assert one_problem(with_act(between=["2024-01-01", "2024-01-02"])).code == "both"

    def test_a_birth_and_an_age_are_not_both_stated(self):
        assert one_problem(with_party(born="1990-01-01", age_at_act=30)).code == "both"

    def test_nobody_acts_before_his_birth(self):
        assert problems(with_party(born="2024-01-02"))
        assert problems(with_party(born="2027-01-01"))

    def test_a_sanction_after_the_judgment_is_no_prior(self):
        prior = {"kind": "criminal", "for": "infringing_personal_information", "on": "2027-01-01"}
        assert "priors[0].on" in one_problem(with_party(priors=[prior])).where


class TestNames:
    def test_an_unknown_key_is_named_with_the_nearest(self):
        problem = one_problem(with_act(ilegal_income_yuan=5))
        assert problem.code == "unknown_key"
        assert "illegal_income_yuan" in problem.zh

    def test_an_unknown_reading_and_an_unknown_option_are_refused(self):
        found = problems(
            with_act() | {"readings": {"owner_list": "property", "past_trips": "trak"}}
        )
        assert ["owner_lists" in found[0].zh, "track" in found[1].zh] == [True, True]

    def test_an_unknown_consequence_is_refused(self):
        assert "death" in one_problem(with_act(consequences=["deth"])).zh

    @pytest.mark.parametrize(
        "value", [[["death"]], [{"death": True}], "death", {"death": True}, [1]]
    )
    def test_consequences_are_a_list_of_names(self, value):
        assert problems(with_act(consequences=value))

    def test_an_unknown_kind_of_prior_is_refused(self):
        assert problems(with_party(priors=[{"kind": "civil", "for": "x"}]))

    @pytest.mark.parametrize("offence", ["infringing_personal_infomation", "侵犯公民个人信息罪"])
    def test_an_offence_that_is_almost_this_one_is_never_taken_for_another(self, offence):
        """Refused, or understood; not silently a prior for something else."""
        with suppress(InputError):
            (party,) = read(with_party(priors=[{"kind": "criminal", "for": offence}])).parties
            assert party.priors[0].for_personal_information

    @pytest.mark.parametrize("id", ["a.1", "a b", "", None, True, 1.5, ["a"], "a\n"])
    def test_an_id_is_a_plain_name(self, id):
        assert any("acts[0].id" in problem.where for problem in problems(with_act(id=id)))

    @pytest.mark.parametrize("id", ["a1", "第1笔", "a-1", "a_1", 7])
    def test_letters_digits_and_chinese_are_plain_names(self, id):
        assert read(with_act(id=id)).acts[0].id == str(id)

    def test_a_number_as_an_id_can_be_referred_to_as_a_number(self):
        content = with_act(id=1, party=7) | {"parties": [{"id": 7}]}
        content["acts"].append({"id": 2, "party": 7, "kind": "sell", "same_items_as": 1})
        assert read(content).acts[1].same_items_as == "1"

    def test_the_same_id_twice_is_refused_for_parties_and_for_acts(self):
        content = with_act()
        content["acts"] *= 2
        assert one_problem(content).code == "same_id"
        content = with_act() | {"parties": [{"id": "z"}, {"id": "z"}]}
        assert one_problem(content).code == "same_id"

    def test_the_same_key_twice_is_refused_with_its_line(self):
        text = (
            "lvheng: 1\nparties: [{id: z}]\nacts:\n  - {id: a, party: z, kind: buy}\nparties: []\n"
        )
        assert one_problem(text).where == "第5行"

    @pytest.mark.parametrize("value", [True, 1.0, 2, "1", None])
    def test_the_version_is_the_number_1(self, value):
        assert one_problem(with_act() | {"lvheng": value}).where == "lvheng"

    def test_the_version_must_be_written(self):
        content = with_act()
        del content["lvheng"]
        assert one_problem(content).code == "version"

    def test_the_title_is_text(self):
        assert one_problem(with_act() | {"title": 5}).where == "title"


class TestActsTogether:
    def test_an_act_on_its_own_items_is_a_circle(self):
        assert one_problem(with_act(same_items_as="a1")).code == "circle"

    def test_a_longer_circle_is_found_at_each_of_its_acts_once(self):
        content = with_act(same_items_as="a3")
        for number in (2, 3):
            content["acts"].append(
                {
                    "id": f"a{number}",
                    "party": "z",
                    "kind": "sell",
                    "same_items_as": f"a{number - 1}",
                }
            )
        assert [problem.code for problem in problems(content)] == ["circle"] * 3

    def test_an_act_that_leads_into_a_circle_does_not_hang(self):
        content = with_act(same_items_as="a1")
        content["acts"].append({"id": "a2", "party": "z", "kind": "sell", "same_items_as": "a1"})
        assert one_problem(content).where == "acts.a1.same_items_as"

    def test_items_of_an_act_that_is_not_there_are_refused_with_the_nearest(self):
        problem = one_problem(with_act(same_items_as="a2"))
        assert "a1" in problem.zh

    def test_items_and_exhibits_are_not_both_stated(self):
        assert one_problem(with_act(exhibits=["a.csv"])).code == "both"

    @pytest.mark.parametrize("facts", [{"parties": ["z"]}, {"party": "nobody"}])
    def test_an_act_names_its_party_once_and_rightly(self, facts):
        assert problems(with_act(**facts))

    def test_an_act_of_nobody_is_refused(self):
        content = with_act(parties=[])
        del content["acts"][0]["party"]
        assert problems(content)

    @pytest.mark.parametrize("value", [0, [], False, "", "50", 50])
    def test_items_are_a_mapping_by_category(self, value):
        assert problems(with_act(items=value))

    @pytest.mark.parametrize("key", ["parties", "acts", "incidents"])
    @pytest.mark.parametrize("value", [0, {}, "z", 5, {"z": {}}])
    def test_parties_acts_and_incidents_are_lists(self, key, value):
        assert any(problem.where == key for problem in problems(with_act() | {key: value}))

    @pytest.mark.parametrize("value", [0, [], "", 5])
    def test_readings_are_a_mapping(self, value):
        assert one_problem(with_act() | {"readings": value}).where == "readings"

    def test_an_incident_has_a_known_party_a_moment_and_a_mapping_of_counts(self):
        incident = {"id": "i", "party": "q", "discovered": "sometime", "leaked": [], "refused": 1}
        found = {
            p.where.partition("（")[0] for p in problems(with_act() | {"incidents": [incident]})
        }
        assert found == {
            f"incidents.i.{name}" for name in ("party", "discovered", "leaked", "refused")
        }


class TestFiles:
    def load(self, path: Path):
        return load_case(path, OPTIONS, TODAY)

    def refused(self, path: Path):
        with pytest.raises(InputError) as raised:
            self.load(path)
        return raised.value.problems

    def test_a_file_that_is_not_there_is_named_with_the_nearest(self, tmp_path):
        (tmp_path / "case.yaml").write_text("lvheng: 1", encoding="utf-8")
        (problem,) = self.refused(tmp_path / "cas.yaml")
        assert "case.yaml" in problem.zh

    def test_neither_is_its_folder(self, tmp_path):
        assert self.refused(tmp_path / "nowhere" / "case.yaml")

    def test_a_folder_is_not_a_file(self, tmp_path):
        assert self.refused(tmp_path)

    @pytest.mark.parametrize(
        "content",
        [
            b"", b"\n\n", b"# only a comment\n", b"null", b"5", b"text", b"[]", b"- 1", b"{", b"a: b: c",
            b"\x00\x01\x02", bytes(range(256)), b"PK\x03\x04" + bytes(100), b"\xff\xfel\x00",
            "lvheng: 1".encode("utf-16"), "标题: 案".encode("gb18030"), b"a: &x [*x]", b"*x", b"---\n---\n",
            b"!!python/object:os.system {}", b"[" * 1_000, b"{a: " * 1_000, b"lvheng: " + b"9" * 5_000,
            b"%YAML 9.9\n---\n{}", b"<<: 5", b"? [a, b]\n: c", b"!!set {a, b}", b"!!binary abc",
        ],
        ids=lambda content: repr(content[:20]),
    )  # fmt: skip
    def test_what_is_no_case_file_is_refused_and_never_breaks_the_reader(self, tmp_path, content):
        path = tmp_path / "case.yaml"
        path.write_bytes(content)
        assert self.refused(path)

    def test_a_byte_order_mark_is_no_error(self, tmp_path):
        path = tmp_path / "case.yaml"
        path.write_bytes(b"\xef\xbb\xbflvheng: 1\nparties: [{id: z}]\n")
        assert self.load(path).parties[0].id == "z"

    def test_json_is_read_as_yaml_is(self, tmp_path):
        path = tmp_path / "case.json"
        path.write_text('{"lvheng": 1, "parties": [{"id": "z"}]}', encoding="utf-8")
        assert self.load(path).parties[0].id == "z"
