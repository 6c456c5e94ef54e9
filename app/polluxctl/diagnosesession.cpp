// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/diagnosesession.h"

#include "base/redact.h"
#include "diagnosis/verdict/verdictcatalog.h"
#include "feed/connectionplan.h"
#include "polluxctl/messages.h"
#include "polluxctl/standardoutput.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;
using namespace Diagnosis;

DiagnoseSession::DiagnoseSession(const Profile &profile, const ConnectionSettings &settings, const Task &task,
                                 StandardOutput *output, Clock *clock)
    : m_profile(profile)
    , m_settings(settings)
    , m_task(task)
    , m_output(output)
    , m_clock(clock)
    , m_shown(output)
    , m_next(clock)
{
    connect(&m_next, &Timer::expired, this, &DiagnoseSession::begin);
}

DiagnoseSession::~DiagnoseSession() = default;

void DiagnoseSession::start()
{
    if (m_state == State::Idle)
        begin();
}

void DiagnoseSession::begin()
{
    m_state = State::Checking;
    m_began = m_clock->now();
    m_beganAt = m_clock->wallTime();
    if (isShownAsText())
        m_shown.begin(redactUrl(serverUrl(m_profile, m_settings).adjusted(QUrl::RemoveQuery)));
    CheckUpOptions options;
    options.dwell = m_task.dwell;
    options.keepsPackets = m_task.tellsPackets;
    m_checkUp = new CheckUp(m_profile, m_settings, options, m_clock, SystemRandom::instance(), this);
    connect(m_checkUp, &CheckUp::stepChanged, this, [this](const CheckResult &result) {
        if (isShownAsText())
            m_shown.showStep(result);
    });
    connect(m_checkUp, &CheckUp::finished, this, &DiagnoseSession::onChecked);
    m_checkUp->start();
}

void DiagnoseSession::onChecked()
{
    Report report = reportOf(m_checkUp->results());
    report.packets = m_checkUp->packets();
    m_checkUp->deleteLater(); // its signal has led here
    m_checkUp = nullptr;
    m_exitCode = ExitCode(exitCodeOf(report.verdicts));
    if (isShownAsText())
        m_shown.showVerdicts(report.verdicts);
    else
        m_output->write(reportBytes(report, m_task.format));
    const bool isKept = m_task.file.isEmpty() || keep(reportBytes(report, m_task.format));
    if (m_state == State::Ending || !m_task.every || !isKept) {
        end();
        return;
    }
    if (isShownAsText())
        m_output->write("\n");
    m_state = State::Waiting;
    const auto taken = std::chrono::duration_cast<Milliseconds>(m_clock->now() - m_began);
    m_next.start(std::max(Milliseconds(0), *m_task.every - taken));
}

Report DiagnoseSession::reportOf(const QList<CheckResult> &checks)
{
    const QDateTime now = m_clock->wallTime();
    const auto kept = past(now);
    const LinkTimeline timeline = kept ? timelineOf(*kept) : LinkTimeline();
    m_seen.add(checks, m_beganAt);
    const QList<LinkDrop> drops = joinedDrops(timeline.drops(), m_seen.list());
    Case given = caseOf(m_profile, m_settings, checks);
    setHistory(given, drops, now);
    Report report = makeReport(QCoreApplication::applicationName(), QCoreApplication::applicationVersion(), now,
                               m_profile, m_settings, given);
    if (kept)
        addStory(report, reportLinkOf(timeline, eventsOf(*kept), kept->samples, now), drops, m_settings);
    else if (!drops.isEmpty())
        addStory(report, {}, drops, m_settings);
    return report;
}

// Read anew each time: the desktop program may be at it. A problem is told once, and the check-up stands without.
std::optional<LinkPast> DiagnoseSession::past(const QDateTime &now)
{
    auto kept = readKeptStory(m_task.history, serverUrl(m_profile, m_settings), now.addDays(-1), now);
    if (kept)
        return *std::move(kept);
    const QString problem = u"no history: %1"_s.arg(kept.error().detail);
    if (std::exchange(m_toldProblem, problem) != problem)
        printMessage(problem);
    return {};
}

// Whole or not at all: who reads it at any moment finds a report.
bool DiagnoseSession::keep(const QByteArray &bytes)
{
    QSaveFile file(m_task.file);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    m_exitCode = refuse({ExitCode::Internal, u"%1: %2"_s.arg(m_task.file, file.errorString())});
    return false;
}

void DiagnoseSession::finish()
{
    switch (m_state) {
    case State::Checking:
        m_state = State::Ending;
        m_checkUp->stop(); // finished() follows
        break;
    case State::Idle:
    case State::Waiting:
        end();
        break;
    case State::Ending:
    case State::Finished:
        break;
    }
}

void DiagnoseSession::end()
{
    if (m_state == State::Finished)
        return;
    m_state = State::Finished;
    m_next.stop();
    Q_EMIT finished();
}

} // namespace Pollux::Ctl
