"""The demonstration schedules: an invented company's night and day, one of every kind an operator meets.

Each entry: schedule id, workflow type, task queue, what its runs do, spec, then options of `schedule` and `past`.
"""

from .schedules import at, calendar, cron, every, instant, past, whole_day

WEEKDAYS = [{"start": 1, "end": 5}]
QUEUES = ("billing", "data", "ops")


def runs(seconds, **more):
    return {"behaviour": "Succeed", "seconds": seconds, **more}


def breaks(message, seconds=2):
    return {"behaviour": "Fail", "seconds": seconds, "message": message}


def flaky(nth, seconds, message):
    return {"behaviour": "FailEveryNth", "nth": nth, "seconds": seconds, "message": message}


def entry(name, kind, queue, plan, spec, patch=None, **options):
    return {"name": name, "type": kind, "queue": queue, "plan": plan, "spec": spec, "patch": patch, "options": options}


def demonstration():
    """About forty, read anew at each call because some lie relative to now."""
    return [*_billing(), *_data(), *_operations(), *_paused(), *_special()]


def _billing():
    berlin = {"timezoneName": "Europe/Berlin"}
    holidays = [whole_day(month=[{"start": 12}], dayOfMonth=[{"start": 24, "end": 26}]),
                whole_day(month=[{"start": 1}], dayOfMonth=[{"start": 1}])]
    return [
        entry("billing-close", "BillingClose", "billing", runs(40), cron("30 6 * * *", **berlin), past(days=6),
              owner="finance", note="Closes yesterday's books; finance reads the result at 08:00.",
              pause_on_failure=True),
        entry("billing-month-end", "BillingMonthEnd", "billing", runs(120),
              calendar(at(2, 15, dayOfMonth=[{"start": 1}]), **berlin), owner="finance", overlap="BUFFER_ONE"),
        entry("invoice-batch", "InvoiceBatch", "billing", runs(25), cron("0 9-17 * * MON-FRI", **berlin),
              past(hours=20), owner="finance", catchup="3600s"),
        entry("dunning-reminders", "DunningReminders", "billing", runs(15),
              calendar(at(10, 0, dayOfWeek=WEEKDAYS), excludeStructuredCalendar=holidays, **berlin), past(days=5),
              owner="finance", note="Not on public holidays."),
        entry("ledger-sync", "LedgerSync", "billing", flaky(4, 12, "ledger API answered 502 Bad Gateway"),
              cron("*/30 9-17 * * 1-5", timezoneName="America/New_York"), past(days=3), owner="ledger"),
        entry("card-settlement", "CardSettlement", "billing", runs(30),
              calendar(at(23, 45), jitter="600s", timezoneName="America/New_York"), past(days=4), owner="payments"),
        entry("refund-sweep", "RefundSweep", "billing", runs(8), every("900s", "120s"), past(hours=4),
              owner="payments"),
        entry("fx-rates-import", "FxRatesImport", "billing", runs(5), cron("5 * * * *", jitter="60s"), past(hours=8),
              owner="treasury"),
        entry("tax-report-quarterly", "TaxReport", "billing", runs(60),
              calendar(at(4, 0, dayOfMonth=[{"start": 5}], month=[{"start": 1, "end": 12, "step": 3}]), **berlin),
              owner="finance"),
    ]


def _data():
    return [
        entry("export-us", "ExportTables", "data", runs(90), every("900s"), past(hours=3), owner="data-platform"),
        entry("export-apac", "ExportTables", "data", runs(75), every("900s", "300s", jitter="90s"), past(hours=2),
              owner="data-platform"),
        entry("warehouse-load", "WarehouseLoad", "data", runs(600), cron("0 */2 * * *"), past("SKIP", hours=3),
              owner="data-platform", note="Ten minutes a run; skips when the last one is late.", overlap="SKIP"),
        entry("feature-store-refresh", "FeatureStoreRefresh", "data", runs(1500), every("600s"),
              past(minutes=40), overlap="ALLOW_ALL", owner="ml", note="Runs overlap on purpose: one per shard."),
        entry("dedupe-customers", "DedupeCustomers", "data", runs(480), every("300s"), past("BUFFER_ONE", minutes=12),
              overlap="BUFFER_ONE", owner="crm"),
        entry("clickstream-compaction", "Compaction", "data", runs(20), every("60s"), past(minutes=30),
              owner="data-platform"),
        entry("search-reindex-tokyo", "SearchReindex", "data", runs(45), cron("15 3 * * *", timezoneName="Asia/Tokyo"),
              past(days=5), owner="search"),
        entry("search-reindex-sydney", "SearchReindex", "data", runs(45),
              cron("15 2 * * *", timezoneName="Australia/Sydney"), past(days=5), owner="search",
              note="02:15 does not exist, or exists twice, on two days of the year."),
        entry("ml-retrain-weekly", "Retrain", "data", {"behaviour": "ContinueAsNew", "times": 3, "seconds": 60},
              calendar(at(1, 30, dayOfWeek=[{"start": 0}]), timezoneName="America/Los_Angeles"), past(days=8),
              owner="ml"),
        entry("quality-checks", "QualityChecks", "data", flaky(3, 6, "orders.total: 14 rows are negative"),
              cron("20,50 * * * *"), past(hours=6), owner="data-quality"),
        entry("gdpr-erasure", "Erasure", "data", runs(35), cron("0 1 * * *", timezoneName="Europe/Dublin"),
              past(days=6), owner="privacy", pause_on_failure=True),
        entry("partner-feed-mumbai", "PartnerFeed", "data", breaks("partner SFTP: permission denied (publickey)"),
              cron("30 * * * *", timezoneName="Asia/Kolkata"), past(hours=7), owner="partners",
              note="Partner rotates keys this week."),
    ]


