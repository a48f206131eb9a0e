#!/usr/bin/env python3
"""The servers, the worker and the witness do what the live tests rely on."""

import base64
import json
import os
import subprocess
import time
import unittest

NAMESPACE = os.environ["ORRERY_TEST_NAMESPACE"]


def witness(*words):
    command = [os.environ["ORRERY_TEST_WITNESS"], "--address", os.environ["ORRERY_TEST_GRPC"],
               "--namespace", NAMESPACE, *words]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def encoded(text):
    return base64.b64encode(text.encode()).decode()


def json_payload(value, kind=None):
    metadata = {"encoding": encoded("json/plain"), **({"type": encoded(kind)} if kind else {})}
    return {"metadata": metadata, "data": encoded(json.dumps(value))}


def request(workflow_type, plan, attributes=None):
    action = {"workflowId": "run", "workflowType": {"name": workflow_type},
              "taskQueue": {"name": os.environ["ORRERY_TEST_TASK_QUEUE"]}, "input": {"payloads": [json_payload(plan)]}}
    return json.dumps({"schedule": {"spec": {"cronString": ["0 0 1 1 *"]}, "action": {"startWorkflow": action}},
                       "searchAttributes": {"indexedFields": attributes or {}}})


class Servers(unittest.TestCase):
    def statuses_after_triggers(self, name, workflow_type, plan, count):
        """Statuses of `count` runs, started one after the other by the independent client."""
        witness("create", name, request(workflow_type, plan))
        for number in range(1, count + 1):
            # Within one second the server would give two triggers the same workflow id and lose one.
            witness("trigger", name)
            witness("wait-runs", name, str(number), "--closed")
            if number < count:
                time.sleep(1.1)
        return [run["status"] for run in witness("runs", name)]

    def test_a_workflow_that_succeeds_completes(self):
        self.assertEqual(self.statuses_after_triggers("succeeds", "Succeed", {"seconds": 0.2}, 1), ["COMPLETED"])

    def test_any_other_workflow_type_behaves_as_its_input_says(self):
        plan = {"behaviour": "Fail", "message": "no"}
        self.assertEqual(self.statuses_after_triggers("named", "BillingClose", plan, 1), ["FAILED"])

    def test_every_second_run_fails(self):
        statuses = self.statuses_after_triggers("flaky", "FailEveryNth", {"nth": 2}, 2)
        self.assertEqual(statuses, ["COMPLETED", "FAILED"])

    def test_continuing_as_new_makes_two_runs_of_one(self):
        witness("create", "continues", request("ContinueAsNew", {"times": 1}))
        witness("trigger", "continues")
        runs = witness("wait-runs", "continues", "2", "--closed")
        self.assertEqual(sorted(run["status"] for run in runs), ["COMPLETED", "CONTINUED_AS_NEW"])

    def test_search_attributes_of_every_type_are_registered(self):
        values = {"Keyword": "eu", "Text": "a few words", "Int": 7, "Double": 0.5, "Bool": True,
                  "Datetime": "2026-11-21T06:30:00Z", "KeywordList": ["a", "b"]}
        witness("create", "attributes", request("Succeed", {}, {
            "Orrery" + kind: json_payload(value, kind) for kind, value in values.items()}))
        fields = witness("describe", "attributes")["searchAttributes"]["indexedFields"]
        self.assertEqual(sorted(fields), sorted("Orrery" + kind for kind in values))

    def test_a_pause_is_seen_with_its_note(self):
        witness("create", "pausing", request("Succeed", {}))
        witness("pause", "pausing", "--note", "for the test")
        self.assertEqual(witness("describe", "pausing")["schedule"]["state"], {"notes": "for the test", "paused": True})
        witness("unpause", "pausing", "--note", "over")
        self.assertEqual(witness("describe", "pausing")["schedule"]["state"], {"notes": "over"})


if __name__ == "__main__":
    unittest.main(verbosity=2)
