// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/snapshotloader.h"

#include "base/plaintext.h"
#include "profile/snapshotmapping.h"

#include <QPointer>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype parallelLookUps = 4;

Error mappingCause(const MappingError &error)
{
    Error cause;
    cause.layer = Layer::Application;
    cause.code = u"snapshot-not-understood"_s;
    cause.detail = plainLine(error.toString());
    cause.transient = false;
    cause.phase = u"snapshot"_s;
    return cause;
}

} // namespace

SnapshotLoader::SnapshotLoader(const Profile &profile, const ConnectionSettings &settings, Clock *clock,
                               QObject *parent)
    : QObject(parent),
      m_rule(profile.snapshot),
      m_variables(settings.variables),
      m_clock(clock),
      m_rest(profile, settings, clock)
{
    if (m_rule)
        m_mapping = std::make_unique<SnapshotMapping>(*m_rule, m_variables);
}

SnapshotLoader::~SnapshotLoader()
{
    stop();
}

void SnapshotLoader::start()
{
    stop();
    if (!m_rule)
        return;
    m_state = State::Listing;
    if (hasLists()) {
        for (const QString &queue : m_rule->queues)
            m_pages.enqueue({queue, 0});
    }
    askNextPage();
}

void SnapshotLoader::lookUp(const QList<JobKey> &keys)
{
    m_state = State::LookingUp;
    if (hasSingleJobs())
        m_keys.append(keys);
    askNextJobs();
}

void SnapshotLoader::stop()
{
    m_state = State::Idle;
    m_pages.clear();
    m_keys.clear();
    m_rest.cancelAll();
}

void SnapshotLoader::askNextPage()
{
    if (m_pages.isEmpty()) {
        Q_EMIT listsFinished();
        return;
    }
    const Page page = m_pages.dequeue();
    Variables values = m_variables;
    values.insert(u"queue"_s, page.queue);
    values.insert(u"start"_s, QString::number(page.start));
    values.insert(u"limit"_s, QString::number(m_rule->pageSize));
    const QDateTime asOf = m_clock->wallTime();
    ask(m_rule->list, values, [this, page, asOf](const QByteArray &body) { usePage(page, body, asOf); });
}

void SnapshotLoader::askNextJobs()
{
    const QPointer<SnapshotLoader> alive(this); // ask() may fail at once
    while (alive && m_state == State::LookingUp && !m_keys.isEmpty() && m_rest.pending() < parallelLookUps) {
        const JobKey key = m_keys.dequeue();
        Variables values = m_variables;
        values.insert(u"queue"_s, key.queue);
        values.insert(u"id"_s, key.id);
        const QDateTime asOf = m_clock->wallTime();
        // A job that the server has forgotten cannot be settled: it stays unknown, and that is no failure.
        ask(m_rule->job, values, [this, key, asOf](const QByteArray &body) { useJob(key, body, asOf); },
            [this] { askNextJobs(); });
    }
    if (alive && m_state == State::LookingUp && m_keys.isEmpty() && m_rest.pending() == 0) {
        m_state = State::Idle;
        Q_EMIT finished();
    }
}

void SnapshotLoader::ask(const Call &call, const Variables &values, const Use &use,
                         const std::function<void()> &onNotFound)
{
    const auto filled = fillPath(call.path, values);
    if (!filled) {
        Error cause;
        cause.layer = Layer::Client;
        cause.code = u"variable-missing"_s;
        cause.detail = u"\"%1\": {%2} has no value"_s.arg(call.path, filled.error().name);
        cause.transient = false;
        fail(cause);
        return;
    }
    m_rest.send({.path = *filled, .phase = u"snapshot"_s}, [this, use, onNotFound](const RestAnswer &answer) {
        if (!answer.cause)
            use(answer.body);
        else if (answer.status == 404 && onNotFound)
            onNotFound();
        else
            fail(*answer.cause);
    });
}

void SnapshotLoader::usePage(const Page &page, const QByteArray &body, const QDateTime &asOf)
{
    auto mapped = m_mapping->mapList(body, page.queue);
    if (!mapped) {
        fail(mappingCause(mapped.error()));
        return;
    }
    const QPointer<SnapshotLoader> alive(this);
    if (mapped->firstRefusal)
        Q_EMIT problemFound(plainLine(mapped->firstRefusal->toString()));
    for (JobChange &change : mapped->changes)
        change.asOf = asOf;
    if (alive && !mapped->changes.isEmpty())
        Q_EMIT loaded(mapped->changes);
    if (!alive || m_state != State::Listing)
        return;
    const int rows = int(mapped->rows);
    if (rows >= m_rule->pageSize && page.start + rows < maxRowsPerQueue)
        m_pages.prepend({page.queue, page.start + rows});
    else if (rows >= m_rule->pageSize)
        Q_EMIT problemFound(u"the list of \"%1\" is longer than %2 jobs; the rest was not read"_s.arg(page.queue).arg(
            maxRowsPerQueue));
    if (alive && m_state == State::Listing)
        askNextPage();
}

void SnapshotLoader::useJob(const JobKey &key, const QByteArray &body, const QDateTime &asOf)
{
    auto mapped = m_mapping->mapJob(body, key.queue);
    const QPointer<SnapshotLoader> alive(this);
    if (mapped) {
        mapped->asOf = asOf;
        Q_EMIT loaded({*mapped});
    } else {
        Q_EMIT problemFound(plainLine(mapped.error().toString()));
    }
    if (alive)
        askNextJobs();
}

void SnapshotLoader::fail(const Error &cause)
{
    stop();
    Q_EMIT failed(cause);
}

} // namespace Pollux
