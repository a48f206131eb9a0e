#pragma once

#include <QByteArrayList>
#include <QMutex>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <memory>

namespace orrery::test {

/// What the server does when a request has arrived.
struct Reaction
{
    QByteArray bytes = {}; ///< raw, with status line and headers; empty: says nothing
    qsizetype pieceSize = 0; ///< sent in pieces of this size, 0: at once
    std::chrono::milliseconds interval{0}; ///< between the pieces
    bool close = true; ///< closes the connection after the last piece
};

/// Whole answer with a length and this body.
[[nodiscard]] QByteArray httpAnswer(const QByteArray &status, const QByteArray &contentType, const QByteArray &body);

/// A TCP server on a free port of 127.0.0.1, in a thread of its own, that reacts to every request in the same way. For
/// faults that a scripted network can not have.
class LocalServer
{
public:
    explicit LocalServer(Reaction reaction);
    ~LocalServer();
    Q_DISABLE_COPY_MOVE(LocalServer)

    [[nodiscard]] QUrl url(const QString &scheme = QStringLiteral("http")) const;

    /// First lines of the requests so far, as they came over the wire.
    [[nodiscard]] QByteArrayList requestLines() const;

    /// A port of 127.0.0.1 where nothing listens.
    [[nodiscard]] static QUrl closedPort();

private:
    void note(const QByteArray &request);

    QThread m_thread;
    mutable QMutex m_mutex;
    QByteArrayList m_requestLines;
    quint16 m_port = 0;
};

} // namespace orrery::test
