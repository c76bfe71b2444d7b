"""公通字〔2022〕12号: 立案追诉标准的规定（二）, since 2022-05-15 (date and number not verified)."""
