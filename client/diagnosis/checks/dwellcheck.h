// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "diagnosis/checks/check.h"
#include "diagnosis/visit/visit.h"
#include "socketio/retrypolicy.h"

#include <QJsonArray>

#include <vector>

namespace Pollux::Diagnosis {

//! Stays connected for a while as the feed would, comes back after each drop, and counts. A few round trips are measured
//! at the beginning; after that nothing is said beside the link's own heartbeat, since whatever goes over it would keep a
//! proxy from ending what is silent.
class DwellCheck final : public Check
{
    Q_OBJECT
public:
    static constexpr std::size_t mostRoundTrips = 10'000;
    static constexpr qsizetype mostDrops = 200;

    DwellCheck(const CheckContext &context, QObject *parent);

protected:
    void run() override;
    void onDeadline() override;
    void onStop() override;
    void leave() override;

private:
    void connectNow();
    void onReady();
    void onEnded(const QString &reason, const Error &cause);
    void onLeft();
    void onRoundTrip(Microseconds elapsed);
    void noteDrop(const QString &reason, const Error &cause);
    void report();
    QString text(double seconds) const;

    SocketIo::RetryPolicy m_policy;
    std::unique_ptr<Visit> m_visit;
    Timer m_retry;
    Timer m_measure;
    std::vector<Microseconds> m_roundTrips;
    std::optional<Microseconds> m_mostLate;
    QJsonArray m_drops;
    std::optional<Error> m_lastCause;
    std::optional<Instant> m_dwellBegan; // when we were let in for the first time
    Instant m_readySince{};
    Instant m_lastHeard{};
    QString m_transport;
    int m_dropCount = 0;
    int m_events = 0;
    int m_measured = 0;
    bool m_isReady = false;
};

} // namespace Pollux::Diagnosis
