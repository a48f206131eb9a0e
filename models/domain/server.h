#pragma once

#include "domain/run.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <map>
#include <vector>

namespace orrery {

struct SystemInfo
{
    QString serverVersion = {};
    bool supportsSchedules = false;
    friend bool operator==(const SystemInfo &, const SystemInfo &) = default;
};

struct Namespace
{
    QString name = {};
    QString id = {}; ///< UUID; part of the jitter seed
    std::chrono::seconds retention{0};
    friend bool operator==(const Namespace &, const Namespace &) = default;
};

/// Counts of workflow-count, in all and by status when asked to group.
struct RunCounts
{
    qint64 total = 0;
    std::map<RunStatus, qint64> byStatus;
    friend bool operator==(const RunCounts &, const RunCounts &) = default;
};

/// Who polls a task queue. Empty: nobody, so that runs would wait.
struct TaskQueuePollers
{
    QStringList identities = {};
    friend bool operator==(const TaskQueuePollers &, const TaskQueuePollers &) = default;
};

/// Name → type as the server spells it, e.g. "INDEXED_VALUE_TYPE_KEYWORD".
struct SearchAttributeTypes
{
    std::map<QString, QString> custom = {};
    std::map<QString, QString> system = {};
    friend bool operator==(const SearchAttributeTypes &, const SearchAttributeTypes &) = default;
};

} // namespace orrery
