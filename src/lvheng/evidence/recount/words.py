"""The word lists of docs/counting.md, typed from the page, and the one table it leaves to data."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"

# §5
EMPTY = "无 暂无 不详 未知 空 - -- / \\ null none nan n/a #n/a"
EMPTY_WORDS = frozenset(EMPTY.split())

# §6
SUBJECTS = (
    "客户 用户 业主 住客 旅客 乘客 收件人 收货人 收件 收货 机主 户主 员工 学生 家长 联系人 "
    "本人 买家 持卡人 车主 患者 会员 购房人"
)
SUBJECT_WORDS = tuple(SUBJECTS.split())

# §7
HEADER_WORDS = {
    "name": (
        "姓名 名字 名称 户名 开户名 称呼 联系人 收件人 收货人 住客 旅客 乘客 机主 户主 业主 车主 "
        "持卡人 患者 客户 学生 家长 会员 name xm fullname"
    ),
    "id_number": (
        "身份证 身份证号 身份证号码 身份证件号 身份证件号码 证件号 证件号码 公民身份号码 "
        "居民身份证 idcard idno idnumber sfz sfzh"
    ),
    "phone": (
        "手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 移动电话 联系手机 mobile phone tel "
        "sjh dh lxdh"
    ),
    "landline": "固话 固定电话 座机 宅电 家庭电话 landline",
    "card": "银行卡 银行卡号 卡号 bankcard cardno",
    "account": "银行账号 银行账户 账号 账户 收款账号",
    "plate": "车牌 车牌号 车牌号码 号牌 号牌号码 plate cph",
    "email": "邮箱 电子邮箱 邮件地址 email mail e-mail",
    "address": (
        "地址 住址 家庭住址 联系地址 收货地址 收件地址 详细地址 户籍地址 居住地址 address dz"
    ),
    "amount": "金额 交易金额 消费金额 支付金额 实付金额 订单金额 amount",
    "time": "时间 日期 交易时间 支付时间 下单时间 交易日期 time date datetime",
    "track_lat": "纬度 lat latitude",
    "track_lon": "经度 lon lng longitude",
    "track_place": "定位 定位地址 位置 当前位置 轨迹 轨迹点 基站 基站位置 卡口 卡口名称",
    "track_time": "定位时间 轨迹时间 采集时间 抓拍时间 过车时间",
    "trip": "航班号 航班 车次 座位号",
    "message": "短信内容 聊天记录 聊天内容 消息内容 微信内容 邮件正文 通话录音",
    "credit": "征信 信用报告 征信报告 逾期 逾期金额 逾期次数 贷款余额 授信额度 信用分 芝麻分",
    "balance": ("余额 账户余额 存款 存款余额 账户金额 理财 持仓 理财金额 股票市值 基金市值"),
    "wealth": "工资 月薪 年收入 房产 建筑面积 车辆价值 公积金 社保余额",
    "secret": "密码 支付密码 cvv 有效期 登录密码",
    "lodging_time": "入住时间 入住日期 退房时间 离店时间 退房日期",
    "lodging_place": "酒店 酒店名称 宾馆 宾馆名称 旅馆 房间号 入住房间",
    "call_number": "主叫 被叫 主叫号码 被叫号码 对方号码",
    "call": "通话时长 通话时间 通话类型",
    "health": (
        "诊断 诊断结果 病历 病历号 病案号 住院号 门诊号 处方 体检结果 血型 孕周 预产期 疫苗 过敏史"
    ),
    "goods": "商品 商品名称 货品 订单号 订单编号 交易流水 流水号",
    "estate": "楼盘 楼盘名称 小区 小区名称 房号 单元 楼栋",
}
ROLE_OF_WORD = {word: role for role, words in HEADER_WORDS.items() for word in words.split()}

# The roles whose cells §8 reads as identifiers, and those that §10 (1) looks at.
IDENTIFIER_ROLES = (
    "id_number",
    "phone",
    "call_number",
    "landline",
    "card",
    "account",
    "plate",
    "email",
)
PERSONAL_ROLES = (*IDENTIFIER_ROLES, "name", "address")

# §8
PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (81, 83))
    for code in range(first, last + 1)
) | {"71"}
PLATE_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
COMPANY_WORDS = ("公司", "厂", "店", "中心", "集团", "银行", "合作社", "有限")
SALUTATIONS = ("先生", "女士", "小姐", "太太")
ADDRESS_SIGNS = "省市区县镇乡村路街号州旗"
TOTAL_WORDS = ("合计", "总计", "小计", "共计")

# §12
GROUPS = {
    "A": ("track", "communication_content", "credit", "property"),
    "B": ("lodging", "communication_record", "health", "transaction", "other_sensitive"),
    "C": ("ordinary",),
}
RULES = ("as_seized", "by_line", "by_id", "by_phone", "by_person")
# The contested points of §7 and §10: the default reading, then the alternatives.
POINTS = {
    "bare_numbers": ("counted", "excluded"),
    "past_trips": ("other_sensitive", "track"),
    "wealth_data": ("property", "transaction"),
    "owner_lists": ("transaction", "ordinary", "property"),
    "vehicle_files": ("other_sensitive", "ordinary"),
    "bank_card_numbers": ("ordinary", "property"),
    "name_with_id_number": ("ordinary", "other_sensitive"),
}


@cache
def surnames() -> frozenset[str]:
    with (DATA / "surnames.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(line for line in lines if not line.startswith("#")))
    return frozenset(row[0] for row in rows[1:] if row)
