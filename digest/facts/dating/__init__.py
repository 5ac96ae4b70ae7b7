"""Dates and times: found by their words, resolved against the day of publication, as exact as the text.

Values: `{"date": "2026-03-05"}`, `"2026-03"`, `"2026"`, `"1990s"`, `"1800s"` (a century), `"2025-Q3"`, `"2025-H1"`,
`"2026-W07"`, `"2025-summer"`; with `"to"` for a span; `{"datetime": "2026-03-05T16:50"}` with a time of day,
`{"time": "16:50"}` where the day is unknown; `--03-05` where the year is; `{"text": "thursday"}` where nothing can be
resolved.
"""
