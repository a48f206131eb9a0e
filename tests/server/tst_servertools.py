#!/usr/bin/env python3
"""What starts and ends servers does so for exactly those, and writes the configuration each generation understands."""

import subprocess
import sys
import tempfile
import unittest
from contextlib import closing
from pathlib import Path
from socket import create_server
from sqlite3 import connect

from servertools import config, demoset, process
from servertools.build import version_of
from servertools.database import forget_members
from servertools.places import Failure, pinned
from servertools.schedules import at, whole_day

NAMES = (*config.GRPC_SERVICES, "http")


class Processes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.log = Path(self.folder.name, "log")

    def test_a_started_process_is_ended(self):
        identity = process.launch(["sleep", "60"], self.log)
        self.assertTrue(process.alive(identity))
        process.end(identity)
        self.assertFalse(process.alive(identity))

    def test_a_process_that_ignores_the_request_is_ended_all_the_same(self):
        stubborn = "import signal,time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True)"
        identity = process.launch([sys.executable, "-c", stubborn + "; time.sleep(60)"], self.log)
        while "ready" not in self.log.read_text():
            self.assertTrue(process.alive(identity))
        process.end(identity, patience=0.2)
        self.assertFalse(process.alive(identity))

    def test_another_process_with_the_same_number_is_left_alone(self):
        with subprocess.Popen(["sleep", "60"]) as other:
            process.end({"pid": other.pid, "born": 1})
            self.assertIsNone(other.poll())
            other.kill()

    def test_ports_differ_and_a_taken_one_is_refused(self):
        ports = process.free_ports(NAMES, {})
        self.assertEqual(len(set(ports.values())), len(NAMES))
        with closing(create_server(("127.0.0.1", 0))) as taken:
            with self.assertRaisesRegex(Failure, "for http is not free"):
                process.free_ports(NAMES, {"http": taken.getsockname()[1]})


class Configuration(unittest.TestCase):
    def test_a_fragment_is_laid_over_without_losing_its_neighbours(self):
        base = {"services": {"frontend": {"rpc": {"grpcPort": 1}}, "worker": {}}, "log": 1}
        over = {"services": {"frontend": {"rpc": {"httpPort": 2}}}, "log": 3}
        self.assertEqual(config.merged(base, over),
                         {"services": {"frontend": {"rpc": {"grpcPort": 1, "httpPort": 2}}, "worker": {}}, "log": 3})
        self.assertEqual(base["log"], 1)

    def test_every_service_stays_on_the_loopback_address(self):
        services = config.services(dict.fromkeys(NAMES, 1))["services"]
        self.assertEqual([entry["rpc"]["bindOnLocalHost"] for entry in services.values()], [True] * 4)

    def test_each_generation_gets_arguments_it_knows(self):
        file = Path("/s/config/development.yaml")
        self.assertEqual(config.arguments("v1.32.2", file, False)[:2], ["--config-file", str(file)])
        self.assertEqual(config.arguments("v1.29.1", file, False)[:6],
                         ["--root", "/s", "--config", "config", "--env", "development"])
        self.assertNotIn("worker", config.arguments("v1.32.2", file, True))

    def test_limits_are_raised_only_when_asked(self):
        self.assertEqual(config.dynamic_values("v1", default_limits=True), {})
        self.assertIn("frontend.namespaceRPS.visibility", config.dynamic_values("v1", default_limits=False))
        self.assertLess(config.SCHEDULER_V2.items(), config.dynamic_values("v2", default_limits=False).items())

    def test_versions_are_read_strictly(self):
        self.assertGreaterEqual(config.generation(pinned("server.default")), (1, 32))
        for wrong in ("7", "1.32.2", "latest"):
            with self.subTest(wrong=wrong), self.assertRaises(Failure):
                config.generation(wrong)
        with self.assertRaisesRegex(Failure, "is not a Temporal server"):
            version_of("/bin/true")


class Database(unittest.TestCase):
    def test_members_of_the_last_run_are_forgotten_and_nothing_else(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "x.sqlite")
            forget_members(file)
            self.assertFalse(file.exists())
            with closing(connect(file)) as store:
                store.execute("CREATE TABLE cluster_membership (host_id)")
                store.execute("CREATE TABLE namespaces (name)")
                store.execute("INSERT INTO cluster_membership VALUES (1)")
                store.execute("INSERT INTO namespaces VALUES ('default')")
                store.commit()
                forget_members(file)
                self.assertEqual(store.execute("SELECT count(*) FROM cluster_membership").fetchone(), (0,))
                self.assertEqual(store.execute("SELECT count(*) FROM namespaces").fetchone(), (1,))


class Demonstration(unittest.TestCase):
    def test_ids_are_unique_and_every_queue_has_a_worker(self):
        entries = demoset.demonstration()
        self.assertEqual(len(entries), 40)
        self.assertEqual(len({entry["name"] for entry in entries}), len(entries))
        self.assertEqual({entry["queue"] for entry in entries}, set(demoset.QUEUES))

    def test_a_whole_day_covers_every_second(self):
        self.assertEqual({name: whole_day(month=[{"start": 12}])[name] for name in ("second", "minute", "hour")},
                         {"second": [{"end": 59}], "minute": [{"end": 59}], "hour": [{"end": 23}]})
        self.assertEqual(at(9, 30)["hour"], [{"start": 9}])


if __name__ == "__main__":
    unittest.main(verbosity=2)
