"""Random specs that a server accepts: every kind of entry, zones of every continent, clock changes, leap days, jitter,
excludes and bounds."""

from datetime import datetime, timedelta, timezone

ZONES = ["", "UTC", "Europe/Berlin", "Europe/London", "Europe/Dublin", "Europe/Moscow", "Europe/Istanbul", "Europe/Lisbon",
         "America/New_York", "America/Los_Angeles", "America/St_Johns", "America/Havana", "America/Sao_Paulo",
         "America/Santiago", "America/Asuncion", "America/Caracas", "America/Mexico_City", "Atlantic/Azores",
         "Africa/Casablanca", "Africa/Cairo", "Africa/Lagos", "Africa/Windhoek", "Asia/Kolkata", "Asia/Beirut",
         "Asia/Tehran", "Asia/Kathmandu", "Asia/Pyongyang", "Asia/Gaza", "Asia/Tokyo", "Asia/Amman", "Asia/Ulaanbaatar",
         "Australia/Lord_Howe", "Australia/Sydney", "Australia/Adelaide", "Pacific/Auckland", "Pacific/Chatham",
         "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Fiji", "Antarctica/Troll", "Etc/GMT+5"]
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "Oct", "NOV", "december"]
DAYS = ["sun", "mon", "Tues", "wed", "thu", "FRI", "sat"]
FIELDS = [("second", 0, 59), ("minute", 0, 59), ("hour", 0, 23), ("dayOfMonth", 1, 31), ("month", 1, 12),
          ("dayOfWeek", 0, 6)]
CLOCK_CHANGE_MONTHS = [3, 4, 9, 10, 11]
FORMAT = "%Y-%m-%dT%H:%M:%SZ"


def random_query(generator):
    """{"spec", "start", "end"}; at least one entry, excludes that leave something."""
    start = _start(generator)
    end = start + timedelta(days=generator.choice([1, 2, 3, 10, 40, 400, 3000]))
    return {"spec": _spec(generator, start), "start": start.strftime(FORMAT), "end": end.strftime(FORMAT)}


def _start(generator):
    """Half of them within two days of a Sunday in a month in which clocks change."""
    year = generator.randint(1990, 2037)
    if generator.random() < 0.4:
        return datetime(year, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=generator.randrange(365 * 86400))
    if generator.random() < 0.1:
        return datetime(generator.choice([2000, 2004, 2024, 2028, 2096]), 2, 27, tzinfo=timezone.utc)
    day = datetime(year, generator.choice(CLOCK_CHANGE_MONTHS), generator.randint(1, 30), tzinfo=timezone.utc)
    sunday = day + timedelta(days=6 - day.weekday())
    return sunday + timedelta(seconds=generator.randint(-2 * 86400, 86400))


def _spec(generator, start):
    spec = {}
    kinds = generator.sample(["structuredCalendar", "calendar", "cronString", "interval"], generator.choice([1, 1, 1, 2, 3]))
    for kind in kinds:
        make = {"structuredCalendar": _structured, "calendar": _text_calendar, "cronString": _cron, "interval": _interval}
        spec[kind] = [make[kind](generator) for _ in range(generator.choice([1, 1, 2]))]
    zone = generator.choice(ZONES)
    if zone and "cronString" in spec and generator.random() < 0.3 and not any("@every" in c for c in spec["cronString"]):
        spec["cronString"] = [f"{generator.choice(['CRON_TZ', 'TZ'])}={zone} {cron}" for cron in spec["cronString"]]
    elif zone:
        spec["timezoneName"] = zone
    if generator.random() < 0.25:
        spec["excludeStructuredCalendar"] = [_exclude(generator)]
    if generator.random() < 0.1:
        spec["excludeCalendar"] = [{"hour": str(generator.randint(0, 23)), "minute": "*", "second": "*"}]
    if generator.random() < 0.3:
        spec["jitter"] = f"{generator.choice([0.5, 1, 30, 600, 3600, 86400, 5000000]) * generator.random():.3f}s"
    if generator.random() < 0.15:
        spec["startTime"] = (start + timedelta(hours=generator.randint(-100, 100))).strftime(FORMAT)
    if generator.random() < 0.15:
        spec["endTime"] = (start + timedelta(hours=generator.randint(0, 2000))).strftime("%Y-%m-%dT%H:%M:%S.250Z")
    return spec


