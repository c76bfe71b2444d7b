"""Kinship: the words for relatives, and how a story says that they are the narrator's.

A closed class: 我弟弟, 俺家那口子, 咱闺女, 娃他爸, 家父, 我老公的弟弟.
"""

from __future__ import annotations

__all__ = ["BARE_KIN", "KIN", "LONG_KIN", "OF_MINE", "OWN_KIN", "SAME_KIN", "any_of"]


def any_of(words: str) -> str:
    """Words of a list, the longest first, for a pattern."""
    return "|".join(sorted(set(words.split()), key=lambda word: (-len(word), word)))


_ROOTS = """
爸爸 老爸 父亲 爸 爹 老爹 老爷子 妈妈 老妈 母亲 妈 娘 老娘 老太太 爷爷 奶奶 姥爷 姥姥 外公 外婆 爷 奶 公公 婆婆 岳父 岳母 老丈人 丈人 丈母娘 继父 继母 后爸 后妈 干爹 干妈 养父 养母
老公 丈夫 先生 老头子 老伴 老婆 妻子 爱人 媳妇 媳妇儿 太太 夫人 婆娘 内人 那口子 那位 对象 男朋友 男友 女朋友 女友 未婚夫 未婚妻 准老公
儿子 女儿 闺女 姑娘 丫头 娃 娃儿 娃娃 幺儿 伢子 崽儿 崽 孩子 小孩 独生子 独子 养子 养女 继子 继女 干儿子 干女儿 孙子 孙女 外孙 外孙女 儿媳 儿媳妇 女婿 准女婿
哥哥 哥 弟弟 弟 老弟 姐姐 姐 妹妹 妹 妹子 兄弟 兄长 哥俩 弟兄 姊妹 姐夫 妹夫 嫂子 嫂 弟妹 弟媳 弟媳妇 小舅子 大舅子 舅子 小姨子 大姨子 小叔子 大伯子 小姑子 大姑子 连襟 妯娌 亲家 亲家公 亲家母
叔叔 叔 婶婶 婶子 婶 伯伯 伯父 伯 伯母 大爷 大妈 姑姑 姑妈 姑父 姑 姨妈 姨 姨父 姨夫 舅舅 舅 舅妈 舅母 侄子 侄儿 侄女 侄女婿 侄媳妇 外甥 外甥女 外甥女婿
表哥 表弟 表姐 表妹 表兄 表兄弟 表叔 表舅 表姑 表姨 表侄 表姐夫 表妹夫 表嫂 堂哥 堂弟 堂姐 堂妹 堂兄 堂兄弟 堂叔 堂侄 堂姐夫 堂妹夫 堂嫂
家人 亲戚 家属 亲哥 亲弟 亲弟弟 亲哥哥 亲姐 亲妹 亲妹妹 亲儿子 亲侄子
"""
_RANKED = any_of(
    "哥 弟 姐 妹 叔 舅 姨 姑 伯 嫂 爷 儿子 女儿 闺女 女婿 舅子 姨子 侄子 外甥 姐夫 妹夫 表哥 表弟 娃 媳妇 姨夫 姑父"
)
KIN = f"{any_of(_ROOTS)}|[大二三四五六七八九小老幺](?:{_RANKED})"
"""One word for a relative."""
_FOR_ANYBODY = "大爷|大妈|小[哥弟妹姐]|老[爷太头]|先生|太太|夫人|姑娘|丫头|家属|对象|那位|孩子|小孩|兄弟|妹子|叔叔|阿姨|大[哥姐叔]"
BARE_KIN = rf"(?!{_FOR_ANYBODY})(?:{KIN})(?![妈爸们]|夫(?!妇))"
"""The same without 我; what anybody is called by is no kin then."""
OF_MINE = r"(?:我|俺|咱)(?:们)?(?:家里?)?(?:的|那个?|这个?)?"
LONG_KIN = any_of(" ".join(word for word in _ROOTS.split() if len(word) > 1))
OWN_KIN = (
    rf"{OF_MINE}(?:(?:{KIN})的?(?:{LONG_KIN})(?![们])|[大二三四五六小老](?:{_RANKED})|(?:{KIN})(?![妈爸](?!的)))"
    r"|(?<![大国人全老一某这那几两三多哪每])家[父母兄姐弟妹叔公婆](?![亲们])|舍[弟妹侄]|犬子|小女(?=[，系在因为于今现是被])|小儿(?=[，系在因为于今现是被])|先[父母](?=[，生在])"
    r"|(?:娃儿?|孩子|孩儿|闺女|儿子)(?:他|她)(?:爸|爹|妈|娘|舅|叔|姑|姨|哥|姐)|家里?那(?:口子|位)|当家的"
    rf"|(?:老家|乡下|村里|家里)的(?:{LONG_KIN})(?![们的])|(?<![人国大老])家里?(?:的|那个)?(?:{LONG_KIN})(?![们的])"
)
"""A relative of the narrator, with the words that say so."""
SAME_KIN = {
    "爸爸": "爸", "父亲": "爸", "老爸": "爸", "妈妈": "妈", "母亲": "妈", "老妈": "妈", "丈夫": "老公", "妻子": "老婆",
    "媳妇": "老婆", "男友": "男朋友", "女友": "女朋友", "侄儿": "侄子", "老弟": "弟", "姑妈": "姑", "闺女": "女儿",
}  # fmt: skip
"""Words for one relative: 哥哥 and 哥 are doubled, these are not."""
