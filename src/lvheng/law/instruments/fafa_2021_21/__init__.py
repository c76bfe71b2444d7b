"""法发〔2021〕21号: 关于常见犯罪的量刑指导意见（试行）, in force since 2021-07-01. 侵犯公民个人信息罪 is not among its crimes."""