def _ranges(generator, low, high, share_all):
    if generator.random() < share_all:
        return [{"start": low, "end": high}]
    ranges = []
    for _ in range(generator.choice([1, 1, 2, 3])):
        start = generator.randint(low, high)
        entry = {"start": start}
        if generator.random() < 0.5:
            entry["end"] = generator.randint(start, high)
        if generator.random() < 0.3:
            entry["step"] = generator.randint(1, 9)
        ranges.append(entry)
    return ranges


def _structured(generator):
    shares = {"second": 0.02, "minute": 0.1, "hour": 0.4, "dayOfMonth": 0.7, "month": 0.8, "dayOfWeek": 0.7}
    calendar = {name: _ranges(generator, low, high, shares[name]) for name, low, high in FIELDS}
    if generator.random() < 0.8:
        calendar["second"] = [{"start": 0}]
    if generator.random() < 0.08:
        calendar["year"] = _ranges(generator, 2000, 2100, 0.2)
    return calendar


def _exclude(generator):
    """Whole minutes of a few hours, so that something is left."""
    exclude = _structured(generator)
    exclude["second"] = [{"start": 0, "end": 59}]
    exclude["hour"] = [{"start": generator.randint(0, 23)}, {"start": generator.randint(0, 23)}]
    return exclude


def _field(generator, low, high, share_all, names=None):
    if generator.random() < share_all:
        return generator.choice(["*", "*", "*/1"]) if low else generator.choice(["*", f"*/{generator.randint(1, 20)}"])
    parts = []
    for _ in range(generator.choice([1, 1, 1, 2, 3])):
        start = generator.randint(low, high)
        end = generator.randint(start, high)
        name = (lambda value: generator.choice([str(value), names[value - low]])) if names else str
        text = generator.choice([name(start), f"{name(start)}-{name(end)}", f"{start:02d}"])
        parts.append(text + (f"/{generator.randint(1, 9)}" if generator.random() < 0.3 else ""))
    return ",".join(parts)


def _fields(generator):
    """Minute to day of week; 7 as Sunday now and then."""
    days = _field(generator, 0, 7, 0, None) if generator.random() < 0.1 else _field(generator, 0, 6, 0.7, DAYS)
    return [_field(generator, 0, 59, 0.15), _field(generator, 0, 23, 0.4), _field(generator, 1, 31, 0.7),
            _field(generator, 1, 12, 0.8, MONTHS), days]


def _text_calendar(generator):
    names = ["minute", "hour", "dayOfMonth", "month", "dayOfWeek"]
    calendar = dict(zip(names, _fields(generator)))
    return {name: text for name, text in calendar.items() if text != "*" or generator.random() < 0.5 or name == "hour"}


def _cron(generator):
    chance = generator.random()
    if chance < 0.1:
        return generator.choice(["@hourly", "@daily", "@weekly", "@monthly", "@yearly", "@midnight", "@annually"])
    if chance < 0.2:
        return generator.choice(["@every 5m", "@every 1h/15m", "@every 1d12h", "@every 1.5h/20m", "@every 0.12345678d"])
    fields = _fields(generator)
    if generator.random() < 0.1:
        fields.append(generator.choice(["*", "2000-2100/3", "2025-2030", f"{generator.randint(2000, 2100)}"]))
        if generator.random() < 0.5:
            fields.insert(0, _field(generator, 0, 59, 0.02))
    blank = generator.choice([" ", "  ", "\t"])
    return blank.join(fields) + generator.choice(["", "", "", " # why"])


def _interval(generator):
    seconds = generator.choice([generator.randint(20, 5000), 60 * generator.randint(1, 5000), 86400 * generator.randint(1, 40)])
    entry = {"interval": f"{seconds}s"}
    if generator.random() < 0.5:
        entry["phase"] = f"{generator.randrange(seconds)}s"
    if generator.random() < 0.05:
        entry["interval"] = f"{seconds}.9s"
    return entry
