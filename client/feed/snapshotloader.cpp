// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/snapshotloader.h"

#include "base/makeerror.h"
#include "base/plaintext.h"
#include "feed/connectionsettings.h"
#include "profile/snapshotmapping.h"

#include <QPointer>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype parallelLookUps = 4;
const QString phaseName = u"snapshot"_s;

Error mappingCause(const MappingError &error)
{
    Error cause =
        makeError(Layer::Application, u"snapshot-not-understood"_s, plainLine(error.toString()), false);
    cause.phase = phaseName;
    return cause;
}

} // namespace

SnapshotLoader::SnapshotLoader(const Profile &profile, const ConnectionSettings &settings, Clock *clock, JobFeed *feed,
                               QObject *parent)
    : QObject(parent),
      m_rule(profile.snapshot),
      m_variables(withDefaults(profile, settings.variables)),
      m_clock(clock),
      m_caller(profile, settings, clock, feed)
{
    if (m_rule)
        m_mapping = std::make_unique<SnapshotMapping>(*m_rule, m_variables);
}

SnapshotLoader::~SnapshotLoader() = default;

void SnapshotLoader::start()
{
    stop();
    if (!m_rule)
        return;
    m_state = State::Listing;
    m_listed.clear();
    m_hadNews = false;
    m_sawMoving = false;
    if (hasLists()) {
        const Paging paging(m_rule->pageSize, maxRowsPerQueue, !m_rule->next.isEmpty());
        for (const QString &queue : m_rule->queues.isEmpty() ? QStringList{QString()} : m_rule->queues)
            m_lists.enqueue({queue, paging});
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
    m_lists.clear();
    m_keys.clear();
    m_caller.cancelAll();
}

void SnapshotLoader::askNextPage()
{
    if (m_lists.isEmpty()) {
        Q_EMIT listsFinished();
        return;
    }
    const QString queue = m_lists.constFirst().queue;
    const Paging::Place place = m_lists.constFirst().paging.place();
    Caller::Occasion occasion{.values = m_variables, .phase = phaseName};
    if (!queue.isEmpty()) // otherwise it may be a variable that the person gives
        occasion.values.insert(u"queue"_s, queue);
    occasion.values.insert(u"start"_s, QString::number(place.start));
    occasion.values.insert(u"limit"_s, QString::number(m_rule->pageSize));
    occasion.values.insert(u"next"_s, place.cursor);
    if (const PageMemory::Page *const known = m_memory ? m_memory->find(queue, place) : nullptr)
        occasion.etag = known->etag;
    m_caller.call(m_rule->list, occasion,
                  [this, asOf = m_clock->wallTime()](const RestAnswer &answer) { onPage(answer, asOf); });
}

void SnapshotLoader::askNextJobs()
{
    while (m_state == State::LookingUp && !m_keys.isEmpty() && m_caller.pending() < parallelLookUps) {
        const JobKey key = m_keys.dequeue();
        Caller::Occasion occasion{.values = m_variables, .phase = phaseName};
        occasion.values.insert(u"queue"_s, key.queue);
        occasion.values.insert(u"id"_s, key.id);
        m_caller.call(m_rule->job, occasion, [this, key, asOf = m_clock->wallTime()](const RestAnswer &answer) {
            onJob(key, answer, asOf);
        });
    }
    if (m_state == State::LookingUp && m_keys.isEmpty() && m_caller.pending() == 0) {
        m_state = State::Idle;
        Q_EMIT finished();
    }
}

void SnapshotLoader::onPage(const RestAnswer &answer, const QDateTime &asOf)
{
    if (answer.cause) {
        fail(*answer.cause);
        return;
    }
    const QString queue = m_lists.constFirst().queue;
    const Paging::Place place = m_lists.constFirst().paging.place();
    const PageMemory::Page *const known = m_memory ? m_memory->find(queue, place) : nullptr;
    if (known && answer.isUnchanged()) {
        const PageMemory::Page page = *known;
        note(page);
        goOn(page);
        return;
    }
    auto mapped = m_mapping->mapList(answer.body, queue);
    if (!mapped) {
        fail(mappingCause(mapped.error()));
        return;
    }
    for (JobChange &change : mapped->changes)
        change.asOf = asOf;
    PageMemory::Page page = PageMemory::pageOf(mapped->changes, mapped->rows, mapped->next);
    page.etag = answer.etag;
    const bool isAsBefore = known && known->content == page.content;
    if (m_memory)
        m_memory->store(queue, place, page);
    note(page);
    const QPointer<SnapshotLoader> alive(this);
    if (mapped->firstRefusal)
        Q_EMIT problemFound(plainLine(mapped->firstRefusal->toString()));
    if (!alive || m_state != State::Listing)
        return;
    if (isAsBefore)
        goOn(page);
    else
        usePage(page, mapped->changes);
}

void SnapshotLoader::usePage(const PageMemory::Page &page, const QList<JobChange> &changes)
{
    m_hadNews = true;
    const QPointer<SnapshotLoader> alive(this);
    if (!changes.isEmpty())
        Q_EMIT loaded(changes);
    if (alive && m_state == State::Listing)
        goOn(page);
}

void SnapshotLoader::note(const PageMemory::Page &page)
{
    if (!m_memory)
        return;
    for (const JobKey &key : page.keys)
        m_listed.insert(key);
    m_sawMoving = m_sawMoving || page.isMoving;
}

void SnapshotLoader::goOn(const PageMemory::Page &page)
{
    const QString queue = m_lists.constFirst().queue;
    const Paging::Step step = m_lists.first().paging.onPage(page.rows, page.keys, page.next);
    if (step != Paging::Step::More)
        m_lists.dequeue();
    const QPointer<SnapshotLoader> alive(this);
    if (step == Paging::Step::TooLong)
        Q_EMIT problemFound(u"the list of \"%1\" is longer than %2 jobs; the rest was not read"_s.arg(plainLine(queue))
                                .arg(maxRowsPerQueue));
    else if (step == Paging::Step::Unsure)
        Q_EMIT problemFound(u"the list of \"%1\" changed too much while it was read; a job in it may have been missed"_s
                                .arg(plainLine(queue)));
    if (alive && m_state == State::Listing)
        askNextPage();
}

void SnapshotLoader::onJob(const JobKey &key, const RestAnswer &answer, const QDateTime &asOf)
{
    const QPointer<SnapshotLoader> alive(this);
    if (!answer.cause)
        useJob(key, answer.body, asOf);
    else if (answer.status == 404 || answer.status == 410)
        Q_EMIT missed(key); // it stays as it is, and that is no failure
    else
        fail(*answer.cause);
    if (alive)
        askNextJobs();
}

void SnapshotLoader::useJob(const JobKey &key, const QByteArray &body, const QDateTime &asOf)
{
    auto mapped = m_mapping->mapJob(body, key.queue);
    if (!mapped) {
        Q_EMIT problemFound(plainLine(mapped.error().toString()));
        return;
    }
    mapped->asOf = asOf;
    Q_EMIT loaded({*mapped});
}

void SnapshotLoader::fail(const Error &cause)
{
    stop();
    Q_EMIT failed(cause);
}

} // namespace Pollux
