#!/usr/bin/env python3
"""Writes patterns.jsonl: what RE2 itself says of patterns and texts (pip install google-re2).

Each line holds a pattern and either `"error": true`, or a text and the UTF-8 offsets of the match and its groups
(null for no match, or for a group that took no part). Left out is where Easel differs on purpose: `\\C`, scripts
beyond the common ones, surrogates, and group names that are used twice.
"""
import json
import pathlib
import random

import re2

WRITTEN = {
    # Literals, the dot, alternatives.
    "": ["", "a", "é"],
    "a": ["a", "ba", "b", ""],
    "abc": ["abc", "xabcx", "ab", "ababc", "aabbcc"],
    "ubb": ["hubba"],
    "foo|bar": ["", "a bar", "foobar", "barfoo", "fo"],
    "a|ab|abc": ["abc", "xab"],
    "abc|ab|a": ["abc", "xab", "a"],
    "(a|ab)(c|bcd)": ["abcd", "abc", "ac"],
    "(a|ab)(c|bcd)(d*)": ["abcd", "abcdd"],
    "|a": ["a", ""],
    "a|": ["a", "b"],
    "a||b": ["b", "ab"],
    "(|a)b": ["ab", "b"],
    "(a|)b": ["ab", "b"],
    ".": ["a", "é", "😀", "\n", "\r", "\u2028", ""],
    "..": ["ab", "a\nb", "é😀", "a"],
    "a.c": ["abc", "a\nc", "a😀c", "ac"],
    "(?s)a.c": ["a\nc"],
    "(?s:.)(.)": ["\na", "\n\n"],
    "mañana": ["mañana", "manana"],
    "a+ñ+a+": ["mañana"],
    "(a|😀){2}": ["🐱😀😀", "😀a", "🐱😀🐱"],
    "\u0301": ["e\u0301", "é"],
    "e": ["e\u0301"],
    # Repetition.
    "a*": ["", "a", "aaa", "baaa", "aab"],
    "a+": ["", "a", "baaa", "aab"],
    "a?": ["", "a", "aa", "ba"],
    "a*?": ["aaa"], "a+?": ["aaa"], "a??": ["aaa"],
    "a{2}": ["a", "aa", "aaa"], "a{2,}": ["a", "aa", "aaaa"], "a{2,3}": ["a", "aaaa"], "a{0}": ["aaa"],
    "a{0,1}": ["aaa"], "a{0,}": ["aaa"], "a{1}": ["aaa"], "a{1,1}": ["aaa"],
    "a{2}?": ["aaaa"], "a{2,}?": ["aaaa"], "a{2,3}?": ["aaaa"], "a{0,2}?b": ["aab", "aaab"],
    "a{00002}": ["aaa"],
    "(?U)a*": ["aaa"], "(?U)a*?": ["aaa"], "(?U)a+": ["aaa"], "(?U)a{1,2}": ["aaa"], "(?U:a+)a+": ["aaaa"],
    "a+(?U)a+": ["aaaa"],
    "a{,2}": ["a{,2}", "aa"], "a{": ["a{"], "a{2": ["a{2"], "a{2,": ["a{2,"], "a{x}": ["a{x}"], "a{ 1}": ["a{ 1}"],
    "a{1 }": ["a{1 }"], "{": ["{"], "}": ["}"], "{}": ["{}"], "a{-1}": ["a{-1}"], "a{1,2,3}": ["a{1,2,3}"],
    "x{0}y": ["xy"], "(x{0})y": ["xy"], "(a){0}(b)": ["ab"], "((a){0}|b)c": ["bc", "ac"],
    "(?:ab){2}": ["abab", "aba"], "(ab){2}": ["ababab"], "(a|b){3}": ["abba"], "(a{2}){2}": ["aaaaa"],
    "(a*)*": ["", "aaa", "b"], "(a*)+": ["", "aaa", "b"], "(a*)?": ["aaa", "b"], "(a+)*": ["aaa", "b"],
    "(a?)*": ["aa"], "(a?)+": ["aa"], "(a??)*": ["aa"], "(a*?)*": ["aa"], "(a+?)*": ["aa"], "(a+?)+": ["aa"],
    "(|a)*": ["aa"], "(|a)+": ["aa"], "(a|)*": ["aa"], "(a|)+": ["aa"], "(a|b*)*": ["abba", "c"],
    "(a*|b)*": ["abba"], "(a*|b)+": ["abba", "c"], "(a|b*)+c": ["abbac"], "((a)|b)*": ["ab", "ba"],
    "(a*){2}": ["aaa"], "(a*){2,3}": ["aaa"], "(a|b)*?c": ["abac"], "(?:a|(b))*": ["ab", "ba"],
    "(a)|b": ["b"], "(a)|(b)": ["b"], "(?:(a)|(b))+": ["ab"], "(?:(a)|(b)|c)*": ["abc"],
    "x*": ["axb"], "^*": ["a"], "$*a": ["a"], "\\b*a": ["a"], "(?:^)*a": ["a"], "(?:$)+": ["a"], "\\b+": ["a"],
    "(?m:^)*a": ["b\na"], "(^)*a": ["a"], "(?:)*": ["a"], "()*": ["a"], "()+": ["a"], "(()|a)+": ["aa"],
    "ba(na)*": ["banana", "bana"], "(.*)(.*)": ["abc"], "(.*?)(.*)": ["abc"], "(.*)c(.*)": ["abcabc"],
    "a(.*?)b": ["axxbxb"], "(a+)(b+)?": ["aab", "aa"], "(a+|b+)*": ["aabba"],
    "[ab]{2,3}c": ["aabbc"], "\\d{3}-\\d{4}": ["call 555-0123 now"], "(?:a{2}){3}": ["aaaaaaa"],
    "(x+x+)+y": ["xxxxxxxxxxxxxxxxxxxxxxxxxxy", "xxxxxxxxxxxxxxxxxxxxxxxxxx"],
    "(a|aa)+$": ["aaaaaaaaaaaaaaaaaaaaaaaab", "aaaa"], "(?:a{1000}){1}": ["a" * 1000], "(a{3}){333}": ["a" * 999],
    # Groups, flags.
    "(a)(b)(c)": ["abc"], "((a)(b))": ["ab"], "(?:a)(b)": ["ab"], "(?P<x>a)(?<y>b)": ["ab"], "(?P<é>a)": ["a"],
    "(?P<_1>a)": ["a"], "(?<1>a)": ["a"], "()": ["a"], "(?:)": ["a"], "((((a))))": ["a"], "(a(b)?)+": ["aba", "ab"],
    "(?i)abc": ["ABC", "aBc", "abd"], "(?i:a)b": ["Ab", "AB"], "a(?i)b": ["aB", "AB"], "a(?i)b|c": ["C", "aB", "A"],
    "(a(?i)b)c": ["aBc", "aBC"], "(?i)a(?-i)b": ["Ab", "AB"], "(?i:a(?-i)b)c": ["Abc", "AbC", "ABc"],
    "(?i-i)k": ["k", "K"], "(?)a": ["a"], "(?ii)A": ["a"], "(?:(?i)a)b": ["Ab", "AB"], "(?im-s)^A.": ["b\nab", "b\na\n"],
    "(?-s).": ["\n"], "(?s-m:.)": ["\n"], "(?is).A": ["\na"], "a*(?i)B": ["aab"], "(?i)é": ["É", "é", "e"],
    "(?i)k": ["K", "k", "\u212a"], "(?i)\u212a": ["k", "K"], "(?i)s": ["ſ", "S"], "(?i)ſ": ["s", "S"], "(?i)ß": ["ẞ", "ß", "ss"],
    "(?i)σ": ["ς", "Σ"], "(?i)ς": ["σ", "Σ"], "(?i)ı": ["I", "i", "ı"], "(?i)İ": ["i", "I", "İ"], "(?i)i": ["ı", "İ", "I"],
    "(?i)Ǆ": ["ǅ", "ǆ"], "(?i)µ": ["μ", "Μ"], "(?i)ж": ["Ж"], "(?i)[а-я]+": ["ПРИВЕТ"], "(?i)θ": ["ϴ", "ϑ"],
    "(?i)[k-l]": ["\u212a", "L", "m"], "(?i)[^k]": ["\u212a", "K", "l"], "(?i)\\w": ["ſ", "\u212a", "é"],
    "(?i)\\W": ["ſ", "é"], "(?i)[[:lower:]]": ["K", "\u212a", "1"], "(?i)[[:^lower:]]": ["K", "1"], "(?i)\\p{Lu}": ["a", "1"],
    "(?i)\\P{Lu}": ["a", "A", "1"], "(?i)[^\\p{Lu}]": ["a", "1"], "(?i)\\x{41}": ["a"], "(?i)\\Qab\\E": ["AB"], "(?i)\\101": ["a"],
    "(?i)[\\W]": ["ſ"], "(?i)[^\\W]": ["ſ", "é"], "(?i)\U00010428": ["\U00010400"], "(?i)ꭰ": ["Ꭰ"], "(?i)\u1c80": ["в", "В"],
    # Anchors.
    "^a": ["a", "ba", "b\na"], "a$": ["a", "ab", "a\n", "a\nb"], "^$": ["", "a", "\n"], "^": ["", "a"], "$": ["", "a", "a\n"],
    "(?m)^a": ["b\na", "ba"], "(?m)a$": ["a\nb", "ab"], "(?m)^$": ["a\n", "a\n\nb", "a"], "(?m)^": ["\n"], "(?m)$": ["\n", "a\n"],
    "(?m)^\\n": ["a\n\nb"], "(?m)(^|,)b": ["a\nb", "a,b"], "(?m:^)a": ["b\na"], "(?m)\\Aa": ["b\na", "a"], "(?m)a\\z": ["a\nb", "a"],
    "\\Aa": ["a", "ba"], "a\\z": ["a", "a\n"], "^a|b": ["b", "xa", "xb"], "a|^b": ["ab", "b", "cb"], "(^a)": ["a", "ba"], "x^": ["x"],
    "$x": ["x"], "a^b": ["ab", "a\nb"], "(?m)a$\\n^b": ["a\nb"], "(a|^)b": ["ab", "b", "cb"], "(a$|b)": ["ab", "ba"],
    "\\ba": ["a", "ba", "b a", "éa"], "a\\b": ["a", "ab", "aé", "a_"], "\\Ba": ["a", "ba"], "a\\B": ["a", "ab"], "\\b": ["", "a", " "],
    "\\B": ["", "a", " ", "é"], "\\bfoo\\b": ["a foo b", "foobar", "barfoo", "foo"], "\\b\\w+\\b": ["  hello world"],
    "(?i)\\bk": ["\u212a", "K"], "^\\b": ["a", " "], "\\b$": ["a", ""], "\\B\\B": ["ab"], "\\b\\b": ["ab"], "\\b\\B": ["ab"],
    "\\bé": ["é", "aé"], "x*\\b": ["x x"],
    # Classes.
    "[abc]": ["b", "d"], "[^abc]": ["d", "a", "\n", "é"], "[a-c]": ["b", "d", "-"], "[a-]": ["-", "a", "b"], "[-a]": ["-"],
    "[a-c-e]": ["-", "e", "d"], "[]a]": ["]", "a"], "[^]a]": ["]", "b"], "[a\\]]": ["]"], "[\\-a]": ["-"], "[\\^a]": ["^"], "[a^]": ["^"],
    "[.]": [".", "a"], "[*+?{}()|$]+": ["x*+?{}()|$x"], "[[]": ["["], "[a[b]]": ["a]", "b]", "[]", "a"], "[a&&b]": ["&", "c"],
    "[+--]": [",", "+", "."], "[!--]": ["-", "!", "."], "[\\]-a]": ["^", "]", "b"], "[é-ü]": ["ö", "e"], "[😀-😂]": ["😁", "😃"],
    "[^😀]": ["😀", "😁"], "[\\x{61}-\\x{63}]+": ["xabcd"], "[\\141-\\143]": ["b"], "[\\n]": ["\n"], "[\\t\\r\\f\\a\\v]": ["\t", "\x07", "\x0b"],
    "[\\d]": ["5", "a"], "[^\\d]": ["5", "a"], "[\\D]": ["5", "a"], "[^\\D]": ["5"], "[\\d-z]": ["-", "z", "5", "a"], "[\\w.]+": ["-a.b-"],
    "[\\s\\S]": ["\n"], "[^\\s\\S]": ["a"], "[^\\x00-\\x{10FFFF}]": ["a", ""], "[\\pL\\d]+": ["-é5-"], "[^\\pL]": ["é5"], "[\\PL]": ["é5"],
    "[\\pL-z]": ["-"], "[[:alpha:]]": ["a", "5", "é"], "[[:^alpha:]]": ["a5"], "[^[:alpha:]]": ["a5"], "[[:alpha:][:digit:]]+": ["-a5-"],
    "[[:alpha:]-z]": ["-"], "[[:alpha]": [":", "a", "b"], "[:alpha:]": ["a", "b"], "[[=a=]]": ["=]", "a]"], "[[.a.]]": [".]"],
    "[[:space:]]": ["\x0b", "\xa0", " "], "\\s": ["\x0b", " ", "\t", "\n", "\f", "\r", "\x85"], "\\S": [" ", "\x0b"],
    "\\w": ["_", "é", "-"], "\\W": ["_", "é"], "\\d": ["٣", "3"], "\\D": ["٣", "3"], "\\w+@\\w+\\.com": ["to bob@example.com!"],
    "[\\Aa]": [], "[\\0]": ["\0"], "[\\07]": ["\x07"], "[a-a]": ["a"], "[^a-zA-Z0-9_]": ["_-"], "[^\\n]": ["\na"], "[\\\\]": ["\\"],
    "[ -~]+": ["\tabc\x7f"], "[\\x{0}-\\x{10FFFF}]": ["😀", ""],
    # Escapes.
    "\\.": [".", "a"], "\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\^\\$\\\\": ["*+?()[]{}|^$\\"], "\\a\\f\\t\\n\\r\\v": ["\x07\x0c\t\n\r\x0b"],
    "\\-\\_\\/\\#\\ \\\"\\'\\<\\>\\!\\%\\&\\~\\`\\@\\,\\;\\:\\=": ["-_/# \"'<>!%&~`@,;:="], "\\\n": ["\n"], "\\x41": ["A"], "\\x4a": ["J"],
    "\\x{41}": ["A"], "\\x{1F600}": ["😀"], "\\x{0000041}": ["A"], "\\x{e9}": ["é"], "\\xe9": ["é"], "\\0": ["\0"], "\\00": ["\0"],
    "\\101": ["A"], "\\1010": ["A0"], "\\0101": ["\x080", "\x081"], "\\08": ["\x008"], "\\77": ["?"], "\\778": ["?8"], "\\377": ["ÿ"],
    "\\777": ["ǿ"], "\\Qa.b\\E": ["a.b", "axb"], "\\Qa.b": ["a.b"], "\\Qab\\E*": ["abbb"], "\\Q\\E": ["a"], "a\\Q\\E*": ["aa"],
    "\\Q[a]\\E+": ["[a]]"], "\\Qa\\Eb\\Qc\\E": ["abc"], "\\Qa\\": ["a\\"], "\\Q\\\\E": ["\\"], "\\Qa\\nb\\E": ["a\\nb"], "(\\Q)\\E)": [")"],
    # Unicode categories and scripts.
    "\\pL": ["a", "é", "5", "中"], "\\PL": ["a5"], "\\p{L}+": ["-héllo-"], "\\p{Lu}": ["aB", "éÉ"], "\\p{Ll}": ["Ab"], "\\p{Lt}": ["ǅ", "a"],
    "\\p{^L}": ["a5"], "\\P{^L}": ["5a"], "\\p{Nd}+": ["a٣4"], "\\pN": ["½", "Ⅷ", "a"], "\\p{Nl}": ["Ⅷ"], "\\p{No}": ["½"], "\\pP": ["!", "¿", "a"],
    "\\p{Pc}": ["_"], "\\p{Pd}": ["—"], "\\p{Ps}\\p{Pe}": ["()"], "\\p{Pi}.*\\p{Pf}": ["«a»"], "\\p{Po}": ["!"], "\\pS": ["+", "€", "a"],
    "\\p{Sc}": ["€"], "\\p{Sm}": ["+"], "\\p{Sk}": ["^"], "\\p{So}": ["©", "😀"], "\\pZ": [" ", "\u2028", "a"], "\\p{Zs}": ["\u3000"],
    "\\p{Zl}": ["\u2028"], "\\p{Zp}": ["\u2029"], "\\pM": ["e\u0301"], "\\p{Mn}": ["\u0301"], "\\p{Mc}": ["\u0903"], "\\p{Me}": ["\u20dd"],
    "\\pC": ["\x00", "\u200b", "\ue000", "a"], "\\p{Cc}": ["\x1f"], "\\p{Cf}": ["\u200d"], "\\p{Co}": ["\ue000", "\U0010fffd"], "\\p{Lm}": ["ʰ"],
    "\\p{Lo}": ["中", "א"], "\\p{Any}+": ["a😀"], "\\P{Any}": ["a"], "\\p{Greek}+": ["abγδ"], "\\p{Han}": ["漢", "a"], "\\p{Latin}": ["é", "я"],
    "\\p{Cyrillic}+": ["привет, мир"], "\\P{Latin}": ["éя"], "\\p{^Greek}": ["γa"], "[\\p{Han}\\p{Hiragana}\\p{Katakana}]+": ["x漢ひカx"],
    "\\p{Hangul}": ["한"], "\\p{Arabic}": ["ع"], "\\p{Hebrew}": ["א"], "\\p{Thai}": ["ก"], "\\p{Devanagari}": ["ह"], "\\p{Hiragana}": ["ひ", "カ"],
    "\\p{Katakana}": ["カ", "ー"], "\\PN+": ["12ab"], "\\p{Armenian}\\p{Georgian}": ["ԱႠ"], "\\p{Bengali}|\\p{Tamil}|\\p{Telugu}|\\p{Khmer}": ["ক", "த", "త", "ក"],
    # Patterns as people write them.
    "^[a-z][a-z0-9_]*$": ["hello_1", "1hello", "Hello", "a"], "^(\\d{4})-(\\d{2})-(\\d{2})$": ["2026-06-01", "2026-6-1"],
    "^(?P<w>\\d+)x(?P<h>\\d+)$": ["1024x768", "x768"], "(https?)://([^/:]+)(:\\d+)?(/.*)?": ["see https://example.com:80/a/b", "http://x"],
    "^\\s*$": ["", "  \t", " a "], "\\.(jpe?g|png|webp)$": ["a.jpg", "b.jpeg", "c.gif"], "^#(?:[0-9a-fA-F]{3}){1,2}$": ["#fff", "#a1B2c3", "#ffff"],
    "^[^@\\s]+@[^@\\s]+$": ["a@b", "a@@b", "a b@c"], "(?i)\\b(cat|dog)s?\\b": ["Two DOGS", "concat"], "^(?:[1-9]\\d*|0)(\\.\\d+)?$": ["10.5", "010"],
    "(\\w+)\\s+(\\w+)": ["  john  smith "], "\"((?:[^\"\\\\]|\\\\.)*)\"": ["say \"a \\\"b\\\" c\" now"], "^v?(\\d+)\\.(\\d+)\\.(\\d+)(?:-([0-9A-Za-z.-]+))?$": ["v1.2.3-rc.1", "1.2"],
    "^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$": ["192.168.1.255", "256.1.1.1"], "<([a-z]+)[^>]*>(.*?)</": ["x<b id=1>y</b><i>z</i>"],
    "^(?:(?:a|b)+c)*d": ["abcacd", "abcab"], "(?m)^(\\w+):\\s*(.*)$": ["a: 1\nb: 2"], "([0-9]+)(px|em|%)?": ["width 12em", "7"],
}

