"""The smallest spec that still shows a difference."""

import copy


def smallest(query, comparison):
    """Leaves out whatever can be left out. Returns the query and its difference."""
    difference = comparison.difference(query)
    changed = True
    while changed:
        changed = False
        for candidate in _smaller(query):
            found = comparison.difference(candidate)
            if found:
                query, difference, changed = candidate, found, True
                break
    return query, difference


def _smaller(query):
    spec = query["spec"]
    for key, value in spec.items():
        without = copy.deepcopy(query)
        del without["spec"][key]
        yield without
        if isinstance(value, list) and len(value) > 1:
            for i in range(len(value)):
                fewer = copy.deepcopy(query)
                del fewer["spec"][key][i]
                yield fewer
        if isinstance(value, list):
            yield from _smaller_entries(query, key, value)


def _smaller_entries(query, key, entries):
    for i, entry in enumerate(entries):
        if isinstance(entry, str):
            yield from (_with(query, key, i, text) for text in _shorter_texts(entry))
            continue
        for field, value in entry.items():
            if isinstance(value, list) and len(value) > 1:
                for k in range(len(value)):
                    yield _with(query, key, i, {**entry, field: value[:k] + value[k + 1:]})
            elif isinstance(value, str) and key != "interval":
                yield _with(query, key, i, {name: text for name, text in entry.items() if name != field})


def _shorter_texts(text):
    """Without a comment, and with one field after the other made a star."""
    if "#" in text:
        yield text.split("#")[0].strip()
    fields = text.split()
    for i, field in enumerate(fields):
        if field != "*" and "=" not in field and not field.startswith("@"):
            yield " ".join([*fields[:i], "*", *fields[i + 1:]])


def _with(query, key, index, entry):
    changed = copy.deepcopy(query)
    changed["spec"][key][index] = entry
    return changed
