// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/profilepreview.h"

#include "base/plaintext.h"
#include "profile/eventline.h"
#include "profile/eventmapping.h"
#include "profile/previewstate.h"
#include "profile/snapshotmapping.h"

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

// An event whose text says nothing but whose it is: mostly a pointer that leads nowhere.
bool saysSomething(const Change &change)
{
    const auto *job = std::get_if<JobChange>(&change);
    if (!job || job->removed)
        return true;
    JobChange empty;
    empty.key = job->key;
    empty.source = job->source;
    empty.name = job->name;
    empty.time = job->time;
    empty.asOf = job->asOf;
    return *job != empty;
}

class Preview
{
public:
    Preview(const Profile &profile, const QDateTime &now, const Variables &variables)
        : m_variables(withDefaults(profile, variables))
        , m_now(now)
        , m_events(profile, m_variables)
        , m_mapping(profile, m_variables)
        , m_state(now)
    {
        if (profile.link.kind == LinkKind::Rest && profile.snapshot)
            m_snapshot.emplace(*profile.snapshot, m_variables);
    }

    bool asksForRows() const { return m_snapshot.has_value(); }

    void addEvent(int number, QByteArrayView text)
    {
        PreviewLine line{.number = number, .event = {}, .changes = {}, .why = {}};
        const auto payload = m_events.payload(text);
        if (payload)
            map(*payload, line);
        else
            line.why = payload.error();
        m_preview.lines.append(line);
    }

    void addAnswer(int number, QByteArrayView text)
    {
        using enum PreviewLine::Outcome;
        PreviewLine line{.number = number, .event = {}, .changes = {}, .why = {}};
        const auto page = m_snapshot->mapList(text, {});
        const auto job = page ? Result<JobChange, MappingError>(Failure{MappingError{}}) : m_snapshot->mapJob(text, {});
        if (page) {
            for (const JobChange &change : page->changes)
                line.changes.append(change);
            if (page->firstRefusal)
                line.why = plainLine(page->firstRefusal->toString());
        } else if (job) {
            line.changes.append(*job);
        } else {
            line.why = plainLine(job.error().toString());
        }
        line.outcome = line.changes.isEmpty() && !line.why.isEmpty() ? Refused : Understood;
        m_state.apply(line.changes);
        m_preview.lines.append(line);
    }

    void cut(const QString &why) { m_preview.cut = why; }

    ProfilePreview finished()
    {
        m_preview.jobs = m_state.jobs();
        m_preview.queues = m_state.queues();
        m_preview.workers = m_state.workers();
        return std::move(m_preview);
    }

private:
    void map(const QByteArray &payload, PreviewLine &line)
    {
        using enum PreviewLine::Outcome;
        line.event = eventName(payload);
        const auto mapped = m_mapping.map(payload, m_now);
        if (!mapped) {
            line.outcome = Refused;
            line.why = plainLine(mapped.error().message);
            return;
        }
        line.outcome = mapped->matched ? Understood : NoRule;
        line.changes = mapped->changes;
        if (!mapped->matched)
            line.why = u"no rule is meant for this event"_s;
        else if (!std::all_of(line.changes.begin(), line.changes.end(), saysSomething))
            line.why = u"nothing but the job's id was found"_s;
        m_state.apply(line.changes);
    }

    QString eventName(const QByteArray &payload)
    {
        const auto root = m_nameReader.parse(payload);
        std::string_view name;
        if (!root || root->at(0).get(name))
            return {};
        return plainLine(QString::fromUtf8(name.data(), qsizetype(name.size())), 200);
    }

    Variables m_variables;
    QDateTime m_now;
    EventLine m_events;
    EventMapping m_mapping;
    std::optional<SnapshotMapping> m_snapshot;
    JsonReader m_nameReader;
    PreviewState m_state;
    ProfilePreview m_preview;
};

// Where the whole text is one JSON list of events or one event written over several lines: each as one line.
QByteArrayList itemsOf(const QByteArray &text)
{
    JsonReader reader;
    const auto root = reader.parse(text);
    if (!root)
        return {};
    simdjson::dom::array list;
    const bool isList = !root->get(list) && list.size() > 0
                        && std::all_of(list.begin(), list.end(),
                                       [](simdjson::dom::element item) { return item.is_array() || item.is_object(); });
    QByteArrayList items;
    if (isList) {
        for (const simdjson::dom::element item : list)
            items.append(QByteArray::fromStdString(simdjson::minify(item)));
    } else {
        items.append(text);
    }
    return items;
}

} // namespace

ProfilePreview previewProfile(const Profile &profile, const QByteArray &text, const QDateTime &now,
                              const Variables &variables, const PreviewLimits &limits)
{
    Preview preview(profile, now, variables);
    QByteArray looked = text;
    if (text.size() > limits.bytes) {
        looked.truncate(std::max<qsizetype>(text.lastIndexOf('\n', limits.bytes), 0));
        preview.cut(u"longer than %1 bytes"_s.arg(limits.bytes));
    }
    QByteArrayList lines = preview.asksForRows() ? QByteArrayList{looked} : itemsOf(looked);
    if (lines.isEmpty())
        lines = looked.split('\n');
    qsizetype seen = 0;
    int number = 0;
    for (const QByteArray &line : lines) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        if (seen++ >= limits.lines) {
            preview.cut(u"more than %1 lines"_s.arg(limits.lines));
            break;
        }
        if (limits.isOver && limits.isOver()) {
            preview.cut(u"it took too long"_s);
            break;
        }
        if (preview.asksForRows())
            preview.addAnswer(number, line);
        else
            preview.addEvent(number, line);
    }
    return preview.finished();
}

} // namespace Pollux