WRONG = r"""
a** a*+ a++ a?+ a+* a*?* a??? a{2}{3} a{2}+ a{2}* a+{2} a{2}?? * + ? {2} a|* (*) (?:*) (?i)* |* ^** \Q\E* ( a( (a a) ) |) (| (?:a (?i
(?i:a (?P<n (?P<n>a (?P<>a) (?<>a) (?P<a-b>x) (?P<n>a)) (?P=n) (?P>n) (?P (? (?< (?<n (?'n'a) (?=a) (?!a) (?<=a) (?<!a) (?>a) (?|a) (?#a) (?R)
(?1) (?&n) (?(1)a|b) (?x) (?x:a) (?a) (?z) (?i-) (?-) (?i-s-m) (?i-:a) (?^a) (?+1) (?-1) (*FAIL) a{1001} a{2,1} a{1001,} a{0,1001} a{1000,1001}
(a{100}){20} (?:a{2}){501} (?:a{2,}){501} ((a{10}){11}){10} (?:(?:a{1000}){1000}){1000} \ a\ [\ \1 \2 \8 \9 \k<n> \g1 \g{1} \Z \G \K \X \R \N \h \H \V
\u0041 \U00000041 \L \cA \e \o{101} \y \q \é \E \A\E \x \x4 \xg1 \x{ \x{} \x{g} \x{41 \x{110000} \x{FFFFFFFFFF} \p \pX \p{} \p{Foo} \p{Greek \p{nd} \p^N
\p{L&} \p{LC} \p{Cn} \p{Letter} \p{Script=Greek} \p{IsGreek} [\p{Foo}] [ [a [^ [] [^] [a- [a\] [[:alpha:] [[:foo:]] [[:ALPHA:]] [[::]] [[:a]b:]] [z-a] [a-\d] [a-\pL]
[a-[:alpha:]] [a--] [\b] [\B] [\A] [\z] [\Z] [\Qa\E] [\C] [\1] [\8] [\x{110000}] [\q] [é-a] (?i)[z-a] (?P<n>a)(?P<m>b (?P<n\>a) (?P<n>
""".split()


