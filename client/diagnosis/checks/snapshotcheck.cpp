// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "diagnosis/checks/snapshotcheck.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "diagnosis/facts/checkfacts.h"
#include "diagnosis/probe/answerfacts.h"
#include "diagnosis/probe/restquestion.h"
#include "engineio/upgradequestion.h"
#include "feed/connectionplan.h"
#include "feed/restexchange.h"
#include "profile/snapshotmapping.h"

namespace Pollux::Diagnosis {

using namespace Qt::StringLiterals;

void SnapshotCheck::run()
{
    const auto &rule = context().profile.snapshot;
    if (!rule || rule->list.path.isEmpty() || rule->list.method != "GET") {
        skip(SkipReason::NoList);
        return;
    }
    m_queue = rule->queues.value(0);
    Variables values = withDefaults(context().profile, context().settings.variables);
    if (!m_queue.isEmpty())
        values.insert(u"queue"_s, m_queue);
    values.insert(u"start"_s, u"0"_s);
    values.insert(u"limit"_s, QString::number(rule->pageSize));
    values.insert(u"next"_s, QString());
    const auto path = fillPath(rule->list.path, values);
    if (!path) {
        fail(makeError(Layer::Client, u"variable-missing"_s,
                       u"the list needs {%1}, which has no value"_s.arg(path.error().name), false));
        return;
    }
    waitFor(context().options.step * 2);
    m_probe = std::make_unique<HttpProbe>(restOptions(context()), &m_cookies, clock());
    m_probe->setMostBodyBytes(RestExchange::maxAnswerBytes);
    connect(m_probe.get(), &HttpProbe::finished, this, &SnapshotCheck::onFinding);
    m_probe->get(restUrl(baseUrl(context().profile, context().settings), *path), context().options.step,
                 "application/json");
}

void SnapshotCheck::onFinding(const HttpFinding &finding)
{
    noteFinding(data(), finding, Asked::Other);
    const int status = finding.answer.status;
    if (finding.cause)
        fail(*finding.cause);
    else if (status < 200 || status >= 300)
        fail(EngineIo::plainUpgradeCause(finding.answer));
    else
        read(finding.answer.body);
}

void SnapshotCheck::read(const QByteArray &body)
{
    SnapshotMapping mapping(*context().profile.snapshot,
                            withDefaults(context().profile, context().settings.variables));
    const auto page = mapping.mapList(body, m_queue);
    if (!page) {
        Error cause = makeError(Layer::Application, u"snapshot-not-understood"_s,
                                plainLine(page.error().toString()), false);
        cause.httpStatus = 200;
        fail(cause);
        return;
    }
    data().insert(Fact::rows, page->rows);
    if (page->firstRefusal) {
        data().insert(Fact::understood, page->changes.size());
        data().insert(Fact::firstRefusal, plainLine(page->firstRefusal->toString()));
        conclude(CheckStatus::Warn, u"%1 rows, of which %2 were understood: %3"_s.arg(page->rows)
                                        .arg(page->changes.size())
                                        .arg(plainLine(page->firstRefusal->toString())));
    } else {
        pass(u"%1 rows on the first page"_s.arg(page->rows));
    }
}

void SnapshotCheck::onDeadline()
{
    fail(makeError(Layer::Http, u"request-timeout"_s, u"no whole answer in time"_s));
}

} // namespace Pollux::Diagnosis
