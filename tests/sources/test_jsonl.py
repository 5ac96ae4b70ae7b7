from digest.model import Article, Resource
from digest.sources import PARSERS, Terms
from digest.sources.jsonl import pieces

NOW = "2026-11-21T08:00:00+00:00"


def read(body: str, **terms: object) -> tuple[list[Article], list[str]]:
    said: list[str] = []
    resource = Resource(url="records.jsonl", body=body.encode(), retrieved=NOW)
    chosen = Terms(report=lambda what, hint: said.append(what), **terms)  # type: ignore[arg-type]
    return list(PARSERS["jsonl"](resource, terms=chosen)), said


def test_a_record_becomes_an_article() -> None:
    [article], said = read(
        '{"id": "r1", "url": "https://a.example/1", "headline": "Ferry resumes", "text": "One.\\n\\nTwo.",'
        ' "published": "2026-11-20", "outlet": "Courier", "byline": ["Ann Oakes"], "language": "en", "mood": 3}'
    )
    assert article.text == "Ferry resumes\n\nOne.\n\nTwo."
    assert (article.source, article.outlet, article.byline) == ("https://a.example/1", "Courier", ("Ann Oakes",))
    assert (article.published, article.language, said) == ("2026-11-20", "en", [])


def test_a_record_without_an_address_is_named_by_its_id_or_else_its_line() -> None:
    articles, _ = read('{"id": "r1", "headline": "A"}\n\n{"text": "B"}\n')
    assert [article.source for article in articles] == ["records.jsonl#r1", "records.jsonl#3"]


def test_a_bad_line_is_reported_and_the_rest_is_read() -> None:
    articles, said = read('{"headline": "A"}\n{broken\n[1]\n{"headline": ""}\n{"text": 3}\n{"headline": "B"}')
    assert [article.headline for article in articles] == ["A", "B"]
    assert [what.split(":")[0] for what in said] == ["line 2", "line 3", "line 4", "line 5"]


def test_deep_nesting_is_a_bad_line() -> None:
    articles, said = read("[" * 200_000)
    assert articles == []
    assert len(said) == 1


def test_a_date_in_the_future_becomes_the_time_of_reading() -> None:
    [article], said = read('{"headline": "A", "published": "2031-01-01"}')
    assert article.published == NOW
    assert "future" in said[0]


def test_a_large_file_is_cut_at_line_ends_and_keeps_its_line_numbers() -> None:
    body = "".join(f'{{"text": "Number {number}"}}\n' for number in range(50)).encode() + b"{oops"
    cut = list(pieces(body, 200))
    assert len(cut) > 3
    assert b"".join(piece for _, piece in cut) == body
    assert [line for line, _ in cut] == [1 + body[: body.index(piece)].count(b"\n") for _, piece in cut]
    line, last = cut[-1]
    _, said = read(last.decode(), first_line=line)
    assert said[0].startswith("line 51:")


def test_one_value_over_many_lines_is_not_cut() -> None:
    assert list(pieces(b'[{"text": "A"},\n{"text": "B"}]\n', 5)) == [(1, b'[{"text": "A"},\n{"text": "B"}]\n')]
