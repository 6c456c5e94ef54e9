// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historyexport.h"

#include <QList>
#include <QMetaType>

#include <mutex>
#include <optional>

class QObject;

namespace Pollux::Store {

//! What is wanted of the history: a page, or all of it in a file.
struct HistoryQuestion
{
    quint64 ticket = 0;
    HistoryExport wish{};
    HistoryPlace after{};
    QString file{}; //!< empty: a page
};

//! A page of the history. A plain value; the entries of its kind, newest first.
struct HistoryPage
{
    quint64 ticket = 0;
    QList<JobEntry> jobs{};
    QList<NotificationEntry> notifications{};
    bool atEnd = false;  //!< nothing stands behind it
    QString problem{};   //!< why there is none, one plain line; empty where there is
    bool missing = false; //!< there is no history yet
};

//! What has become of an export.
struct HistoryExported
{
    quint64 ticket = 0;
    QString file{};
    qint64 entries = 0;
    QString problem{}; //!< one plain line; empty where it is written
};

//! All that the thread of a HistoryReader and its owner's share; see HistoryQueue.
class HistoryReadQueue
{
public:
    struct News
    {
        QList<HistoryPage> pages;
        QList<std::pair<quint64, qint64>> totals; // by ticket
        QList<HistoryExported> exports;
    };

    //! nullptr before the object goes.
    void setWorker(QObject *worker);
    void setOwner(QObject *owner);

    // The owner's.
    void ask(const HistoryQuestion &question);
    News takeNews();

    // The worker's.
    std::optional<HistoryQuestion> take();
    void tell(const News &news);

private:
    std::mutex m_mutex;
    QList<HistoryQuestion> m_questions;
    News m_news;
    QObject *m_worker = nullptr;
    QObject *m_owner = nullptr;
};

} // namespace Pollux::Store

Q_DECLARE_METATYPE(Pollux::Store::HistoryPage)
Q_DECLARE_METATYPE(Pollux::Store::HistoryExported)
