// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checkup.h"

#include "base/plaintext.h"
#include "diagnosis/checks/check.h"
#include "diagnosis/facts/ladder.h"
#include "diagnosis/checks/makecheck.h"
#include "diagnosis/facts/cleanedresult.h"
#include "engineio/packettext.h"
#include "engineio/packettimeline.h"

#include <QPointer>

#include <utility>

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

namespace {

enum class State { Idle, Climbing, Stopping, Finished };

constexpr qsizetype longestPacketLine = 500;

QString lineOf(const EngineIo::PacketRecord &packet)
{
    return u"%1 %2 %3 %4, %5 bytes%6 %7"_s.arg(packet.time.toString(Qt::ISODateWithMs), packet.transport,
                                               packet.outgoing ? u"out"_s : u"in"_s,
                                               EngineIo::packetTypeName(packet.type), QString::number(packet.size),
                                               packet.binary ? u", binary"_s : QString(), packet.preview);
}

} // namespace

class Q_DECL_HIDDEN CheckUp::Private
{
public:
    Private(CheckUp *checkUp, const CheckContext &checkContext)
        : q(checkUp), context(checkContext), filter(context.settings), timeline({}, context.clock)
    {
        context.results = pendingLadder(context.profile);
        if (context.options.keepsPackets)
            context.packets = &timeline;
    }
    ~Private() { delete check; }

    void climb();
    void begin();
    void onFinished(CheckResult result);
    //! False: a listener has destroyed us.
    bool tell(const CheckResult &result);
    void goOn();

    CheckUp *const q;
    CheckContext context;
    const SecretFilter filter;
    EngineIo::PacketTimeline timeline;
    Check *check = nullptr; // never on the stack when somebody else is called: its signal comes queued
    qsizetype at = 0;
    State state = State::Idle;
};

CheckUp::CheckUp(const Profile &profile, const ConnectionSettings &settings, const CheckUpOptions &options,
                 Clock *clock, Random *random, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, makeContext(profile, settings, options, clock, random)))
{
}

CheckUp::~CheckUp() = default;

QList<CheckResult> CheckUp::results() const
{
    return d->context.results;
}

QStringList CheckUp::packets() const
{
    QStringList lines;
    for (const EngineIo::PacketRecord &packet : d->timeline.records())
        lines += plainLine(d->filter.cleaned(lineOf(packet)), longestPacketLine);
    return lines;
}

bool CheckUp::isFinished() const
{
    return d->state == State::Finished;
}

void CheckUp::start()
{
    if (d->state != State::Idle)
        return;
    d->state = State::Climbing;
    d->goOn();
}

void CheckUp::stop()
{
    if (d->state != State::Climbing)
        return;
    d->state = State::Stopping;
    if (d->check)
        d->check->stop();
}

// By the event loop: nothing is told from within start(), and a long row of skipped steps is no deep stack.
void CheckUp::Private::goOn()
{
    QMetaObject::invokeMethod(q, [this] { climb(); }, Qt::QueuedConnection);
}

void CheckUp::Private::climb()
{
    if (at == context.results.size()) {
        state = State::Finished;
        Q_EMIT q->finished();
        return;
    }
    CheckResult result = context.results.at(at);
    const QString blocker = blockerOf(result.id, context.results);
    if (state == State::Climbing && blocker.isEmpty()) {
        begin();
        return;
    }
    skipStep(result, blocker.isEmpty() ? SkipReason::Stopped : SkipReason::StepFailed, blocker);
    onFinished(result);
}

void CheckUp::Private::begin()
{
    CheckResult &running = context.results[at];
    running.status = CheckStatus::Running;
    check = makeCheck(running.id, context, nullptr);
    Q_ASSERT(check);
    QObject::connect(check, &Check::finished, q, [this](const CheckResult &result) { onFinished(result); },
                     Qt::QueuedConnection);
    if (!tell(running))
        return;
    if (state == State::Stopping)
        check->stop();
    else
        check->begin();
}

void CheckUp::Private::onFinished(CheckResult result)
{
    delete std::exchange(check, nullptr);
    result.id = context.results.at(at).id;
    result = cleanedResult(result, filter);
    context.results[at] = result;
    ++at;
    if (tell(result))
        goOn();
}

bool CheckUp::Private::tell(const CheckResult &result)
{
    const QPointer<CheckUp> alive(q);
    Q_EMIT q->stepChanged(CheckResult(result)); // a copy: whoever hears it may destroy us
    return alive;
}

} // namespace Pollux::Diagnosis
