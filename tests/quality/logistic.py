"""Logistic regression as the ledger is fitted by: Newton's method, an L2 penalty, standardised features."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

SETS = Path(__file__).resolve().parents[1]


def labelled_sets(left_out: str) -> list[Path]:
    """The folders of tests/gold-dev and tests/labelled, but for the one of this name."""
    folders = [SETS / "gold-dev", *sorted(one for one in (SETS / "labelled").iterdir() if one.is_dir())]
    return [folder for folder in folders if folder.name != left_out]


def fit(
    rows: Sequence[Mapping[str, float]], answers: Sequence[bool], penalty: float, counts: Sequence[float] = ()
) -> dict[str, Any]:
    """Bias and weights, in the features' own units; `counts` says how often each row counts, if not once."""
    names = sorted(rows[0])
    features = np.array([[row[name] for name in names] for row in rows])
    mean, scale = features.mean(axis=0), features.std(axis=0)
    scale[scale == 0] = 1.0
    table = np.hstack([np.ones((len(rows), 1)), (features - mean) / scale])
    wanted, often = np.array(answers, float), np.array(counts or [1.0] * len(rows))
    weights = np.zeros(len(names) + 1)
    held = np.diag([0.0, *[penalty] * len(names)])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (often * (wanted - chance)) - held @ weights
        bend = (table * (often * chance * (1 - chance))[:, None]).T @ table + held
        step = np.linalg.solve(bend, slope)
        weights += step
        if abs(step).max() < 1e-9:
            break
    own = weights[1:] / scale
    return {
        "bias": round(float(weights[0] - own @ mean), 4),
        "weights": {name: round(float(weight), 4) for name, weight in zip(names, own, strict=True)},
    }
