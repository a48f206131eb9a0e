#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

#include <optional>

namespace orrery {

/// What the command line asks for.
struct LaunchOptions
{
    enum class Show { Window, Help, Version };

    Show show = Show::Window;
    QUrl server = {}; ///< empty: the last connection, or the connection page
    QString nameSpace = {};
    QString screenshot = {}; ///< file to write once the schedules are shown; then quit
    std::optional<QSize> windowSize = {};
    bool readOnly = false;
    friend bool operator==(const LaunchOptions &, const LaunchOptions &) = default;
};

/// \a arguments without the program's name. The error is a sentence for the user.
[[nodiscard]] tl::expected<LaunchOptions, QString> parseLaunchOptions(const QStringList &arguments);

[[nodiscard]] QString usageText();

/// What a person may type as a server: adds "http://" where there is no scheme. The error is a sentence for the user.
[[nodiscard]] tl::expected<QUrl, QString> parseServerUrl(const QString &text);

} // namespace orrery
