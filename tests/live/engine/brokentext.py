"""Specs with text that is broken at random, or not quite."""

ALPHABET = "0123456789*/-,?LW#@ +=.smhdMonJanSUN\t_ä"
SEEDS = ["0 9 * * 1-5", "*/15 8-18/2 1,15 jan-mar mon-fri 2026-2030", "30 15 4 1 1 * *", "@every 1h30m/15m", "@daily",
         "CRON_TZ=Europe/Berlin 0 0 * * 0", "TZ=UTC 0 0 1 * *", "0 0 * * 5-7/2", "007 +8 09 10 *", "@every 1d12h", "0 0 31 2 *"]
FIELDS = ["second", "minute", "hour", "dayOfMonth", "month", "dayOfWeek", "year"]
VALUES = ["*", "5", "1-5", "*/2", "3/5", "mon-fri", "jan", "2026", "7", "0-7", "1-7", "5-7/2", "1,2,3", "2000-2100/4"]


def broken_spec(generator):
    """{"spec", "start", "end"}; about half of the texts are still right."""
    spec = generator.choice([_cron, _cron, _calendar, _structured, _interval, _zone])(generator)
    return {"spec": spec, "start": "2026-03-01T00:00:00Z", "end": "2026-03-20T00:00:00Z"}


def _mutated(generator, text):
    for _ in range(generator.choice([0, 1, 1, 2, 3])):
        place = generator.randint(0, len(text))
        letter = generator.choice(ALPHABET)
        text = generator.choice([text[:place] + letter + text[place:], text[:place] + letter + text[place + 1:],
                                 text[:place] + text[place + 1:]])
    return text


def _cron(generator):
    return {"cronString": [_mutated(generator, generator.choice(SEEDS)) for _ in range(generator.choice([1, 1, 2]))]}


def _calendar(generator):
    fields = generator.sample(FIELDS, generator.randint(1, 4))
    calendar = {field: _mutated(generator, generator.choice(VALUES)) for field in fields}
    # Without these the whole of every hour would match; the server takes long over dense answers.
    calendar.setdefault("minute", "0")
    return {generator.choice(["calendar", "calendar", "excludeCalendar"]): [calendar], "interval": [{"interval": "86400s"}]}


def _structured(generator):
    def value(low, high):
        return generator.choice([generator.randint(low, high), low, high, low - 1, high + 1])

    bounds = {"second": (0, 59), "minute": (0, 59), "hour": (0, 23), "dayOfMonth": (1, 31), "month": (1, 12),
              "dayOfWeek": (0, 6)}
    calendar = {field: [{"start": low}] for field, (low, _) in bounds.items()}
    field = generator.choice([*bounds, "year"])
    low, high = bounds.get(field, (2000, 2100))
    calendar[field] = [{"start": value(low, high), "end": generator.choice([0, value(low, high)]),
                        "step": generator.choice([0, 1, 3, -1])}]
    return {"structuredCalendar": [calendar]}


def _interval(generator):
    def length():
        return generator.choice(["0s", "0.9s", "1s", "1.9s", "60s", "-5s", "3600s", "86400s"])

    return {"interval": [{"interval": length(), "phase": length()}]}


def _zone(generator):
    names = ["europe/berlin", "Europe/Berlin", "CEST", "Local", "../UTC", "/UTC", "Europe", "UTC", "utc", "EST5EDT", "GMT",
             "America/Argentina/Ushuaia", "posixrules", "Etc/GMT+14", "Etc/GMT+15", "tzdata.zi", "Europe/Berlin "]
    return {"timezoneName": generator.choice(names), "cronString": ["0 9 * * *"]}
