#include "support/localserver.h"

#include <QMutexLocker>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace orrery::test {

namespace {

void sendPieces(QTcpSocket *socket, const Reaction &reaction)
{
    if (reaction.bytes.isEmpty() && !reaction.close) {
        return;
    }
    const qsizetype size = reaction.pieceSize > 0 ? reaction.pieceSize : std::max<qsizetype>(1, reaction.bytes.size());
    auto *timer = new QTimer(socket);
    timer->setInterval(reaction.interval);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, reaction, size, sent = qsizetype(0)]() mutable {
        if (sent < reaction.bytes.size()) {
            socket->write(reaction.bytes.mid(sent, size));
            sent += size;
        } else if (reaction.close) {
            socket->disconnectFromHost();
        }
    });
    timer->start();
}

} // namespace

QByteArray httpAnswer(const QByteArray &status, const QByteArray &contentType, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

LocalServer::LocalServer(Reaction reaction)
{
    auto *server = new QTcpServer;
    server->listen(QHostAddress::LocalHost);
    m_port = server->serverPort();
    QObject::connect(server, &QTcpServer::newConnection, server, [this, server, reaction] {
        QTcpSocket *socket = server->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, reaction] {
            note(socket->readAll());
            sendPieces(socket, reaction);
        });
    });
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    server->moveToThread(&m_thread);
    m_thread.start();
}

LocalServer::~LocalServer()
{
    m_thread.quit();
    m_thread.wait();
}

void LocalServer::note(const QByteArray &request)
{
    const QMutexLocker lock(&m_mutex);
    m_requestLines.append(request.left(request.indexOf("\r\n")));
}

QByteArrayList LocalServer::requestLines() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requestLines;
}

QUrl LocalServer::url(const QString &scheme) const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(m_port));
}

QUrl LocalServer::closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
}

} // namespace orrery::test