def record(pattern, text):
    match = re2.search(pattern, text)
    groups = None
    if match is not None:
        offset = lambda place: len(text[:place].encode())
        spans = [match.span(group) for group in range(match.re.groups + 1)]
        groups = [None if span[0] < 0 else [offset(span[0]), offset(span[1])] for span in spans]
    return {"pattern": pattern, "text": text, "groups": groups}


def random_pattern(random, depth):
    """A pattern of a's and b's, dense in what engines get wrong: choices, nested repetition, empty things, anchors."""
    atoms = ["a", "b", "ab", "[ab]", "[^a]", ".", "\\w", "^", "$", "\\b", "\\B", "(?m:^)", "(?m:$)", "(?i:A)", "é", ""]
    kind = random.random()
    if depth == 0 or kind < 0.25:
        return random.choice(atoms)
    parts = [random_pattern(random, depth - 1) for _ in range(random.randint(1, 3))]
    if kind < 0.5:
        return "".join(parts)
    whole = random.choice(["({})", "(?:{})"]).format(random.choice(["", "|"]).join(parts))
    return whole + random.choice(["", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}"])


def main():
    lines = [record(pattern, text) for pattern, texts in WRITTEN.items() if texts for text in texts]
    lines += [{"pattern": pattern, "error": True} for pattern in WRONG + ["[\\Aa]"]]
    for line in lines:
        if line.get("error"):
            try:
                re2.compile(line["pattern"])
            except re2.error:
                continue
            raise SystemExit(f"RE2 takes {line['pattern']!r}")
    generator = random.Random(1)
    texts = ["", "a", "b", "ab", "ba", "aab", "abab", "a b", "a\nb", "\nab\n", "éa", "bbaab", "aAb"]
    while len(lines) < 1600:
        pattern = random_pattern(generator, 3)
        lines += [record(pattern, text) for text in generator.sample(texts, 2)]
    path = pathlib.Path(__file__).with_name("patterns.jsonl")
    path.write_text("".join(json.dumps(line, ensure_ascii=True) + "\n" for line in lines))
    print(f"{len(lines)} cases")


main()
