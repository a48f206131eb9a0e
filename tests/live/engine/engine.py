"""The engine behind spectimes, one line for one question."""

import json
import subprocess


class Engine:
    """Context manager around one process of spectimes."""

    def __init__(self, program):
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self._process.stdin.close()
        self._process.wait(30)

    def ask(self, spec, seed, start, end, limit):
        question = {"spec": spec, "seed": seed, "from": start, "to": end, "limit": limit}
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"spectimes ended on {json.dumps(question)}")
        return json.loads(line)