def _operations():
    return [
        entry("heartbeat-edge", "Heartbeat", "ops", runs(1), every("30s"), past(minutes=10), owner="sre"),
        entry("certificate-renewal", "CertificateRenewal", "ops", runs(10),
              cron("0 4 * * TUE", timezoneName="Etc/UTC", jitter="1800s"), past(days=9), owner="sre"),
        entry("backup-primary", "Backup", "ops", runs(300), cron("0 0 * * *"), past(days=3), owner="dba",
              overlap="CANCEL_OTHER"),
        entry("backup-verify", "BackupVerify", "ops", breaks("checksum of segment 0041 differs", 20),
              cron("0 5 * * SAT"), past(days=15), owner="dba", note="Paged on failure since March."),
        entry("log-rotation", "LogRotation", "ops", runs(4), cron("@hourly"), past(hours=12), owner="sre"),
        entry("capacity-report", "CapacityReport", "ops", runs(18),
              calendar(at(7, 30, dayOfWeek=[{"start": 1}]), timezoneName="Europe/London"), past(days=15), owner="sre"),
        entry("dns-consistency", "DnsConsistency", "ops", runs(3), every("420s", jitter="45s"), past(hours=2),
              owner="network"),
        entry("session-cleanup", "SessionCleanup", "ops", runs(10), cron("@every 20m/5m"), past(hours=5), owner="web"),
        entry("incident-digest", "IncidentDigest", "ops", runs(6), calendar(
            at(9, 0, dayOfWeek=WEEKDAYS), at(17, 30, dayOfWeek=WEEKDAYS), timezoneName="America/Sao_Paulo"),
              past(days=4), owner="sre"),
        entry("long-migration", "Migration", "ops", {"behaviour": "SleepLong", "seconds": 21600}, every("3600s"),
              past("SKIP", hours=2), overlap="SKIP", owner="dba",
              note="A run takes six hours; the hourly ones in between are skipped."),
    ]


def _paused():
    return [
        entry("export-eu", "ExportTables", "data", runs(90), every("900s", "600s"), past(hours=2), paused=True,
              owner="data-platform", note="Paused by amira: target bucket moves to eu-central, resume after CHG-4411."),
        entry("email-campaigns", "EmailCampaigns", "ops", runs(12), cron("0 8 * * 1-5", timezoneName="Europe/Paris"),
              past(days=4), paused=True, owner="marketing", note="Legal hold until the consent texts are signed off."),
        entry("price-import", "PriceImport", "data", breaks("supplier file is empty"), cron("45 * * * *"),
              past("BUFFER_ALL", hours=2), pause_on_failure=True, owner="catalogue"),
        entry("legacy-sync", "LegacySync", "ops", runs(5), cron("0 22 * * *"), paused=True, owner="platform",
              note="Replaced by ledger-sync; kept for one more month."),
    ]


def _special():
    return [
        entry("rollout-canary", "Canary", "ops", runs(10), every("1800s"), past(hours=1), remaining=6, owner="release",
              note="Six more checks, then the rollout counts as done."),
        entry("black-friday-scaling", "Scaling", "ops", runs(10),
              cron("0 * * * *", startTime=instant(days=30), endTime=instant(days=2)), past(hours=60), owner="sre",
              note="Ended with the sale."),
        entry("cutover-rehearsal", "Rehearsal", "ops", runs(30),
              calendar(at(6, 0), startTime=instant(days=-3), timezoneName="Pacific/Auckland"), owner="release",
              note="Starts in three days."),
        entry("leap-day-audit", "Audit", "ops", runs(5),
              calendar(at(12, 0, month=[{"start": 2}], dayOfMonth=[{"start": 29}]), timezoneName="Etc/UTC"),
              owner="finance"),
        entry("empty-plan", "Nothing", "ops", runs(1), {}, paused=False, owner="platform",
              note="No times yet: only started by hand."),
    ]
