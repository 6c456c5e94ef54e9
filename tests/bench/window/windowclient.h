// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "client/tally.h"
#include "feed/watch.h"
#include "ui/models/serverlist.h"
#include "ui/style/theme.h"
#include "window/paintedtable.h"
#include "window/stallmeter.h"

#include <QJsonObject>
#include <QObject>
#include <QThread>

#include <memory>

namespace Pollux::Bench {

//! The way of an event in the desktop program: the network's thread, a batch a frame, the mirror, the table's rows.
class WindowClient : public QObject
{
    Q_OBJECT
public:
    WindowClient(const QUrl &url, const QJsonObject &go);
    ~WindowClient() override;

    //! What Tally tells, with latencies up to the painted row, and stallP99Ms, stallWorstMs, bytesAJob,
    //! stringBytesAJob.
    QJsonObject told() const;

Q_SIGNALS:
    void ended();

private:
    void take(const WatchBatch &batch);
    void note(const QString &message);
    void onPainted();

    QThread m_network;
    Ui::Theme m_theme;
    Ui::ServerList m_servers;
    Ui::ServerState *const m_server; // m_servers has it
    PaintedTable m_table;
    std::unique_ptr<Watch> m_watch;
    StallMeter m_stalls;
    Tally m_tally;
    QStringList m_unpainted; // what stands in rows that are not painted yet
    const bool m_seesAll; // every job has a row on the screen; otherwise nobody knows when one is painted
    bool m_isMeasuring = false;
    double m_bytesBefore = 0;
    double m_bytesAJob = 0;
    double m_stringBytesAJob = 0;
};

} // namespace Pollux::Bench
