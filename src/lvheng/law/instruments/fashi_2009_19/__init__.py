"""法释〔2009〕19号: 关于办理妨害信用卡管理刑事案件具体应用法律若干问题的解释. Its numbers are known second-hand only."""
