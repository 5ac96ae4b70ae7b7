"""Bytes to text: marks, declarations, guesses with a note, and bytes that are no text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text.decode import binary_kind, codec, decode

NEWS = "Zürich’s mayor said “no” — 3 € more.\nTiếng Việt, Привет, 日本"


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-32"])
def test_unicode_is_read_with_and_without_its_mark(name: str) -> None:
    text = NEWS if name != "utf-16-le" and name != "utf-16-be" else "A mayor said no – twice.\n" * 3
    assert decode(text.encode(name)) == (text, "")


def test_windows_text_is_guessed_and_the_guess_is_noted() -> None:
    decoded = decode("Zürich’s “no” – 3 €".encode("cp1252"))
    assert decoded.text == "Zürich’s “no” – 3 €"
    assert "windows-1252" in decoded.note


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("ISO-8859-1", "“Zürich” – naïve"),
        ("latin1", "Señor €"),
        ("Windows-1251", "Привет, мир"),
        ("koi8-r", "Привет"),
        ("gb2312", "台风登陆"),
        ("Shift_JIS", "地震"),
        ("euc-kr", "한국어"),
        ("big5", "颱風"),
        ("utf8", "größer"),
        ("'utf-8'", "größer"),
    ],
)
def test_declared_charsets_are_read_as_browsers_read_them(label: str, text: str) -> None:
    assert decode(text.encode(codec(label)), label) == (text, "")


def test_a_wrong_declaration_is_noted_and_the_bytes_decide() -> None:
    decoded = decode("größer".encode(), "utf-16")
    assert decode("größer".encode(), "ascii").text.startswith("gr")
    assert decoded.text
    unknown = decode("größer".encode(), "klingon-1")
    assert unknown.text == "größer"
    assert "klingon-1" in unknown.note


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else() -> None:
    body = ("Größe, Straße, Übermut, Ärger. " * 20).encode() + b"\xff broken \xc3"
    decoded = decode(body)
    assert decoded.text.startswith("Größe, Straße")
    assert "replaced" in decoded.note


@pytest.mark.parametrize("label", ["utf-7", "idna", "rot13", "unicode_escape", "hex", "punycode", "../../x", ""])
def test_no_label_reaches_a_codec_that_does_more_than_decode(label: str) -> None:
    assert codec(label) == ""


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04....", "a ZIP archive or office document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (bytes(range(256)) * 8, "binary"),
        (b"plain text", ""),
        ("größer".encode("utf-16"), ""),
        ("A plain text in two bytes each.".encode("utf-16-le"), ""),
        ("Zürich".encode("cp1252"), ""),
        (b"one \x00 zero in a long text" + b" and more" * 20, ""),
        (b"", ""),
    ],
)
def test_bytes_that_are_no_text_are_named(body: bytes, kind: str) -> None:
    assert binary_kind(body) == kind


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "utf-16", "latin1", "gbk", "nonsense", "utf-7"]))
def test_decoding_never_raises(body: bytes, label: str) -> None:
    assert isinstance(decode(body, label).text, str)
    assert isinstance(binary_kind(body), str)


SAMPLES = {
    "shift_jis": "港の倉庫で火災、三人がけがをした。",
    "euc-jp": "港の倉庫で火災、三人がけがをした。",
    "gb2312": "港口仓库发生火灾，三人受伤。",
    "big5": "港口倉庫發生火災，三人受傷。",
    "euc-kr": "항구 창고에서 불이 나 세 명이 다쳤다.",
    "koi8-r": "Пожар на складе в порту, трое раненых.",
    "cp1251": "Пожар на складе в порту, трое раненых.",
    "cp1253": "Φωτιά σε αποθήκη στο λιμάνι, τρεις τραυματίες.",
    "cp1255": "שריפה במחסן בנמל, שלושה פצועים.",
    "cp1256": "حريق في مستودع بالميناء وثلاثة جرحى.",
    "cp874": "ไฟไหม้โกดังที่ท่าเรือ มีผู้บาดเจ็บสามคน",
    "cp1250": "Pożar w magazynie portowym, troje rannych, część dachu runęła.",
    "iso8859-2": "Požár ve skladišti v přístavu, příčinu vyšetřují hasiči.",
    "cp1254": "Limandaki depoda yangın çıktı, üç kişi yaralandı.",
    "cp1252": "Feuer in der Lagerhalle am Südhafen: drei Verletzte, hieß es – früh.",
}


@pytest.mark.parametrize("charset", SAMPLES)
def test_an_encoding_that_nobody_declared_is_told_by_its_letters(charset: str) -> None:
    text = SAMPLES[charset]
    body = f"<rss><channel><item><title>{text}</title></item></channel></rss>".encode(charset)
    decoded = decode(body)
    assert text in decoded.text
    assert "guessed" in decoded.note


@pytest.mark.parametrize(
    "text",
    [
        "L’été à Besançon : où est-il passé ?",
        "El niño comió 2 m³ de piña, ¿verdad?",
        "Þorlákur býr á Ísafirði, það er víst.",
        "Før jul på Ærø: både øl og brød.",
        "Não há previsão de paralisação na região.",
        "¡Qué año! ¿Cuándo vendrá otro así?",
    ],
)
def test_western_europe_is_not_taken_for_elsewhere(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@given(st.binary())
def test_any_bytes_have_an_encoding(body: bytes) -> None:
    decode(b"\xff\xe9 " + body)


@pytest.mark.parametrize("label", ["850", "IBM850", "cp437", "macroman", "x-mac-cyrillic", "windows_1251", "cskoi8r"])
def test_other_tables_are_read_by_the_names_they_go_by(label: str) -> None:
    name = codec(label)
    assert name
    assert decode("A".encode(name), label).note == ""
