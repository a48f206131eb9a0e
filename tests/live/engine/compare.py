"""One spec, asked of both."""

LIMIT = 1000  # the server's matching times never give more


class Comparison:
    """Asks server and engine and counts what it has compared."""

    def __init__(self, server, engine):
        self._server = server
        self._engine = engine
        self._specs = self._refused = self._times = self._cut = 0

    def difference(self, query):
        """What differs, as text; None when nothing does."""
        name, refusal = self._server.create(query["spec"])
        try:
            seed = f"{self._server.namespace_id}-{name}"
            mine = self._engine.ask(query["spec"], seed, query["start"], query["end"], LIMIT)
            if refusal is not None or "error" in mine:
                self._refused += 1
                return self._refusal_difference(refusal, mine)
            times, failure = self._server.matching_times(name, query["start"], query["end"])
            self._specs += 1
            return self._times_difference(times, failure, mine)
        finally:
            if name:
                self._server.delete(name)

    def summary(self):
        return (f"{self._specs} specs with {self._times} times equal to the millisecond, {self._refused} specs refused by "
                f"both, {self._cut} cut at the server's known loop or limit")

    @staticmethod
    def _refusal_difference(refusal, mine):
        if refusal is not None and "error" in mine:
            return None
        if refusal is not None:
            return f"the server refuses ({refusal}), the engine accepts"
        return f"the engine refuses ({mine['error']['message']}), the server accepts"

    def _times_difference(self, times, failure, mine):
        found = [time["jittered"] for time in mine["times"]]
        if failure is not None:
            self._cut += 1
            return None if mine["stop"] == "tooManyExclusions" else f"the server fails: {failure}"
        if mine["stop"] == "doesNotAdvance":
            self._cut += 1
            times = times[:len(found)]
        self._times += len(times)
        if found == times:
            return None
        place = next((i for i, pair in enumerate(zip(times, found)) if pair[0] != pair[1]), min(len(times), len(found)))
        return (f"{len(times)} times from the server, {len(found)} from the engine; at {place} the server has "
                f"{times[place:place + 3]}, the engine {found[place:place + 3]}")
