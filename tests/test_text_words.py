"""Words in many scripts, and the language of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.language import detect
from digest.text.tokens import stop_words, word_spans, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("China's deal, worth $4.2bn!", ["china", "deal", "worth", "4.2", "bn"]),
        ("Don't ask O’Brien’s boss", ["don't", "ask", "o’brien", "boss"]),
        ("l'eau dell’acqua d'accord", ["l", "eau", "dell", "acqua", "d", "accord"]),
        ("The U.S. and the U.N. agreed", ["the", "u.s.", "and", "the", "u.n.", "agreed"]),
        ("1,100,000 of 18 000 GP-100", ["1,100,000", "of", "18", "000", "gp", "100"]),
        ("Đà Nẵng đẹp", ["đà", "nẵng", "đẹp"]),
        ("東京で地震", ["東京", "京で", "で地", "地震"]),
        ("AI技術を", ["ai", "技術", "術を"]),
        ("हिंदी में ख़बर", ["हिंदी", "में", "ख़बर"]),
        ("قال المتحدثُ اليوم", ["قال", "المتحدثُ", "اليوم"]),
        ("", []),
    ],
)
def test_words_are_found_in_any_script(text: str, found: list[str]) -> None:
    assert words(text) == found
    assert [text[start:end].lower() for start, end in word_spans(text)] == found


@given(st.text(max_size=200))
def test_spans_of_words_lie_in_the_text_in_order(text: str) -> None:
    spans = word_spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    words(text)


def test_stop_words_are_known_for_the_languages_we_read_most() -> None:
    assert {"the", "and", "said"} <= stop_words("en")
    assert {"der", "und"} <= stop_words("de-AT")
    for language in ("es", "fr", "pt", "it", "nl", "vi", "ru", "ar", "ja", "zh"):
        assert len(stop_words(language)) > 20
    assert stop_words("xx") == frozenset()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council said on Monday that it would close three of the libraries."),
        ("de", "Die Stadt will nach Angaben des Rates drei Büchereien schließen."),
        ("es", "El ayuntamiento dijo el lunes que cerrará tres de las bibliotecas."),
        ("fr", "La mairie a annoncé lundi qu’elle fermerait trois des bibliothèques."),
        ("pt", "A câmara disse na segunda-feira que não vai fechar as bibliotecas."),
        ("it", "Il comune ha detto lunedì che chiuderà tre delle biblioteche."),
        ("nl", "De gemeente zei maandag dat zij drie van de bibliotheken zal sluiten."),
        ("vi", "Hội đồng thành phố cho biết sẽ đóng cửa ba thư viện vào năm tới."),
        ("ru", "Городской совет заявил, что закроет три библиотеки."),
        ("uk", "Міська рада заявила, що закриє три бібліотеки і її філії."),
        ("ar", "قال المجلس إنه سيغلق ثلاث مكتبات في المدينة."),
        ("fa", "شورا گفت که سه کتابخانه را می‌بندد و پنج کارمند می‌روند."),
        ("zh", "市议会周一表示，将关闭三家图书馆。"),
        ("ja", "市議会は月曜日、図書館を三つ閉鎖すると発表した。"),
        ("ko", "시의회는 월요일에 도서관 세 곳을 닫는다고 밝혔다."),
        ("hi", "परिषद ने कहा कि वह तीन पुस्तकालय बंद करेगी।"),
        ("el", "Το συμβούλιο ανακοίνωσε ότι θα κλείσει τρεις βιβλιοθήκες."),
        ("sv", "Kommunen säger att den ska stänga tre av sina bibliotek och inte fler."),
        ("pl", "Rada miasta poinformowała, że zamknie trzy biblioteki, ale nie w tym roku."),
        ("en", "Tokyo 東京 shares rose on Monday, and the yen fell against the dollar."),
        ("en", "12345 !!!"),
        ("en", ""),
    ],
)
def test_the_language_of_a_sentence_is_told(language: str, text: str) -> None:
    assert detect(text) == language
