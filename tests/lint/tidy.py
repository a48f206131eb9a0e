"""clang-tidy on every file that is not known to be clean, on all cores."""

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

from cleancache import CleanCache
from compiledatabase import BUILD, prepare, units


def run_tidy(root):
    """Whether nothing was found."""
    prepare(root)
    tool = shutil.which("clang-tidy-14") or shutil.which("clang-tidy")
    version = subprocess.run([tool, "--version"], check=True, capture_output=True, text=True).stdout
    configuration = [root / ".clang-tidy", *sorted(root.glob("*/.clang-tidy")), *sorted(root.glob("*/*/.clang-tidy"))]
    cache = CleanCache(root, [version, *(path.read_text(encoding="utf-8") for path in configuration)])
    every = units(root)
    unknown = [unit for unit in every if not cache.is_clean(unit)]
    print(f"clang-tidy: {len(every)} files, {len(every) - len(unknown)} known to be clean", flush=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda unit: _check(tool, root, cache, unit), unknown))
    return all(results)


def _check(tool, root, cache, unit):
    # The filter of .clang-tidy cannot know where the checkout lies, and would take in generated headers below build/.
    headers = f"^{root}/(app|ui|models|network|tests)/.*\\.h$"
    done = subprocess.run([tool, "--quiet", f"--header-filter={headers}", "-p", str(BUILD), str(unit.source)],
                          check=False, capture_output=True, text=True)
    if done.returncode == 0:
        cache.remember(unit)
        return True
    print(f"-- {unit.source.relative_to(root)}\n{done.stdout}{_without_counts(done.stderr)}", flush=True)
    return False


def _without_counts(text):
    """Without "123 warnings generated": they count what the filter hides."""
    return "".join(line for line in text.splitlines(keepends=True) if "warning" not in line or ":" in line)
