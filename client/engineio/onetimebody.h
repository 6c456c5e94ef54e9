// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "engineio/export.h"

#include <QByteArray>
#include <QIODevice>

namespace Pollux::EngineIo {

//! The body of a POST that must not be sent twice. When a connection ends without an answer, QNetworkAccessManager
//! sends the request again by itself, also a POST; nobody knows whether the server has read the first one, and its
//! events would happen twice. A device that cannot go back to its beginning makes it fail instead
//! (QNetworkReply::ContentReSendError).
class POLLUX_ENGINEIO_EXPORT OneTimeBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneTimeBody(const QByteArray &body) : m_body(body) { open(QIODevice::ReadOnly); }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return m_body.size() - m_at + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_body;
    qint64 m_at = 0;
};

} // namespace Pollux::EngineIo
