"""The configuration files of one server, as plain dictionaries. JSON is YAML, so they are written as JSON.

A feature that needs more (TLS, client certificates, tokens) is one more fragment for `merged`, and, where the server
wants other arguments for it, one more case in `arguments`.
"""

import json
import re

from .places import Failure

# The server's own default is 10 list, count and workflow-list calls a second and namespace: tests run into it at once.
RAISED_LIMITS = {"frontend.namespaceRPS.visibility": 1000, "frontend.namespaceBurstRatio.visibility": 10.0}

# Both are needed: the first allows the new scheduler, the second is the share of creations that use it (default 0).
SCHEDULER_V2 = {"history.enableCHASMSchedulerCreation": True, "history.chasmSchedulerCreationRolloutPercent": 100}

GRPC_SERVICES = ("frontend", "matching", "history", "worker")


def merged(base, *fragments):
    """`base` with each fragment laid over it; nested dictionaries are merged, everything else is replaced."""
    result = dict(base)
    for fragment in fragments:
        for key, value in fragment.items():
            both = isinstance(value, dict) and isinstance(result.get(key), dict)
            result[key] = merged(result[key], value) if both else value
    return result


def store(database):
    """SQLite: in memory, or the file `database`, whose schema is set up when it is missing."""
    if database is None:
        where, attributes = "memory", {"mode": "memory", "cache": "private"}
    else:
        where, attributes = str(database), {"setup": "true", "journal_mode": "wal", "synchronous": "1"}
    sql = {"pluginName": "sqlite", "databaseName": where, "connectAttributes": attributes,
           # Not used by SQLite, but refused when empty.
           "connectAddr": "unused", "connectProtocol": "tcp"}
    return {"persistence": {"defaultStore": "db", "visibilityStore": "db", "numHistoryShards": 1,
                            "datastores": {"db": {"sql": sql}}}}


def services(ports):
    """All services on the loopback address; without bindOnLocalHost the server would bind the outside address."""
    rpc = {name: {"rpc": {"grpcPort": ports[name], "bindOnLocalHost": True}} for name in GRPC_SERVICES}
    return {"services": merged(rpc, {"frontend": {"rpc": {"httpPort": ports["http"]}}})}


def cluster(ports):
    """One cluster, this one. Every key is required by the server."""
    information = {"enabled": True, "initialFailoverVersion": 1, "rpcName": "frontend",
                   "rpcAddress": f"127.0.0.1:{ports['frontend']}"}
    return {"clusterMetadata": {"failoverVersionIncrement": 10, "masterClusterName": "active",
                                "currentClusterName": "active", "clusterInformation": {"active": information}}}


def dynamic_values(scheduler, default_limits):
    """Settings the server reads while it runs."""
    limits = {} if default_limits else RAISED_LIMITS
    return merged(limits, SCHEDULER_V2 if scheduler == "v2" else {})


def write(state, ports, database, dynamic):
    """Writes both files below `state` and returns the path of the main one."""
    folder = state / "config"
    folder.mkdir(parents=True, exist_ok=True)
    dynamic_file = folder / "dynamic.yaml"
    _write_json(dynamic_file, {key: [{"value": value}] for key, value in dynamic.items()})
    main = merged(store(database), services(ports), cluster(ports), {
        "log": {"stdout": True, "level": "warn"},
        "dynamicConfigClient": {"filepath": str(dynamic_file), "pollInterval": "10s"}})
    main_file = folder / "development.yaml"
    _write_json(main_file, main)
    return main_file


def arguments(version, config_file, without_worker):
    """Command-line arguments; servers before 1.30 know no --config-file and look below a root by environment name."""
    if generation(version) >= (1, 30):
        where = ["--config-file", str(config_file)]
    else:
        folder = config_file.parent
        where = ["--root", str(folder.parent), "--config", folder.name, "--env", config_file.stem]
    chosen = [name for name in GRPC_SERVICES if not (without_worker and name == "worker")]
    return [*where, "--allow-no-auth", "start", *(word for name in chosen for word in ("--service", name))]


def generation(version):
    """(1, 32) for v1.32.2."""
    found = re.match(r"v(\d+)\.(\d+)\.", version)
    if not found:
        raise Failure(f"{version} is not a version such as v1.32.2")
    return int(found[1]), int(found[2])


def _write_json(path, value):
    path.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")
