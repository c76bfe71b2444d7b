"""What the headers of real tables say, by the concept they mean.

Collected before the product's word list was extended: column titles of exports, forms and database
dumps as found in public code (Excel annotations, `COMMENT`s of CREATE TABLE, CSV writers) and common
office usage. Half of them, chosen by a checksum, are *held out*: the product was not tuned on them.
"""

from __future__ import annotations

from zlib import crc32

VARIANTS: dict[str, str] = {
    "name": """姓名 名字 客户姓名 投保人姓名 被保险人姓名 学生姓名 患者姓名 病人姓名 车主姓名 业主姓名 收件人姓名
        收货人 收件人 真实姓名 联系人姓名 法人姓名 员工姓名 会员姓名 买受人 乘机人 旅客姓名 入住人姓名 入住人 宾客姓名
        持卡人姓名 借款人姓名 申请人 申请人姓名 用户姓名 户主姓名 家长姓名 中文姓名 参保人姓名 纳税人姓名 机主姓名
        name real_name customer_name patient_name username_cn fullname userName owner_name receiver_name xm khxm xingming""",
    "id": """身份证 身份证号 身份证号码 证件号码 证件号 公民身份号码 居民身份证号码 身份证件号码 客户身份证号 投保人证件号码
        身份证NO. 法人身份证号 持卡人身份证 乘客证件号 旅客证件号码 被保险人身份证号码 公民身份证号 身份证编号 患者身份证号码
        车主身份证号 个人身份证号 idcard id_card idno id_no cardid idCardNo identity_card cert_no id_number sfz sfzh sfzhm zjhm""",
    "phone": """手机 手机号 手机号码 电话 联系电话 联系方式 联系手机 移动电话 客户手机号 用户手机号 收货人电话 收件人手机
        收件人电话 发件人电话 患者电话 家长电话 家长手机号 业主电话 车主电话 投保人电话 联系人电话 本人电话 注册手机号 绑定手机
        预留手机号 常用电话 手机1 联系电话2 第一联系人电话 紧急联系人电话 监护人电话 电话号码 Mobile phone tel telephone cellphone
        mobile_no phone_number user_phone contact_phone receiver_tel mobilePhone sjh sjhm lxdh lxfs dhhm""",
    "landline": "固定电话 固话 座机 家庭电话 住宅电话 宅电 座机号码 办公电话 固话号码 landline home_phone home_tel",
    "card": """银行卡号 银行卡 银行卡账号 收款卡号 借记卡号 信用卡号 储蓄卡号 工资卡号 开户卡号 打款卡号 提现卡号 付款卡号
        bankcard bank_card bank_card_no bankCardNo yhkh""",
    "account": "银行账号 开户账号 收款账号 对方账号 交易账号 转账账号 付款账号 银行帐号 bank_account bank_acct_no yhzh",
    "plate": "车牌号 车牌 车牌号码 号牌号码 机动车号牌 车号 车辆牌照 牌照号 车辆号牌 plate plate_no carNo car_no license_plate cph hphm",
    "vin": "车架号 车辆识别代号 VIN码 vin 车辆识别码 车架号码 车辆识别代码 cjh",
    "email": "邮箱 电子邮箱 邮箱地址 电子邮件 联系邮箱 E-mail Email email_address 邮件 常用邮箱 注册邮箱 user_email mail yx",
    "wechat": "微信 微信号 微信账号 wechat weixin wx_id 客户微信号 微信号码 联系微信 wxh",
    "qq": "QQ QQ号 QQ号码 qq_no 腾讯QQ qqhm 用户QQ",
    "passport": "护照号 护照号码 护照 passport passport_no 护照编号 旅客护照号",
    "address": """地址 住址 家庭住址 家庭地址 收货地址 收件地址 收件人地址 详细地址 联系地址 通讯地址 户籍地址 户口所在地 现住址
        居住地址 常住地址 邮寄地址 身份证地址 住所 患者住址 投保人地址 暂住地址 address addr home_address receive_address
        address_detail jtzz txdz hjdz""",
    "company": """公司名称 企业名称 单位名称 工作单位 公司 单位 所在单位 就职公司 客户名称(公司) 企业 供应商名称 company
        company_name enterprise_name 商户名称 店铺名称 gsmc gzdw""",
    "uscc": "统一社会信用代码 社会信用代码 营业执照号 税号 纳税人识别号 uscc credit_code tax_no",
    "express": """快递单号 运单号 物流单号 运单编号 物流运单号 快递编号 面单号 tracking_no trackingNumber waybill_no 快件单号
        运单号码 kddh ydh""",
    "order": """订单号 订单编号 订单ID 交易号 交易流水号 商户订单号 平台订单号 主订单号 订单流水号 支付流水号 order_no order_id
        orderNum orderSn trade_no ddh ddbh""",
    "goods": """商品 商品名称 商品名 商品标题 宝贝标题 产品名称 购买商品 所购商品 商品明细 货品名称 商品信息 购买产品 goods
        goods_name product_name sku_name spmc""",
    "amount": """金额 订单金额 交易金额 消费金额 支付金额 实付金额 付款金额 应付金额 总金额 实付款 成交金额 充值金额 转账金额
        订单总价 支付金额(元) amount total_amount pay_amount order_amount price je""",
    "time": """时间 日期 下单时间 创建时间 交易时间 支付时间 付款时间 交易日期 登记时间 注册时间 办理日期 录入时间 create_time
        created_at order_time pay_time date datetime 更新时间 xdsj""",
    "lat": "纬度 lat latitude GPS纬度 纬度坐标 定位纬度 当前纬度 wd",
    "lon": "经度 lng lon longitude GPS经度 经度坐标 定位经度 当前经度 jd",
    "place": "定位地址 当前位置 定位 定位信息 轨迹位置 实时位置 基站位置 卡口名称 卡口位置 抓拍地点 过车地点 轨迹点 gps_location 行驶轨迹",
    "track_time": "定位时间 采集时间 抓拍时间 过车时间 轨迹时间 上报时间 经过时间 gps_time",
    "trip": "航班号 航班 车次 列车车次 航班编号 乘坐航班 flight_no flightNo train_no 座位号 hbh",
    "message": "短信内容 聊天记录 聊天内容 消息内容 通话内容 微信聊天记录 邮件正文 短信正文 通话录音 sms_content chat_content msg_content",
    "code": "验证码 短信验证码 动态验证码 手机验证码 动态码 校验码 verify_code sms_code captcha yzm",
    "credit": "征信 征信报告 信用报告 征信情况 个人征信 征信记录 征信查询记录 人行征信 credit_report",
    "loan": "逾期金额 逾期天数 逾期次数 贷款余额 授信额度 贷款金额 借款金额 欠款金额 芝麻分 信用分 芝麻信用分 loan_amount overdue_days",
    "balance": "余额 账户余额 存款余额 银行存款 可用余额 资金余额 账户资产 持仓市值 理财金额 股票市值 balance account_balance ye",
    "wealth": "工资 月薪 月收入 年收入 公积金 公积金余额 社保余额 房产情况 车辆价值 家庭年收入 资产情况 salary income",
    "title": "产权证号 房产证号 不动产权证号 不动产证号 权利人 产权人 抵押情况 抵押状态 共有情况 查封状态 房屋所有权证号 权证号",
    "secret": "密码 登录密码 支付密码 交易密码 取款密码 password pwd passwd CVV cvv2 安全码 mm",
    "login_name": "账号 用户名 登录名 登录账号 用户账号 会员账号 游戏账号 username login_name account user_account 帐号 yhm",
    "in_time": "入住时间 入住日期 登记入住时间 入住时刻 住宿时间 checkin_time check_in 抵店时间 到店日期 rzsj",
    "out_time": "退房时间 退房日期 离店时间 离店日期 checkout_time check_out 退宿时间 tfsj ldsj",
    "hotel": "酒店 酒店名称 宾馆 宾馆名称 旅馆名称 入住酒店 入住宾馆 旅店名称 酒店名 hotel hotel_name 民宿名称",
    "room": "房间号 入住房间 房间 入住房号 客房号 room_no roomNumber",
    "call_other": "对方号码 主叫号码 被叫号码 主叫 被叫 对端号码 对方电话 通话对方号码 caller callee called_number calling_number zjhm_call",
    "call_time": "通话时长 通话时间 通话类型 呼叫类型 呼叫时长 通话开始时间 通话时长(秒) call_duration call_time call_type thsc",
    "login_ip": "登录IP 登录时间 最后登录时间 最后登录IP 注册IP IP地址 IP login_ip last_login_ip login_time last_login_time",
    "diagnosis": """诊断 诊断结果 出院诊断 入院诊断 临床诊断 病史 主诉 既往史 过敏史 血型 体检结果 检查结果 现病史 诊断信息
        孕周 预产期 疾病名称 diagnosis disease 用药情况 处方 zdjg""",
    "medical_no": "住院号 门诊号 病历号 病案号 就诊卡号 门诊卡号 病历编号 住院编号 patient_no inpatient_no zyh mzh",
    "social": "社保号 社保卡号 社会保障号 社会保障号码 医保卡号 医保号 社保编号 social_security_no sbkh",
    "estate": "小区 小区名称 楼盘 楼盘名称 房号 楼栋 单元 楼号 栋号 房屋信息 物业地址 建筑面积 户型 house_no community lph",
    "imei": "IMEI imei 设备IMEI 手机串号 IMEI号 手机IMEI",
    "imsi": "IMSI imsi IMSI号 手机IMSI",
    "face": "人脸照片 人脸 人脸图片 人脸信息 人脸识别照片 指纹 指纹信息 face face_image 人脸特征",
    "id_picture": "身份证照片 身份证正面 身份证反面 身份证正反面 证件照 证件照片 手持身份证 手持身份证照片 身份证扫描件 idcard_front idcard_img",
    "death": "是否死亡 死亡日期 死亡时间 是否已故 死亡标志 死亡原因 death_date",
    "none": """序号 备注 性别 年龄 民族 学历 职业 职务 部门 科室 状态 类型 籍贯 政治面貌 婚姻状况 班级 年级 学校 专业 描述 说明
        编号 数量 单价 规格 渠道 来源 跟进人 标签 等级 级别 创建人 操作人 出生日期 生日 生效日期 保单号 险种 邮编 省 市 区 城市
        省份 国籍 是否会员 昵称 积分 id sex gender age remark status type created_by province city xb nl bz xh csrq""",
}
"""By concept the titles, parted by blanks."""


def _held(word: str) -> bool:
    return crc32(word.encode()) % 2 == 1


SEEN = {concept: [w for w in text.split() if not _held(w)] for concept, text in VARIANTS.items()}
HELD_OUT = {concept: [w for w in text.split() if _held(w)] for concept, text in VARIANTS.items()}
