// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historyreadworker.h"

#include <QObject>
#include <QThread>

namespace Pollux::Store {

//! Finds what is in the history for who shows it, and writes it out, in a thread of its own: whoever asks never waits. The
//! file is open only while somebody asks. A page that is asked for replaces one of the same kind that has not been begun,
//! which is never answered then.
class HistoryReader : public QObject
{
    Q_OBJECT
public:
    //! Touches nothing before the first question.
    explicit HistoryReader(const QString &file, QObject *parent = nullptr);
    //! An export that goes on is given up, and leaves no file.
    ~HistoryReader() override;

    //! The page behind `after`: found() follows, and where it is the first one, counted(). The ticket tells which.
    quint64 find(HistoryKind kind, const HistoryFilter &filter, const HistoryPlace &after = {});
    //! Writes to a file of that name, whole or not at all: exported() follows. CSV begins with a byte order mark, by which
    //! spreadsheets know that it is UTF-8.
    quint64 exportTo(const QString &file, const HistoryExport &wish);

Q_SIGNALS:
    void found(const Pollux::Store::HistoryPage &page);
    //! How many there are of what the first page of the ticket has begun.
    void counted(quint64 ticket, qint64 total);
    void exported(const Pollux::Store::HistoryExported &done);

protected:
    void customEvent(QEvent *event) override;

private:
    quint64 ask(HistoryQuestion question);

    const std::shared_ptr<HistoryReadQueue> m_queue;
    HistoryReadWorker *const m_worker; // lives in the thread, and is deleted with its end
    QThread m_thread;
    quint64 m_lastTicket = 0;
};

} // namespace Pollux::Store
