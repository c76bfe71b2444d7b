"""The values of SQL (§15): literals of four dialects, and what texts stand in an expression.

`Values.row` reads one parenthesis of an `INSERT`. Nearly all hold literals only and are taken apart by
two expressions of `re`; a parser of the whole language is ten times slower on a dump.
"""

from __future__ import annotations

import re
from collections import Counter

from lvheng.evidence.readers.exact import text_of

GAP = r"(?:\s|/\*(?:(?!\*/).)*+\*/|--[^\r\n]*+)*+"
"""Blanks and closed comments."""

_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "b": "\b", "Z": "\x1a"}
_E_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v"}
_ESCAPE = {quote: re.compile(rf"\\(.)|{quote}{quote}", re.S) for quote in "'\""}
_E_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.S
)
_NUMBER = r"[-+]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][-+]?[0-9]++)?(?![\w.])"
_QUIET = {"CAST", "CONVERT", "DATE", "TIME", "TIMESTAMP", "DATETIME"}
_CHARACTER = {"CHR", "CHAR", "NCHAR"}


class Values:
    """Reads values; `backslash` says whether one escapes in every string, `dollars` whether
    `$tag$` quotes. `reasons` counts `binary_cell` and `sql_expression`."""

    def __init__(self, *, backslash: bool, dollars: bool, reasons: Counter[str]):
        self.backslash = backslash
        self.reasons = reasons
        escaping = r"'[^'\\]*+(?:(?:\\.|'')[^'\\]*+)*+'"
        plain = escaping if backslash else r"'[^']*+(?:''[^']*+)*+'"
        double = plain.replace("'", '"')
        dollar = r"|\$(?:[A-Za-z_]\w*+)?\$" if dollars else ""
        self.string = rf"(?:[Ee]{escaping}|(?:[NnBbXx]|_[A-Za-z0-9]+\s*)?{plain}|{double})"
        literal = rf"(?:{self.string}|{_NUMBER}|0[xX][0-9A-Fa-f]++|(?i:NULL|DEFAULT|TRUE|FALSE)\b)"
        self._literal = re.compile(literal, re.S)
        self._row = re.compile(
            rf"\({GAP}(?:{literal}\s*+,\s*+)*+{literal}\s*+\)",
            re.S,
        )
        self._token = re.compile(
            rf"{GAP}(?:(?P<literal>{literal})|(?P<dollar>(?!){dollar})"
            r"|(?P<word>[^\W\d][\w$#]*+)|(?P<mark>\|\||::|[(),;]|(?!/\*).))",
            re.S,
        )

    def row(self, text: str, place: int) -> tuple[list[str | None], int] | None:
        """The cells of the parenthesis at a place, and where it ends; None if it does not.

        >>> read = Values(backslash=False, dollars=True, reasons=Counter()).row
        >>> read("(1,'a''b',N'张', NULL)", 0)
        (['1', "a'b", '张', None], 21)
        >>> read("(to_date('2024-01-02', 'yyyy-mm-dd'), 'a' || chr(66))", 0)[0]
        ['2024-01-02', 'aB']
        """
        plain = self._row.match(text, place)
        if plain:
            literals = self._literal.findall(text, place + 1, plain.end() - 1)
            return [self.value(literal) for literal in literals], plain.end()
        return self._expressions(text, place)

    def value(self, literal: str) -> str | None:
        """The text of a literal; None of NULL and of bytes that are no text."""
        first = literal[0]
        if first in "'\"":
            return self._unquoted(literal)
        if first in "0123456789.-+":
            if literal[1:2] in ("x", "X"):
                return self._bytes(_from_hex(literal[2:]))
            return literal.removeprefix("+")
        word = literal.upper()
        if word in ("NULL", "DEFAULT"):
            return None
        if word in ("TRUE", "FALSE"):
            return word
        if first in "eE":
            return _E_ESCAPE.sub(_e_escape, literal[2:-1].replace("''", "'"))
        if first in "xX":
            return self._bytes(_from_hex(literal[2:-1]))
        prefix, _, _ = literal.partition("'")
        text = self._unquoted(literal[len(prefix) :])
        if prefix.strip().lower() == "_binary":
            return self._bytes(text.encode("utf-8", "surrogateescape"))
        return text

    def _unquoted(self, literal: str) -> str:
        quote, text = literal[0], literal[1:-1]
        if self.backslash and "\\" in text:
            return _ESCAPE[quote].sub(_escape, text)
        return text.replace(quote * 2, quote) if quote in text else text

    def _bytes(self, data: bytes) -> str | None:
        return text_of(data, self.reasons)

    def _expressions(self, text: str, place: int) -> tuple[list[str | None], int] | None:
        """The same of a parenthesis that holds more than literals."""
        cells: list[str | None] = []
        value: list[tuple[str, str]] = []
        depth = 1
        place += 1
        while found := self._token.match(text, place):
            kind, token = str(found.lastgroup), found[found.lastgroup or 0]
            place = found.end()
            if kind == "dollar":
                close = text.find(token, place)
                if close < 0:
                    return None
                kind, token, place = "text", text[place:close], close + len(token)
            elif kind == "mark" and token == ";":
                return None
            elif kind == "mark" and token in "()":
                depth += 1 if token == "(" else -1
            ends = not depth or (depth == 1 and (kind, token) == ("mark", ","))
            if not ends:
                value.append((kind, token))
                continue
            cells.append(self._evaluated(value))
            value = []
            if not depth:
                return cells, place
        return None

    def _evaluated(self, tokens: list[tuple[str, str]]) -> str | None:
        if len(tokens) == 1 and tokens[0][0] in ("literal", "text"):
            return self._text(tokens[0])
        words = [token.upper() for kind, token in tokens if kind == "word"]
        strings = [token for kind, token in tokens if kind == "text" or token[-1:] in "'\""]
        casts = (words[:1] and words[0] in _QUIET) or (tokens[1:2] == [("mark", "::")])
        if not (casts and len(strings) <= 1):
            self.reasons["sql_expression"] += 1
        return self._joined(tokens)

    def _text(self, token: tuple[str, str]) -> str | None:
        return token[1] if token[0] == "text" else self.value(token[1])

    def _joined(self, tokens: list[tuple[str, str]]) -> str | None:
        """The operands of `||` or `+`, joined."""
        texts: list[str] = []
        place = 0
        while place < len(tokens):
            kind, token = tokens[place]
            place += 1
            text = None
            if kind in ("literal", "text"):
                text = self._text((kind, token))
            elif kind == "word" or token == "(":
                called = token.upper() if kind == "word" else ""
                if called and tokens[place : place + 1] == [("mark", "(")]:
                    place += 1
                elif called:
                    continue  # DATE '2024-01-02': the string follows
                arguments, place = _arguments(tokens, place)
                parts = (self._joined(argument) for argument in arguments)
                text = next((part for part in parts if part is not None), None)
                if called in _CHARACTER and text and text.isdecimal() and int(text) < 0x110000:
                    text = chr(int(text))
            if text is not None:
                texts.append(text)
            if text is not None and tokens[place : place + 1] not in (
                [("mark", "||")],
                [("mark", "+")],
            ):
                break
        return "".join(texts) if texts else None


def _arguments(
    tokens: list[tuple[str, str]], place: int
) -> tuple[list[list[tuple[str, str]]], int]:
    """What stands between a parenthesis that was opened and its end, by commas."""
    arguments: list[list[tuple[str, str]]] = [[]]
    depth = 1
    while place < len(tokens):
        kind, token = tokens[place]
        place += 1
        if kind == "mark" and token in "()":
            depth += 1 if token == "(" else -1
            if not depth:
                break
        if depth == 1 and (kind, token) == ("mark", ","):
            arguments.append([])
        else:
            arguments[-1].append((kind, token))
    return arguments, place


def _from_hex(digits: str) -> bytes:
    try:
        return bytes.fromhex(digits)
    except ValueError:  # an odd number of digits
        return b"\0"


def _escape(found: re.Match[str]) -> str:
    return _ESCAPED.get(found[1], found[1]) if found[1] else found[0][0]


def _e_escape(found: re.Match[str]) -> str:
    hexadecimal = found[1] or found[3] or found[4]
    if hexadecimal:
        return chr(min(int(hexadecimal, 16), 0x10FFFF))
    if found[2]:
        return chr(int(found[2], 8))
    return _E_ESCAPED.get(found[5], found[5])
