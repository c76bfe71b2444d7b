"""Conduct on and against networks."""

from lvheng.facts.other_acts.kind import OtherKind, amount, kind, number, truth
from lvheng.facts.register import LEAK_RESULTS, RegisteredFact

_NETWORKS = "法释〔2019〕15号"
_COMPUTERS = "法释〔2011〕19号"
_PRIOR = "二年内曾因非法利用信息网络、帮助信息网络犯罪活动、危害计算机信息系统安全受过行政处罚，又实施本行为"
_PRIOR_EN = "sanctioned within two years for such conduct, and did it again"


def _of_2019(place: str) -> str:
    return f"{_NETWORKS}第{place}"


def _of_2011(place: str) -> str:
    return f"{_COMPUTERS}第{place}"


def _income(place: str) -> RegisteredFact:
    return amount("illegal_income_yuan", "违法所得", "illegal income", place, "账户流水及审计意见")


def _loss(place: str) -> RegisteredFact:
    return amount(
        "loss_yuan", "造成的经济损失", "economic loss caused", place, "损失鉴定、恢复费用凭证"
    )


def _judged(name: str, zh: str, en: str, place: str) -> RegisteredFact:
    return truth(name, zh, en, place, "综合全案", kind="judgement")


def _aid(zh: str, en: str, article: str) -> OtherKind:
    """第九条: who aids, knowing that others do it."""
    return kind(
        zh, en, f"{article}；{_of_2011('九条')}",
        truth("knew_of_their_acts", "明知他人实施该行为", "knew that others did it", _of_2011("九条第一款"), "供述、聊天记录"),
        truth("provided_destructive_tools", "为其提供用于破坏计算机信息系统功能、数据或者应用程序的程序、工具", "provided tools to damage systems", _of_2011("九条第一款第（一）项"), "程序检验报告"),
        truth("provided_services", "为其提供互联网接入、服务器托管、费用结算、技术支持等帮助", "provided access, hosting, settlement, support or the like", _of_2011("九条第一款第（二）项"), "合同、服务记录"),
        truth("provided_funds", "通过委托推广软件、投放广告等方式向其提供资金", "provided funds by advertising or otherwise", _of_2011("九条第一款第（三）项"), "合同、账户流水"),
        number("tools_provided", "提供程序、工具", "times tools were provided", "人次", _of_2011("九条第一款第（一）项"), "交易记录"),
        amount("tool_income_yuan", "提供程序、工具的违法所得", "illegal income from tools", _of_2011("九条第一款第（一）项"), "账户流水"),
        amount("service_income_yuan", "提供服务的违法所得", "illegal income from services", _of_2011("九条第一款第（二）项"), "账户流水"),
        amount("funds_yuan", "提供的资金", "funds provided", _of_2011("九条第一款第（三）项"), "账户流水"),
    )  # fmt: skip


