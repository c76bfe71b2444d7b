"""个人信息保护法, in force since 2021-11-01."""
