// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "checkupscenario.h"

#include "diagnosis/facts/checkids.h"
#include "support/waituntil.h"

#include <utility>

namespace Pollux::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Diagnosis;

CheckUpScenario::CheckUpScenario()
{
    settings.url = engine.url();
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    options.step = 40s; // less than a heartbeat; time moves only where a step waits for it
    options.leaving = 40s;
    options.dwell = 5s;
}

void CheckUpScenario::start()
{
    checkUp = std::make_unique<CheckUp>(profile, settings, options, &clock, &random);
    QObject::connect(checkUp.get(), &CheckUp::stepChanged, checkUp.get(), [this](const CheckResult &result) {
        told += u"%1 %2"_s.arg(result.id, checkStatusName(result.status));
    });
    QObject::connect(checkUp.get(), &CheckUp::finished, checkUp.get(), [this] { ++finished; });
    checkUp->start();
}

bool CheckUpScenario::run(const QString &silent)
{
    if (!checkUp)
        start();
    return waitUntil(
        [&] {
            if (onTurn)
                onTurn();
            if (!finished)
                letTimePass(silent);
            return finished > 0;
        },
        30s);
}

void CheckUpScenario::letTimePass(const QString &silent)
{
    static const QStringList waiting{CheckId::tls, CheckId::auth, CheckId::ping, CheckId::dwell};
    const QString id = running();
    if (id.isEmpty())
        return;
    if (silent.isEmpty() || (id != silent && waiting.contains(id))) {
        if (waiting.contains(id))
            clock.advance(250ms);
        return;
    }
    const qsizetype seen = server.requests().size() + server.accepted();
    if (std::exchange(m_seen, seen) != seen)
        m_quietTurns = 0;
    if (++m_quietTurns < 30)
        return;
    m_quietTurns = 0;
    clock.advance(options.step + 1s);
}

CheckResult CheckUpScenario::result(const QString &id) const
{
    const QList<CheckResult> results = checkUp->results();
    const CheckResult *const found = resultOf(results, id);
    return found ? *found : CheckResult();
}

QString CheckUpScenario::outcome() const
{
    QStringList texts;
    for (const CheckResult &result : checkUp->results())
        texts += result.id + u' ' + checkStatusName(result.status);
    return texts.join(u", "_s);
}

QString CheckUpScenario::running() const
{
    for (const CheckResult &result : checkUp->results()) {
        if (result.status == CheckStatus::Running)
            return result.id;
    }
    return {};
}

} // namespace Pollux::Test
