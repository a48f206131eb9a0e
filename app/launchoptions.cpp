#include "launchoptions.h"

#include "connection/connectiontarget.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace orrery {

using namespace Qt::StringLiterals;

namespace {

struct LaunchText
{
    Q_DECLARE_TR_FUNCTIONS(LaunchOptions)
};

struct Options
{
    QCommandLineOption help{{u"h"_s, u"help"_s}, LaunchText::tr("Show this help and exit.")};
    QCommandLineOption version{{u"v"_s, u"version"_s}, LaunchText::tr("Show the version and exit.")};
    QCommandLineOption connectTo{u"connect"_s,
                                 LaunchText::tr("Connect to the HTTP port of this Temporal server, e.g. "
                                                "http://localhost:7243."),
                                 u"URL"_s};
    QCommandLineOption nameSpace{u"namespace"_s, LaunchText::tr("Show the schedules of this namespace."), u"NS"_s};
    QCommandLineOption screenshot{
        u"screenshot"_s, LaunchText::tr("Write a PNG picture of the window once it shows the schedules, and exit."),
        u"FILE"_s};
    QCommandLineOption window{u"window"_s, LaunchText::tr("Open the window at this size, e.g. 1280x720."), u"WxH"_s};
    QCommandLineOption readOnly{u"read-only"_s, LaunchText::tr("Offer nothing that changes the server.")};

    void addTo(QCommandLineParser &parser) const
    {
        parser.setApplicationDescription(LaunchText::tr("Orrery shows and operates workflow schedules."));
        parser.addOptions({help, version, connectTo, nameSpace, screenshot, window, readOnly});
    }
};

tl::expected<QSize, QString> parseSize(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{1,5})x(\\d{1,5})$"_s);
    const auto match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.isEmpty()) {
        return tl::make_unexpected(
            LaunchText::tr("--window takes a width and a height such as 1280x720, not \"%1\".").arg(text));
    }
    return size;
}

tl::expected<LaunchOptions, QString> read(const QCommandLineParser &parser, const Options &options)
{
    LaunchOptions launch;
    if (parser.isSet(options.connectTo)) {
        const auto server = parseServerUrl(parser.value(options.connectTo));
        if (!server) {
            return tl::make_unexpected(server.error());
        }
        launch.server = *server;
    }
    if (parser.isSet(options.window)) {
        const auto size = parseSize(parser.value(options.window));
        if (!size) {
            return tl::make_unexpected(size.error());
        }
        launch.windowSize = *size;
    }
    launch.nameSpace = parser.value(options.nameSpace);
    launch.screenshot = parser.value(options.screenshot);
    launch.readOnly = parser.isSet(options.readOnly);
    return launch;
}

} // namespace

tl::expected<LaunchOptions, QString> parseLaunchOptions(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    options.addTo(parser);
    if (!parser.parse(QStringList(u"orrery"_s) + arguments)) {
        return tl::make_unexpected(parser.errorText());
    }
    if (parser.isSet(options.help)) {
        return LaunchOptions{LaunchOptions::Show::Help};
    }
    if (parser.isSet(options.version)) {
        return LaunchOptions{LaunchOptions::Show::Version};
    }
    if (const auto extra = parser.positionalArguments(); !extra.isEmpty()) {
        return tl::make_unexpected(LaunchText::tr("\"%1\" is not an option of Orrery.").arg(extra.first()));
    }
    return read(parser, options);
}

QString usageText()
{
    QCommandLineParser parser;
    Options().addTo(parser);
    // The parser takes the name from the application object, which does not exist yet while options are read.
    return parser.helpText().replace(u"<executable_name>"_s, u"orrery"_s);
}

tl::expected<QUrl, QString> parseServerUrl(const QString &text)
{
    const QUrl url = serverUrl(text);
    if (!url.isValid()) {
        // What was typed may hold a password, so it is not repeated.
        return tl::make_unexpected(LaunchText::tr("This is not the address of a server. Give one such as "
                                                  "http://localhost:7243, without a user or a password."));
    }
    if (url.hasQuery() || url.hasFragment()) {
        return tl::make_unexpected(LaunchText::tr(R"(Give the address of the server alone, without "?" or "#".)"));
    }
    return url;
}

} // namespace orrery
