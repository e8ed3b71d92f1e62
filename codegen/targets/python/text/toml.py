"""The one encoder of TOML strings."""

from codegen.rendering.safe_text import TomlText


def toml_string(text: str) -> TomlText:
    """Write `text` as a basic string in ASCII; a lone surrogate, which TOML cannot hold, becomes U+FFFD."""
    return TomlText(f'"{"".join(map(_encode, text))}"')


def _encode(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if " " <= char <= "~":
        return char
    code = 0xFFFD if 0xD800 <= ord(char) <= 0xDFFF else ord(char)
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