KINDS = {
    "aid_network_crime": kind(
        "帮助信息网络犯罪活动", "aiding crime over information networks", "刑法第二百八十七条之二",
        truth("knew_of_crime", "明知他人利用信息网络实施犯罪", "knew that others used networks for crime",
              "刑法第二百八十七条之二第一款；法释〔2019〕15号第十一条", "供述、交易价格与方式、监管部门告知、接到举报的记录"),
        truth("went_on_after_being_told", "经监管部门告知后仍然实施有关行为", "went on after the authority had told them",
              _of_2019("十一条第（一）项"), "告知文书"),
        truth("ignored_reports", "接到举报后不履行法定管理职责", "did not do its legal duty after a report",
              _of_2019("十一条第（二）项"), "举报与处理记录"),
        truth("abnormal_dealing", "交易价格或者方式明显异常", "price or manner of dealing plainly abnormal",
              _of_2019("十一条第（三）项"), "交易记录、同类市场价格"),
        truth("means_only_for_crime", "提供专门用于违法犯罪的程序、工具或者其他技术支持、帮助", "provided means made only for crime",
              _of_2019("十一条第（四）项"), "功能检验报告"),
        truth("evaded_supervision", "频繁隐蔽上网、加密通信、销毁数据或者使用虚假身份，逃避监管或者规避调查",
              "often hid, encrypted, destroyed data or used false identities to evade supervision", _of_2019("十一条第（五）项"), "电子数据检验报告"),
        truth("helped_to_evade", "为他人逃避监管或者规避调查提供技术支持、帮助", "helped others to evade supervision",
              _of_2019("十一条第（六）项"), "聊天记录、技术文档"),
        _judged("other_sign_of_knowledge", "其他足以认定行为人明知的情形", "another sign that shows knowledge",
                f"{_of_2019('十一条第（七）项')}；法发〔2025〕12号第5条"),
        truth("evidence_to_the_contrary", "有证明行为人不明知的相反证据", "evidence to the contrary on knowledge",
              _of_2019("十一条"), "相反证据", pushes="less"),
        truth("aided_crime_cannot_be_checked", "确因客观条件限制无法查证被帮助对象是否达到犯罪的程度",
              "whether those aided committed crimes cannot be found out", _of_2019("十二条第二款"), "侦查情况说明", pushes="both"),
        number("persons_aided", "帮助对象数", "persons aided", "个", _of_2019("十二条第一款第（一）项"), "交易记录、聊天记录"),
        amount("payment_yuan", "支付结算金额", "amount of payments settled", _of_2019("十二条第一款第（二）项"), "账户流水"),
        amount("funds_yuan", "以投放广告等方式提供的资金", "funds provided by advertising or otherwise",
               _of_2019("十二条第一款第（三）项"), "账户流水、合同"),
        _income(_of_2019("十二条第一款第（四）项")),
        truth("again_after_sanction", _PRIOR, _PRIOR_EN, _of_2019("十二条第一款第（五）项"), "行政处罚决定书"),
        truth("grave_result_of_aided", "被帮助对象实施的犯罪造成严重后果", "the crime that was aided had grave results",
              _of_2019("十二条第一款第（六）项"), "被帮助对象案件的证据"),
        truth("especially_grave_result", "造成特别严重后果", "especially grave results", _of_2019("十二条第二款"), "损失证据"),
        _judged("other_serious", "其他情节严重的情形", "other serious circumstances", _of_2019("十二条第一款第（七）项")),
    ),
    "illegal_use_of_networks": kind(
        "非法利用信息网络", "illegal use of information networks", "刑法第二百八十七条之一",
        truth("set_up_for_crime", "设立以违法犯罪为目的或者设立后主要用于违法犯罪的网站、通讯群组", "set up a site or group for, or mainly used for, crime",
              "刑法第二百八十七条之一第一款第（一）项；法释〔2019〕15号第七条、第八条", "网站、群组的注册与管理信息"),
        truth("published_criminal_information", "发布制作、销售违禁物品、管制物品或者其他违法犯罪信息", "published information on contraband or other crime",
              "刑法第二百八十七条之一第一款第（二）项；法释〔2019〕15号第九条", "网页、消息的电子数据"),
        truth("published_for_crime", "为实施诈骗等违法犯罪活动发布信息", "published information in order to commit crime",
              "刑法第二百八十七条之一第一款第（三）项；法释〔2019〕15号第九条", "网页、消息的电子数据"),
        truth("impersonated_authority", "假冒国家机关、金融机构名义设立网站", "set up a site in the name of a state organ or financial institution",
              _of_2019("十条第（一）项"), "网站页面、机构说明"),
        number("sites", "设立的用于实施违法犯罪活动的网站数", "sites set up for crime", "个", _of_2019("十条第（二）项"), "域名与服务器记录"),
        number("site_accounts", "上述网站的注册账号数", "accounts registered on these sites", "个", _of_2019("十条第（二）项"), "后台数据检验报告"),
        number("groups", "设立的用于实施违法犯罪活动的通讯群组数", "groups set up for crime", "个", _of_2019("十条第（三）项"), "群组管理信息"),
        number("group_members", "上述群组的成员账号数", "member accounts of these groups", "个", _of_2019("十条第（三）项"), "群组管理信息"),
        number("information_on_sites", "在网站上发布的有关信息", "pieces of such information published on sites", "条", _of_2019("十条第（四）项第1目"), "网页电子数据"),
        number("accounts_sent_to", "接收有关信息的用户账号数", "accounts to which it was sent", "个", _of_2019("十条第（四）项第2目"), "发送记录"),
        number("members_sent_to", "接收有关信息的群组成员数", "members of groups to which it was sent", "个", _of_2019("十条第（四）项第3目"), "群组信息"),
        number("followers", "传播有关信息的社交网络的关注人员账号数", "followers in the social networks used", "个", _of_2019("十条第（四）项第4目"), "账号信息"),
        _income(_of_2019("十条第（五）项")),
        truth("again_after_sanction", _PRIOR, _PRIOR_EN, _of_2019("十条第（六）项"), "行政处罚决定书"),
        _judged("other_serious", "其他情节严重的情形", "other serious circumstances", _of_2019("十条第（七）项")),
    ),
    "refuse_network_security_duty": kind(
        "拒不履行信息网络安全管理义务", "refusing the duty of network security management", "刑法第二百八十六条之一",
        truth("ordered_to_correct", "不履行法律、行政法规规定的信息网络安全管理义务，经监管部门以文书责令采取改正措施",
              "failed in the legal duty and was ordered in writing to correct", f"刑法第二百八十六条之一第一款；{_of_2019('二条第一款')}", "责令整改通知书"),
        truth("refused", "拒不改正", "refused to correct", f"刑法第二百八十六条之一第一款；{_of_2019('二条第二款')}",
              "责令改正的依据、期限，改正能力，复查记录", kind="judgement"),
        number("illegal_videos", "致使传播的违法视频文件数", "illegal videos spread", "个", _of_2019("三条第（一）项"), "电子数据检验报告"),
        number("other_illegal_information", "致使传播的违法视频文件以外的违法信息数", "other illegal information spread", "个", _of_2019("三条第（二）项"), "电子数据检验报告"),
        number("accounts_reached", "违法信息传播到的用户账号数", "accounts to which illegal information was spread", "个", _of_2019("三条第（四）项"), "发送记录"),
        number("members_of_groups_used", "传播违法信息的通讯群组的成员账号数", "members of groups used to spread it", "个", _of_2019("三条第（五）项"), "群组信息"),
        number("followers_of_networks_used", "传播违法信息的社交网络的关注人员账号数", "followers in networks used to spread it", "个", _of_2019("三条第（五）项"), "账号信息"),
        number("clicks", "违法信息实际被点击数", "actual clicks on illegal information", "次", _of_2019("三条第（六）项"), "服务器日志"),
        _judged("other_mass_spread", "其他致使违法信息大量传播的情形", "other mass spread of illegal information", _of_2019("三条第（七）项")),
        *LEAK_RESULTS.values(),
        truth("evidence_of_gravest_crimes_lost", "致使危害国家安全、恐怖活动、黑社会性质组织、贪污贿赂犯罪案件影响定罪量刑的证据灭失",
              "evidence of crimes of state security, terrorism, mafia or graft was lost", _of_2019("五条第（一）项"), "侦查情况说明"),
        truth("evidence_of_five_year_crime_lost", "致使可能判处五年有期徒刑以上刑罚犯罪案件影响定罪量刑的证据灭失",
              "evidence of a crime of five years or more was lost", _of_2019("五条第（二）项"), "侦查情况说明"),
        truth("evidence_lost_repeatedly", "多次造成刑事案件影响定罪量刑的证据灭失", "evidence of crimes was lost several times", _of_2019("五条第（三）项"), "侦查情况说明"),
        _judged("evidence_loss_hindered_proceedings", "证据灭失致使刑事诉讼程序受到严重影响", "the loss of evidence gravely hindered proceedings", _of_2019("五条第（四）项")),
        _judged("other_serious_evidence_loss", "致使刑事案件证据灭失的其他严重情节", "other serious loss of evidence", _of_2019("五条第（五）项")),
        truth("no_logs_or_identities", "对绝大多数用户日志未留存或者未落实真实身份信息认证义务", "kept no logs or did not verify identities of most users",
              _of_2019("六条第（一）项"), "检查记录"),
        truth("ordered_repeatedly_in_two_years", "二年内经多次责令改正拒不改正", "refused several orders within two years", _of_2019("六条第（二）项"), "历次责令整改通知书"),
        truth("service_mainly_used_for_crime", "致使信息网络服务被主要用于违法犯罪", "the service came to be used mainly for crime", _of_2019("六条第（三）项"), "后台数据检验报告"),
        _judged("used_for_attacks", "致使信息网络服务、网络设施被用于实施网络攻击，严重影响生产、生活",
                "service or facilities were used for attacks that gravely affected life", _of_2019("六条第（四）项")),
        truth("used_for_gravest_crimes", "致使信息网络服务被用于危害国家安全、恐怖活动、黑社会性质组织、贪污贿赂或者其他重大犯罪",
              "the service was used for the gravest crimes", _of_2019("六条第（五）项"), "相关案件证据"),
        _judged("public_service_networks_damaged", "致使国家机关或者公共服务领域的信息网络受到破坏，严重影响生产、生活",
                "networks of state organs or public services were damaged, gravely affecting life", _of_2019("六条第（六）项")),
        _judged("other_serious_violation", "其他严重违反信息网络安全管理义务的情形", "other serious violation of the duty", _of_2019("六条第（七）项")),
    ),
    "intrude_state_systems": kind(
        "侵入国家事务等领域的计算机信息系统", "intruding into computer systems of state affairs", "刑法第二百八十五条第一款",
        truth("intruded", "违反国家规定，侵入国家事务、国防建设、尖端科学技术领域的计算机信息系统",
              "intruded into a system of state affairs, defence or advanced science", "刑法第二百八十五条第一款", "系统归属证明、日志检验报告"),
    ),
    "obtain_system_data_or_control": kind(
        "获取计算机信息系统数据、控制计算机信息系统", "obtaining data of, or control over, computer systems", "刑法第二百八十五条第二款",
        truth("by_intrusion_or_technical_means", "违反国家规定，侵入计算机信息系统或者采用其他技术手段", "by intrusion or other technical means",
              "刑法第二百八十五条第二款", "日志、工具检验报告"),
        truth("obtained_data", "获取系统中存储、处理或者传输的数据", "obtained data of the system", "刑法第二百八十五条第二款", "电子数据检验报告"),
        truth("controlled", "对计算机信息系统实施非法控制", "took illegal control of the system", "刑法第二百八十五条第二款", "电子数据检验报告"),
        truth("used_control_of_others", "明知是他人非法控制的计算机信息系统而利用其控制权", "knowingly used another's illegal control of a system",
              _of_2011("一条第三款"), "聊天记录、交易记录"),
        number("financial_credentials", "网络金融服务的身份认证信息", "credentials of network financial services", "组", _of_2011("一条第一款第（一）项"), "电子数据检验报告"),
        number("other_credentials", "其他身份认证信息", "other credentials", "组", _of_2011("一条第一款第（二）项"), "电子数据检验报告"),
        number("computers_controlled", "非法控制的计算机信息系统数", "computers controlled", "台", _of_2011("一条第一款第（三）项"), "电子数据检验报告"),
        _income(_of_2011("一条第一款第（四）项")), _loss(_of_2011("一条第一款第（四）项")),
        _judged("other_serious", "其他情节严重的情形", "other serious circumstances", _of_2011("一条第一款第（五）项")),
        _judged("other_especially_serious", "其他情节特别严重的情形", "other especially serious circumstances", _of_2011("一条第二款第（二）项")),
    ),
    "provide_intrusion_tools": kind(
        "提供侵入、非法控制计算机信息系统的程序、工具", "providing tools to intrude into or control computer systems", "刑法第二百八十五条第三款",
        truth("made_for_intrusion", "提供专门用于侵入、非法控制计算机信息系统的程序、工具", "provided tools made for intrusion or control",
              "刑法第二百八十五条第三款", "功能检验报告"),
        truth("knowing_of_intrusion", "明知他人实施侵入、非法控制的违法犯罪行为而为其提供程序、工具", "provided tools knowing of intrusion or control by others",
              "刑法第二百八十五条第三款", "聊天记录、供述"),
        number("financial_tools_provided", "提供能够用于获取网络金融服务身份认证信息的专门性程序、工具", "times tools for financial credentials were provided",
               "人次", _of_2011("三条第一款第（一）项"), "交易记录"),
        number("other_tools_provided", "提供其他专门用于侵入、非法控制的程序、工具", "times other such tools were provided",
               "人次", _of_2011("三条第一款第（二）项"), "交易记录"),
        number("provided_knowing_of_financial", "明知他人非法获取网络金融服务身份认证信息而提供程序、工具", "times tools were provided knowing of theft of financial credentials",
               "人次", _of_2011("三条第一款第（三）项"), "交易记录"),
        number("provided_knowing_of_other", "明知他人实施其他侵入、非法控制行为而提供程序、工具", "times tools were provided knowing of other intrusion",
               "人次", _of_2011("三条第一款第（四）项"), "交易记录"),
        _income(_of_2011("三条第一款第（五）项")), _loss(_of_2011("三条第一款第（五）项")),
        _judged("other_serious", "其他情节严重的情形", "other serious circumstances", _of_2011("三条第一款第（六）项")),
        _judged("other_especially_serious", "其他情节特别严重的情形", "other especially serious circumstances", _of_2011("三条第二款第（二）项")),
    ),
    "damage_computer_systems": kind(
        "破坏计算机信息系统功能、数据或者应用程序", "damaging functions, data or programs of computer systems", "刑法第二百八十六条第一款、第二款",
        truth("functions_disturbed", "违反国家规定，对功能进行删除、修改、增加、干扰，造成系统不能正常运行", "disturbed functions so that the system did not run normally",
              "刑法第二百八十六条第一款", "系统检验报告"),
        truth("data_changed", "违反国家规定，对数据和应用程序进行删除、修改、增加", "deleted, changed or added data and programs",
              "刑法第二百八十六条第二款", "电子数据检验报告"),
        number("computers_down", "主要软件或者硬件不能正常运行的计算机信息系统数", "computers whose main software or hardware did not run", "台", _of_2011("四条第一款第（一）项"), "系统检验报告"),
        number("computers_with_data_changed", "数据被删除、修改、增加的计算机信息系统数", "computers whose data were changed", "台", _of_2011("四条第一款第（二）项"), "电子数据检验报告"),
        _income(_of_2011("四条第一款第（三）项")), _loss(_of_2011("四条第一款第（三）项")),
        number("computers_without_basic_service", "域名解析、身份认证、计费等基础服务中断累计一小时以上的计算机信息系统数",
               "computers left without basic service for an hour in all", "台", _of_2011("四条第一款第（四）项"), "运行日志"),
        number("users_without_service", "服务中断累计一小时以上的用户数", "users left without service for an hour in all", "个", _of_2011("四条第一款第（四）项"), "运行日志"),
        _judged("other_grave_result", "造成其他严重后果", "other grave results", _of_2011("四条第一款第（五）项")),
        _judged("public_service_disturbed", "破坏国家机关或者公共服务领域的系统，致使生产、生活受到严重影响或者造成恶劣社会影响",
                "damaged systems of state organs or public services, gravely affecting life", _of_2011("四条第二款第（三）项")),
        _judged("other_especially_grave_result", "造成其他特别严重后果", "other especially grave results", _of_2011("四条第二款第（四）项")),
    ),
    "spread_destructive_programs": kind(
        "制作、传播计算机病毒等破坏性程序", "making or spreading computer viruses", "刑法第二百八十六条第三款",
        truth("made_or_spread_disturbing_systems", "故意制作、传播计算机病毒等破坏性程序，影响计算机系统正常运行", "made or spread destructive programs, affecting systems",
              "刑法第二百八十六条第三款", "程序检验报告"),
        truth("self_spreading_program_spread", "制作、提供、传输第五条第（一）项规定的程序，导致其传播", "a program of art. 5(1) was made or sent and spread",
              _of_2011("六条第一款第（一）项"), "程序检验报告"),
        number("computers_implanted", "被植入第五条第（二）、（三）项规定的程序的计算机系统数", "computers implanted with programs of art. 5(2) and (3)", "台", _of_2011("六条第一款第（二）项"), "系统检验报告"),
        number("programs_provided", "提供计算机病毒等破坏性程序", "times destructive programs were provided", "人次", _of_2011("六条第一款第（三）项"), "交易记录"),
        _income(_of_2011("六条第一款第（四）项")), _loss(_of_2011("六条第一款第（四）项")),
        _judged("other_grave_result", "造成其他严重后果", "other grave results", _of_2011("六条第一款第（五）项")),
        _judged("spread_gravely_affected_life", "该程序传播致使生产、生活受到严重影响或者造成恶劣社会影响", "its spread gravely affected life or had a vile influence",
                _of_2011("六条第二款第（一）项")),
        _judged("other_especially_grave_result", "造成其他特别严重后果", "other especially grave results", _of_2011("六条第二款第（三）项")),
    ),
    "aid_obtaining_data_or_control": _aid(
        "帮助他人获取计算机信息系统数据、控制计算机信息系统", "aiding those who obtain data or control of computer systems", "刑法第二百八十五条",
    ),
    "aid_damaging_computer_systems": _aid(
        "帮助他人破坏计算机信息系统", "aiding those who damage computer systems", "刑法第二百八十六条",
    ),
}  # fmt: skip
