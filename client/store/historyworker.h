// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/historyfile.h"
#include "store/historyqueue.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Pollux::Store {

//! The end of a HistoryQueue that has the file, in a thread of its own: writes what is put in, one transaction for all that
//! comes within a moment, and answers what is asked. Its end writes what is left.
//!
//! A file that is locked or full is tried again; one that is damaged is put aside and a new one begun; one that is
//! unusable is given up, and the history with it. Each is told once, in one line, until it is well again.
class HistoryWorker : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString file;
        HistoryLimits limits;
        Milliseconds batching{1'000};       //!< how long to wait for more
        Milliseconds patience{2'000};       //!< see Database::Options
        Milliseconds heartbeat{60'000};     //!< how often to note that servers are still watched, and to try again
        Milliseconds tidying{3'600'000};    //!< how often to let go of what is too old
    };

    //! `clock` outlives it.
    HistoryWorker(const Options &options, std::shared_ptr<HistoryQueue> queue, Clock *clock);
    ~HistoryWorker() override;

    //! In its thread, once.
    void begin();

protected:
    void customEvent(QEvent *event) override;

private:
    enum class State {
        Unopened, //!< the file is opened when there is something to do
        Open,
        GivenUp, //!< for good: what comes is dropped
    };

    void work();
    bool openFile();
    bool write(const HistoryBatch &records);
    void take(const HistoryLimits &limits);
    void onWriteFailed(const Error &error, const HistoryBatch &records);
    void putAside(const Error &error);
    void noteWatches(const QList<LinkRecord> &records);
    QList<LinkRecord> watchesAnew() const;
    void answer(const QList<PastRequest> &requests);
    void tidyIfDue();
    void tellOnce(const QString &code, const QString &problem);

    const Options m_options;
    HistoryLimits m_limits;
    const std::shared_ptr<HistoryQueue> m_queue;
    Clock *const m_clock;
    State m_state = State::Unopened;
    std::unique_ptr<HistoryFile> m_history;
    QHash<QString, WatchBegin> m_watches; // that have been written and go on
    QSet<QString> m_told;                 // codes, until all is well again
    std::optional<Instant> m_tidied;
    QTimer m_batch{this};
    QTimer m_heartbeat{this};
};

} // namespace Pollux::Store
