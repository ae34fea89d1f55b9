"""What Meterhouse knows of the campus, read-only, for code that a chat runs.

data.buildings   DataFrame, one row a building: buildingNumber (text), buildingName, campusName, grossArea (ft2), latitude, ...
data.scores      DataFrame, one row a building and utility: scores by method (0..1, missing: not enough data), status,
                 deviation, meanResidual, drivers (list of dicts), units
data.weather     DataFrame by hour (site's time): temperature_2m (F), relative_humidity_2m (%), ...; attrs["units"]
data.readings(building, utility, start=None, end=None)
                 DataFrame by hour (site's time): actual, expected, residual (in attrs["unit"]), coverage (0..1 of the hour)
data.units       {utility: unit}; data.zone: name of the site's time zone; data.computed_at: when the scores were worked out
"""

import json as _json
import os as _os
import threading as _threading

import numpy as _np
import pandas as _pd

_folder = None  # of the snapshot; set by the runner
_ask = None  # asks the daemon to lay a series into it; set by the runner
_cache = {}
_lock = _threading.RLock()


def _read_json(name):
    with open(_os.path.join(_folder, name), encoding="utf-8") as file:
        return _json.load(file)


def _hours(seconds):
    return _pd.DatetimeIndex(_pd.to_datetime(seconds, unit="s", utc=True), name="time").tz_convert(_site()["zone"])


# All columns of a file are of eight bytes: the starts of the hours in seconds since 1970, then the values.
def _read_columns(name, columns):
    raw = _np.fromfile(_os.path.join(_folder, name), dtype="<f8")
    size = len(raw) // (len(columns) + 1)
    raw = raw[: size * (len(columns) + 1)].reshape(len(columns) + 1, size)
    frame = _pd.DataFrame({column: raw[i + 1] for i, column in enumerate(columns)})
    frame.index = _hours(raw[0].view("<i8"))
    return frame


def _site():
    if "site" not in _cache:
        _cache["site"] = _read_json("site.json")
    return _cache["site"]


def _details():
    if "details" not in _cache:
        _cache["details"] = _read_json("buildings.json")
    return _cache["details"]


def _buildings():
    rows = []
    for detail in _details():
        row = dict(detail["building"])
        row["overallScore"] = detail["anomaly"]["overallScore"]
        row["overallStatus"] = detail["anomaly"]["overallStatus"]
        row["utilities"] = [entry["utility"] for entry in detail["anomaly"]["byUtility"]]
        rows.append(row)
    return _pd.DataFrame(rows)


def _scores():
    rows = []
    for detail in _details():
        for entry in detail["anomaly"]["byUtility"]:
            row = {key: detail["building"][key] for key in ("buildingNumber", "buildingName", "grossArea")}
            row.update({key: value for key, value in entry.items() if key not in ("scores", "statuses")})
            row.update(entry["scores"])
            rows.append(row)
    return _pd.DataFrame(rows)


def _weather():
    quantities = _site()["weather"]
    frame = _read_columns("weather.bin", list(quantities))
    frame.attrs["units"] = quantities
    return frame


_tables = {"buildings": _buildings, "scores": _scores, "weather": _weather}
_facts = {"zone": "zone", "units": "units", "computed_at": "computedAt", "simulated": "simulated"}


def __getattr__(name):
    if name in _facts:
        return _site()[_facts[name]]
    if name not in _tables:
        raise AttributeError(f"data has no {name!r}; it has buildings, scores, weather, readings(), units, zone")
    with _lock:
        if name not in _cache:
            _cache[name] = _tables[name]()
        return _cache[name]


def __dir__():
    return sorted([*_tables, *_facts, "readings"])


def _instant(value):
    stamp = _pd.Timestamp(value)
    return stamp.tz_localize(_site()["zone"], ambiguous=True, nonexistent="shift_forward") if stamp.tz is None else stamp


def _series(building, utility):
    for attempt in range(3):
        answer = _ask({"building": building, "utility": utility})
        if "error" in answer:
            raise ValueError(answer["error"])
        try:
            frame = _read_columns(answer["file"], ["actual", "expected", "coverage"])
        except FileNotFoundError:  # made room for what another run asked for
            if attempt == 2:
                raise
        else:
            frame.insert(2, "residual", frame["actual"] - frame["expected"])
            return frame


def readings(building, utility, start=None, end=None):
    """Hours of one building and utility with start <= time < end; times without an offset are the site's."""
    wanted = (str(building), str(utility).upper())
    with _lock:
        if wanted not in _cache:
            _cache[wanted] = _series(*wanted)
        frame = _cache[wanted]
    if start is not None:
        frame = frame[frame.index >= _instant(start)]
    if end is not None:
        frame = frame[frame.index < _instant(end)]
    frame = frame.copy()
    frame.attrs = {"building": wanted[0], "utility": wanted[1], "unit": _site()["units"][wanted[1]]}
    return frame
