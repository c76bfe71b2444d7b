"""Those whom a story calls by trade, office, kinship or looks, and where they stand in its words.

物业, 前男友, 那小伙, 一个男的, 卖保健品的, 装宽带的小子, 早教中心, 一个叫“小熊软糖”的号. Heads are listed (X员, X师 are
open); what stands before a head belongs to it as far as no verb, preposition or adverb intervenes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lvheng.narrative.cast.kin import KIN, LONG_KIN, any_of
from lvheng.narrative.cast.names import SURNAMES

__all__ = ["LOOKS", "Figure", "figures_in"]

_PERSONS = any_of("""
老大 老二 老三 老四 老幺 快递员 快递小哥 快递师傅 派件员 分拣员 外卖员 外卖小哥 骑手 装机师傅 宽带师傅 维修师傅 师傅 司机 网约车司机 代驾 保安 保安队长 门卫 门岗 保洁
月嫂 育儿嫂 保姆 护工 护士 护士长 医生 大夫 医师 药师 技师 导诊 老师 班主任 辅导员 教练 教务 校长 园长 院长 所长 副所长 队长 科长 处长 主任 副主任
组长 班长 店长 站长 片区经理 经理 客户经理 大堂经理 主管 总监 领导 上司 老板 老板娘 老总 法人 股东 合伙人 同事 前同事 老同事 下属 手下 员工 前员工
离职员工 内部员工 内部人员 工作人员 职员 柜员 文员 文职 行政 财务 会计 出纳 人事 人事专员 HRBP HRD hrbp HR hr 猎头 前台 收银员 收银 营业员 收费员 导购 店员
销售 销售员 业务员 推销员 话务员 坐席 客服 管家 中介 房产中介 房屋中介 经纪人 置业顾问 课程顾问 顾问 代理 代理商 代理人 保险员 信贷员 催收员 催收 律师
记者 程序员 码农 技术员 技术 工程师 运维 网管 民警 辅警 协警 警察 交警 片警 户籍警 城管 网格员 楼长 楼栋长 志愿者 村干部 村支书 村主任 书记
实习生 大学生 研究生 高中生 初中生 临时工 兼职 寒假工 暑假工 学生会主席 学长 学姐 师兄 师姐 师弟 师妹 室友 舍友 同学 老同学 老乡 邻居 房东 二房东 租客 前租客 房客 合租室友 朋友 闺蜜
哥们 兄弟 网友 群友 粉丝 大粉 粉头 站姐 代拍 黄牛 号贩子 贩子 票贩子 私家侦探 侦探 黑客 骗子 诈骗犯 小偷 变态 渣男 渣女 前男友 前女友 前夫 前妻 前任
现任 男友 女友 男朋友 女朋友 对象 相亲对象 小三 男的 女的 男人 女人 男生 女生 男子 女子 小伙 小伙子 小哥 小姑娘 姑娘 小妹 小姐姐 大姐 大哥 大妈 大爷
大叔 阿姨 老头 老太太 年轻人 中年人 陌生人 本地人 外地人 孙子 家伙 混蛋 人渣 博主 主播 UP主 up主 网红 微商 保洁阿姨 up 大V 群主 管理员 版主 楼主 营销号 卖家 商家
店家 掌柜 号主 站主 内鬼 内应 婆婆 公公 岳母 丈母娘 岳父 前公公 前婆婆 继父 继母 亲家 债主 债务人 欠债的 仇家 对家 开发者 运营 编辑 审核员 志愿填报师 团长
学员 驻校老师 招生老师 招生办老师 代课老师 助教 宿管 宿管阿姨 食堂阿姨 客户 顾客 用户 消费者 乘客 患者 病人 住户 业主 学生 家长 会员 买家 下家 上家 同行 负责人 站点负责人 网点负责人 红娘 媒婆 媒人 导游 领队 服务员 收房员 装修工 工头 包工头 项目经理 设计师 监理 测评师 摄影师 化妆师
小子 臭小子 小伙计 老头子 大婶 婶子 大娘 大伯 老汉 汉子 妇女 老乡 工友 战友 队友 病友 牌友 球友 驴友 车友 战友 熟人 旧相识 发小 死党 铁哥们 玩伴 同伙 搭档 同乡 同门 同桌 同班同学
雇员 前雇员 帮工 小工 学徒 徒弟 师父 助理 秘书 干事 书办 文书 档案员 调度 调度员 值班员 接线员 巡防员 保育员 生活老师 驾校教练 考官 主考 监考 代驾司机 货车司机 的哥 二手车商 车商 车贩子 房虫 倒爷 串货的
妈妈 爸爸 宝妈 宝爸 家委 警官 刑警 检察官 法官 书记官 网警 规培生 进修生 住培生 派遣工 保管员 工会主席 主席 班委 团支书 支书 委员 代表 理事 干部 村干部 楼管 代购 代办 跑腿 托儿 股东 投资人 甲方 乙方 承包商 分包商 经销商 渠道商 加盟商 供货商 料商 号商 卡商 码商 数据商 二道贩子 中间商 中间人 介绍人 经手人 经办人 操盘手 打手 枪手 水军 马仔 跟班 探子 线人 讨债人 讨债的 要账的 催债的
站主 吧主 坛主 楼主 店主 船主 雇主 东家 少东家 小老板 大老板 大客户经理 理财经理 营业部经理 贷款经理 运营总监 IT 码农 产品经理 架构师 美工 客服妹子 客服小妹 客服小哥 妹子 小妹妹
副经理 副店长 副校长 副院长 副园长 副站长 副主管 副总 老总 总经理 董事长 厂长 车间主任 场长 社长 会长 副会长 理事长 秘书长 村长 镇长 乡长 区长 局长 副局长 处长 股长 行长 副行长 支行长 列车长 机长 船长 教导主任 年级主任 年级组长 书记员 社工 义工
前男朋友 前女朋友 前老公 前老婆 老相好 情人 情妇 姘头 追求者 网恋对象 聊友 约会对象 未婚夫 未婚妻 新郎 新娘 伴郎 伴娘 公婆 邻桌 对门 对门邻居 隔壁邻居 楼上邻居 楼下邻居 上司 老上司 老领导 新领导 新老板 前老板 前领导 前主管 前经理
""")
_STOP = "偷趁按授上爬扒抄拷薅人本专出躲避绕防边里用系致称敢借现的了着过是有在从给把将被向跟找和与及或对为由让叫请到去来说问看听买卖发查拿交收要做干当任也都就又才还很最更不没未我你他她它您咱俺们这那哪谁几多少每个名位款帮伙怪骂告求骗信怕等替管加催见时后间天月日年后便再已曾可能会想得以之其该某但而且则若虽并却只仅连除比同于自至使令因一二两三四五六七八九十百千万半"
"""Characters of verbs, prepositions, adverbs and pronouns: what stands before them is no part of a figure."""
_MADE = rf"[^\W\dA-Za-z_{_STOP}新老家全成学动党团官]"
_OPEN = (
    rf"{_MADE}{{1,3}}(?<![会成学动党团人全官雇])员(?!工|额|会)|{_MADE}{{1,4}}人员(?!的?(?:信息|名单|资料|档案|花名册|名册|密集|流动))|{_MADE}{{1,3}}(?<!律)师(?!傅|范|资|生|大|兄|姐|妹|弟|门|父|长|母|从|出)"
    "|(?:保洁|清洁|电|水|木|焊|搬运|装卸|维修|环卫|泥瓦|零|临时|小时|季节)工"
)
"""Heads that are made freely: 化验员, 录单员, 美甲师."""
_UNITS = any_of("""
物业 物业公司 物业管理处 物业服务中心 居委会 村委会 业委会 街道办 派出所 公司 前公司 老东家 平台 银行 医院 妇幼 妇幼保健院 妇幼保健站 体检中心 月子中心 诊所 口腔诊所
学校 幼儿园 培训班 补习班 补课班 辅导班 托管班 托管机构 辅导机构 教育机构 培训机构 机构 驾校 驿站 快递站 快递驿站 快递公司 快递网点 快递点 网点 酒店 宾馆 民宿 旅馆 公寓
中介公司 中介门店 房产公司 装修公司 家装公司 贷款公司 小贷公司 网贷公司 催收公司 婚介所 婚介 婚介公司 相亲网站 婚恋网站 婚恋平台 相亲平台 小程序 app App APP SDK sdk 插件 网店 店铺 店里 商店
超市 健身房 美容院 医美机构 影楼 4S店 4s店 车行 保险公司 旅行社 售楼处 售楼部 开发商 楼盘 运营商 外包公司 供应商 厂商 商场 招生办 教务处 教育局 培训学校 服务商 房产门店 门店 中介所 短租平台 租房平台 招聘网站 招聘平台 打车平台
科室 事业部 客服部 销售部 人事部 技术部 信息部 财务部 项目部 技术中心 呼叫中心 客服中心 早教中心 康复中心 母婴中心 拓客公司 获客公司 商贸公司 信息公司 网络公司 咨询公司 中介机构 服务中心 数据中心 分店 小店 连锁店 专卖店 药店 药房 网吧 饭店 餐馆 餐厅 火锅店 理发店 洗车店 修车店 汽修厂 打印店 复印店 文印店 照相馆 托育园 敬老院 养老院 福利院 救助站 卫生院 卫生所 社区医院 牙科 口腔医院 整形医院 宠物医院 体检机构 检测机构 鉴定机构 公证处 律所 会计所 事务所 工作室 协会 商会 基金会 俱乐部 会所 茶楼 棋牌室 影城 游戏厅 电竞馆 游泳馆 瑜伽馆 舞蹈班 画室 书店 超市 便利店 水果店 工厂 厂子 工地 车队 货运站 物流公司 货代 车站 客运站 售票点 彩票站 报社 电视台 网站 直播平台 社交平台 交友平台 二手平台 招聘中介 劳务公司 劳务中介 人力公司 派遣公司 猎头公司 培训中心 教培机构 教培公司 早教机构 留学中介 移民中介 旅行网站 票务公司 票务平台 理财公司 理财平台 基金公司 期货公司 投资公司 担保公司 典当行 小贷 网贷平台 借贷平台 贷款平台 助贷公司 助贷机构 保险机构 理赔公司 汽贸 汽贸公司 租车公司 网约车公司 顺风车平台 代驾公司 家政公司 家政 搬家公司 保洁公司 月嫂公司 养老公司 养生馆 保健品公司 保健品店 药企 医药公司 器械公司
电商平台 购物平台 外卖平台 网约车平台 券商 数据公司 科技公司 调查公司 征信公司 殡仪馆 殡葬公司 留学机构 月子会所 琴行 考公机构 考研机构
""")
_MODIFIERS = any_of("""
家委会 业委会 学生会 工会 协会 商会 物业 小区 社区 居委会 村里 街道 派出所 公安 公安局 公司 分公司 平台 银行 支行 医院 妇产科 产科 妇科 儿科 急诊 急诊科 病案室 体检中心 月子中心 诊所 药店 学校 幼儿园 小学 初中 高中 大学
学院 班级 招生办 教务处 培训班 辅导班 机构 驾校 驿站 快递 网点 外卖 打车 网约车 顺风车 酒店 民宿 宾馆 旅馆 中介 房产 二手房 租房 装修 家装 贷款 网贷 助贷 信贷 催收 婚介 相亲 婚恋
健身房 美容院 医美 影楼 4S店 4s店 车行 保险 车险 旅行社 售楼处 楼盘 开发商 运营商 电信 移动 联通 电信公司 移动公司 宽带 外包 券商 证券 基金 电商 购物 淘宝 直播间 直播 网吧 超市 商场 店铺 店里 网店
商家 平台方 客服 招聘 人事 行政 财务 技术 信息科 信息中心 档案室 户籍科 窗口 登记中心 不动产 社保局 税务局 法院 车管所 前台 内部 离职 在职 前 原 实习 兼职 临时 驻场 值班 夜班 隔壁 楼下 楼上 对面 门口 本地
同村 同乡 同行 同城 高中 大学 初中 小学 前任 女 男 老 小 总部 区域 第三方 统计 广告 手电筒 记账 天气 借款 短租 数据 情感 私人 老家 邻村 单位 集团 部门 车间 工厂 营业厅 网站 论坛 贴吧 群 殡仪馆 考研 留学 教育 科技 托管 育儿 孕产 母婴 保健品 理财 楼栋 运营 市场 渠道 产品 风控 采购 仓储 物流 售后 电销 质检
""")
_POINTS = "那|这|某|该|另外?|有|我们?的?|咱们?的?|俺们?的?|他们?的?|她们?的?|你们?的?"
_DETERMINER = rf"(?:(?P<several>那些|这些|全体|所有|广大|众|全部|每[个位名家]|哪[个位家]|有些|一些|各位|各|另外?一?[个家名位]|好几[个名家位]|(?:[两二三四五六七八九十几俩仨]|\d+)(?:多|几)?[个名家位帮]|俩|仨|多[名家个]|别的|其他)|(?:{_POINTS})?(?:那|这|一|有|某|该)(?:个|名|位|家|款|帮|伙|群|货)|(?:{_POINTS})个?|个)"
_OF_RECORDS = r"(?!们|部(?![长队])|(?<=行政)(?:拘留|处罚|处分|处理|强制|复议|主管|机关|案件)|(?<=社工)库|载|人员|表(?![哥弟姐妹叔示])|邮箱|清单|订单|保单|入住|住宿|开房|手机|姓名|微信|地址|住址|信息|资料|名单|电话|号码|数据|档案|通讯录|联系方式|花名册|名册|照片|身份证|费|群|圈|卡(?!里)|账|流水|存款|余额|热线|诈骗|录|注册|登记|中心|费用|所在|之间|技能|方面|费|行业|业务|部门|系统|处罚|学院|门店|街|路|市场|类|通知书|关系|证|工资|薪资|绩效|考勤)"
_FIGURE = re.compile(
    rf"(?P<det>{_DETERMINER})?(?P<np>(?:(?:X{{2,3}}|某{{1,2}})(?:市|县|区)?)?(?:{_MODIFIERS}|(?:{_UNITS})(?={_PERSONS})|[A-Za-z]{{2,8}}(?=app|App|APP|SDK|sdk)){{0,3}}"
    rf"(?:(?P<unit>{_UNITS})|(?P<person>{_PERSONS})(?P<more>大姐|大哥|阿姨|大叔|小姑娘|小哥|师傅|老师|小伙|男的|女的|妹子|小子|老板|大妈|大爷)?|(?P<open>{_OPEN})))(?P<nick>“[^“”，。]{{1,10}}”)?{_OF_RECORDS}"
)
_BY_TRADE = re.compile(
    r"(?P<det>(?:那|这|有)?(?:一?个|一位|一家|家|个)|那|(?<=[给向跟找从被让是])|(?<=[，。：！？、•\n])|^)"
    r"(?P<np>(?:做|搞|卖|扫|干|跑|送|开|收|推销|装|修|教|拍|管|弄|调查|查|办|贴|印|催|搬|洗|理|拉|养|摆|放|刷|倒|贩|讨|要债|要账|戴|穿|骑|看(?=门|场|店|大门|仓库)|帮忙|打(?=工|杂|扫|印|字|电话))(?:[^，。；、的了给过到我你他她着出“”]{1,8}|“[^“”]{1,10}”)的)"
    r"(?=$|[，。；、！？\n]|[轮都]|[人把给将那说手打跟从也就都被拿找发用在老来了骗偷查卖收加私趁还又要问自直截挂传转导抄拷翻不没想拍曾先后竟居擅当扫登录冒]|[\u4e00-\u9fff]某)"
)
_CALLED = re.compile(
    r"(?:(?:外号|绰号|人称|花名(?!册)|诨名|江湖人称|小名|艺名)(?:叫|是|为)?(?P<called>[^\W\d_“”的是叫为]{2,4}?)(?=[，。；、）（]|$|的)|(?:(?<=[个人位号友主家名员的])叫|叫什么|叫做|名叫|(?:找|认识|联系|遇到|碰到|来)(?:了|上|到)?一?个|网名|昵称|微信名|群名|ID|id|自称|账号|外号|微信备注|备注名|代号|人称|花名|号称|大号|小号)(?:是|叫|为|：)?“(?P<quoted>[^“”，。]{1,12})”"
    r"|(?:一个|个|有个|那个)(?:名叫|叫做?|网名|昵称)(?:是|叫)?(?P<bare>[^，。“”的是]{2,8})的)(?:的?(?:号|账号|人|网友|群主|博主|卖家|用户|家伙|在线)(?!码)|的(?=[把将给在从用说私偷发卖传查要]))?"
)
_NO_OLD = "[师板公婆家乡人头太么是子实大年总百客同东一房区城款远地早字员领妈爸爹娘伯爷哥姐弟妹叔舅姨姑旧牌规本底外样话用户相好套朋战校单位小弱伴兄机店街毛病在把被给说从和都也不要想去]"
_NO_LITTLE = "[程区时组序额人乡子王公学方单红说广金龙马牛康卫孩朋店米姐哥伙心事平城钱数票家卖吃便山河巷镇本车雨雪狗猫鸟花灵通号贷型微店商贩区众范幅步夫妻妹弟叔姨婶姑伯爷叔时气看伤结声份点件把条张块费名有不是在]"
_SURNAMED = re.compile(
    rf"姓[{SURNAMES}](?:的(?!人家)?)?|老[{SURNAMES}](?<!老{_NO_OLD})|小[{SURNAMES}](?<!小{_NO_LITTLE})|阿[A-Z{SURNAMES}强伟杰华明军辉龙飞勇鹿豹彪虎斌亮磊涛波凯峰鹏刚健超浩宇珍芳丽娟燕敏玲](?![里姨A-Za-z])"
    rf"|(?:(?<![\u4e00-\u9fff])|(?<=[事员工师长友东台管务政]))[{SURNAMES}](?<![经任和从向对由于为有时应当全相关各那班单官师车门东国战信容司商党干支计越后福能查年强通公平银院校])(?:哥|姐|总|叔|姨|工|导|队|局|主任|老师|经理|医生|护士|师傅|师父|老板|校长|院长|所长|教练|律师|警官|主管|店长|站长|会计|科长|处长|阿姨|大姐|大哥)(?![资作厂程业])"
)
_MET = re.compile("找|认识|联系|遇到|碰到|来")
_RELATED = re.compile(
    rf"(?:(?:家|家里)?的?)(?:{LONG_KIN}|[大二三小老](?:儿子|女儿|闺女|姑娘|媳妇|女婿|侄子|外甥|舅子|姨子|弟弟|妹妹))(?![把电手的信](?!把)|们|名)|(?:家里?)?的?(?:{LONG_KIN})(?=把)"
)
_SOMEBODY = re.compile(
    rf"(?:这|那|该)家?(?P<shop>店铺?|公司|平台|医院|学校|机构|网站|酒店|商家)(?![里长员家的])|(?:他|她|对方|人家)(?:的|那个)?(?P<kin>{KIN})|(?<=[员工师长生人弟哥姐妹甥侄理管事友子“])(?P<given>(?!大[一二三四])[小大老阿][\u4e00-\u9fff])(?=[把将在从给用私偷趁就也又都说跟代上下值离，。；、”（]|$)|"
    r"(?P<np>(?:有一?个|那个|某个|那|某|有)人(?=[^，。；！？\s])(?![民家工事脸员口生气力物数才类均])|(?<=[到见了给被跟是])一个人(?=[发给加说卖来打拿])|(?:那|这)(?:货|厮|家伙|孙子))"
)
_LEADS = re.compile(
    r"^(?:有一?个|有一?位|有一家|有家(?![长人属里庭])|有|我们家?的?|我家?的?|咱们?的?|俺们?的?|你们?的?|他们?的?|她们?的?|这个|这家|这位|这名|该|另外?)"
)
_CROWD = re.compile(
    r"(?:我们?的?|他们?的?|老)?(?:客户|顾客|用户|消费者|乘客|患者|病人|住户|业主|学生|家长|学员|会员|买家|下家|上家|老头|老太太|群众|网友们)"
)
_EACH = re.compile(
    "一个(?:会员|客户|用户|顾客|学员|家长|学生|业主|粉丝)(?=[0-9一二两三四五六七八九十几块元毛]|算|按|就算)"
)
LOOKS = re.compile(r"^(?:一个|那个|那位|那家|那名|那款|一家|一名|一位|个|家|款|位|名|那|这)")


class Figure(NamedTuple):
    begin: int
    end: int
    name: str
    """With the determiner, as far as it belongs to the name."""
    key: str
    """Without."""
    unit: bool
    named: bool
    several: bool = False
    """More than one, or anybody of a crowd: no party."""
    lead: int | None = None
    """Where the words begin that describe him: 一个穿外卖服的 before 男的."""


def figures_in(words: str) -> Iterator[Figure]:
    """The figures of a sentence, in order; where two overlap, the one that begins first."""
    spots = [m for pattern in _PATTERNS for m in pattern.finditer(words)]
    spots.sort(
        key=lambda m: (m.start("np") if m.re is _STANDS else m.start(), _PATTERNS.index(m.re))
    )
    kept: list[Figure] = []
    taken = 0
    for number, match in enumerate(spots):
        if match.start() < taken:
            continue
        if match.re is _STANDS and any(
            m.start() < match.end() for m in spots[number + 1 : number + 3]
        ):
            continue  # a figure whose own words are known
        if match.re is _BY_TRADE and _FIGURE.match(words, match.end()):
            continue  # 穿灰夹克的老头
        if match[0].endswith("兼职") and _BESIDES.match(words, match.end()):
            continue
        if match[0].endswith(_POSTS) and words[match.start() - 1 : match.start()] == "在":
            continue  # 在驿站兼职
        one = _described(words, match, taken)
        related = _RELATED.match(words, one.end)
        if related and not one.several:
            name = one.name + related[0]
            one = one._replace(end=related.end(), name=name, key=one.key + related[0], unit=False)
        taken = one.end
        while kept and one.lead is not None and kept[-1].begin >= one.lead:
            last = kept.pop()
            if last.name.startswith("姓") and last.end == one.begin:
                one = last._replace(end=one.end, lead=one.lead)  # 姓岑的女的
            elif last.name.startswith("姓"):
                kept.append(last)  # 有个姓卜的找到我们楼的网格员
                one = one._replace(lead=None)
        kept.append(one)
    yield from kept


def _figure(words: str, match: re.Match[str]) -> Figure:
    begin, end = match.span()
    if match.re is _CALLED:
        group = next(name for name in ("called", "quoted", "bare") if match[name])
        if group == "quoted" and _MET.match(match[0]):
            begin = match.start(group) - 1
        return Figure(begin, end, match[group], match[group], False, True)
    if match.re is _SURNAMED:
        return Figure(begin, end, match[0], match[0].rstrip("的"), False, True)
    if match.re is _FIGURE and match["nick"]:
        nick = match["nick"][1:-1]
        return Figure(begin, end, nick, nick, bool(match["unit"]), True)
    if match.re is _STANDS:
        begin, np = match.start("np"), match["np"]
        unit = re.search("(?:店|司|院|校|行|局|所|馆|厂|部|会|社|台|网)$", np) is not None
        return Figure(begin, end, np, np, unit, False)
    if match.re is not _FIGURE:
        if match.re is _SOMEBODY and match["given"]:
            return Figure(begin, end, match[0], match[0], False, True)
        if match.re is _SOMEBODY and match["shop"]:
            return Figure(begin, end, match["shop"], match["shop"], True, False)
        if match.re is _SOMEBODY and match["kin"]:
            return Figure(begin, end, match["kin"], match["kin"], False, False)
        name = match[0] if match.re is _SOMEBODY else _called(match[0], match["np"])
        return Figure(begin, end, name, match["np"], False, False)
    several = match["several"] is not None or bool(
        _EACH.match(words, begin) or _CROWD.fullmatch(match[0])
    )
    unit = match["unit"] is not None
    return Figure(begin, end, _called(match[0], match["np"]), match["np"], unit, False, several)


_POSTS = ("兼职", "代理", "前台", "客服", "行政", "财务", "人事", "销售", "收银", "运维", "运营")
"""在酒店前台: where somebody works."""
_BESIDES = re.compile("[做干推跑送卖帮在当打教给接]")
_DESCRIBED = re.compile(
    r"(?:有|另有|还有|另外|那|这|某)?(?:有个|一个|一名|一位|一家|某个|那个|这个|那家|这家|那位|这位|(?:好?几|[两三四五六七八九十])个|(?<![\u4e00-\u9fff])个|姓[\u4e00-\u9fff])(?:(?![把将被])[^，。；：！？、\n“”]){0,14}?的$"
)
_ATTRIBUTE = re.compile(
    r"(?:^|(?<=[，。；：！？、•\n”）的了个名位家])|(?<=[在从给把将被向跟找和与及由让叫到去是])|(?<=[我他她咱]们)|(?<=那)|(?<=这)|(?<=某))"
    r"(?P<attribute>(?:(?!结果|然后|现在|今天|昨天|原来|因为|所以|但是|虽然|如果|可能|应该|肯定|估计|怀疑|觉得|发现|知道|已经|一直|突然|居然|竟然|其实|最近|另外|投诉|联系|举报|报告|起诉|质问|咨询|委托|认识|帮忙|听见|看见|当年|当场|上次|上周|上月|这次|有次|有天)"
    rf"[^\W\dA-Za-z_{_STOP}]){{1,6}})$"
)
_POINTED = re.compile("(?:有|另外?)?(?:一个|一名|一位|一家|个|某个|那个|这个|那家|这家|某|该)$")
_BACK = 24


def _described(words: str, match: re.Match[str], floor: int) -> Figure:
    """With the words before it that belong to it: 早教 before 中心, 一个穿外卖服的 before 男的."""
    one = _figure(words, match)
    if one.named and not one.name.startswith("姓"):
        pointed = _POINTED.search(words[max(floor, one.begin - 6) : one.begin])
        return one._replace(lead=one.begin - len(pointed[0])) if pointed else one
    bare = match.re is _FIGURE and match["det"] is None
    begin = max(floor, one.begin - _BACK)
    if bare and (attribute := _ATTRIBUTE.search(words[begin : one.begin])):
        own = attribute["attribute"]
        one = one._replace(begin=one.begin - len(own), name=own + one.name, key=own + one.key)
        if pointed := _POINTED.search(words[max(floor, one.begin - 6) : one.begin]):
            one = one._replace(lead=one.begin - len(pointed[0]))
    begin = max(0, one.begin - _BACK)
    if words[one.begin - 1 : one.begin] == "的" and (
        described := _DESCRIBED.search(words[begin : one.begin])
    ):
        several = re.search("[几两三四五六七八九十]个", described[0]) is not None
        one = one._replace(lead=begin + described.start(), several=several)
    return one


_WHEN = "(?:[前上下这那]|今|昨|明|去|当|半|凌|傍|早|晚|平|一)(?:阵|段|几|些|个?月|个?礼拜|个?星期|周|次|回|年|天|晚|早|夜|晨|上|午|时|刻|子)|双休|周末|假期|事先|私底下|每[天次回晚]|有[次天回]|动不动|经常|曾经|陆续|最后|随手|顺手|顺便|直接|干脆|索性|反手|回头|转头"
_CONNECTS = "结果|后来|然后|没想到|原来|如果|要是|假如|假设|倘若|万一|假使|一旦|只要|只有|除非|即使|哪怕|虽然|尽管|因为|由于|所以|因此|于是|而且|并且|不但|不仅|然而|但是|可是|不过|其实|毕竟|甚至|竟然|已经|必须|应当|应该|不得|不能|不要|可以|可能|任何|凡是|为了|为此|立即|马上|同时|此外|随即|随后|之后|最终|分别|先后|多次"
"""Words that join clauses, or say how: they name nobody."""
_STANDS = re.compile(
    rf"(?:(?<=^)|(?<=[，。；：！？•\n]))(?:结果|后来|然后|没想到|原来|现在|上周|昨天|去年){{0,2}}(?!{_WHEN})(?P<np>(?!负责|专门|趁机|{_CONNECTS})[^\W\dA-Za-z_{_STOP}]{{2,5}}(?<![前后时间中里内外期初末]))(?=(?:把|将)[^，。；]{{3,}}|(?:偷偷|私自|擅自|私下|暗中)(?!地?联系))"
)
"""Any noun that stands where who handles something stands: 催乳师把…, 代购偷偷…."""
_PATTERNS = [_CALLED, _SURNAMED, _FIGURE, _BY_TRADE, _SOMEBODY, _STANDS]


def _called(words: str, noun: str) -> str:
    """What the text calls somebody: 业务员 and 那小伙, 一个男的, 某广告SDK."""
    words = _LEADS.sub("", words) or words
    if len(noun) > 2 and not noun.endswith("的"):
        words = LOOKS.sub("", words) or words
    return words
