// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "feed/presence.h"

#include "profile/jsonvalues.h"

#include <algorithm>
#include <utility>

namespace Pollux {

using namespace Qt::StringLiterals;
using simdjson::dom::element;

namespace {

constexpr qsizetype maxMetaBytes = 16 * 1024;

template<typename Metas>
bool hasRef(const Metas &metas, const QString &ref)
{
    return std::any_of(metas.begin(), metas.end(), [&](const auto &meta) { return meta.ref == ref; });
}

} // namespace

Presence::Metas Presence::metasIn(element presence)
{
    Metas metas;
    simdjson::dom::array list;
    if (presence["metas"].get(list))
        return metas;
    for (const element entry : list) {
        element ref;
        Meta meta;
        if (!entry["phx_ref"].get(ref))
            meta.ref = textValue(ref, TextLimit::id).value_or(QString());
        const std::string json = simdjson::minify(entry);
        if (entry.is_object() && qsizetype(json.size()) <= maxMetaBytes && metas.size() < maxMetas) {
            meta.json = QByteArray(json.data(), qsizetype(json.size()));
            metas += meta;
        }
    }
    return metas;
}

Presence::Keys Presence::keysIn(element value)
{
    Keys keys;
    simdjson::dom::object object;
    if (value.get(object))
        return keys;
    for (const auto field : object) {
        if (const auto key = boundedText(field.key, TextLimit::id); key && keys.size() < maxKeys) {
            if (const Metas metas = metasIn(field.value); !metas.isEmpty())
                keys.append({*key, metas});
        }
    }
    return keys;
}

void Presence::awaitState()
{
    m_isAwaited = true;
    m_early.clear();
}

Presence::Changes Presence::applyState(QByteArrayView payload)
{
    const auto root = m_reader.parse(payload);
    if (!root)
        return Failure{root.error()};
    if (!root->is_object())
        return Failure{ParseError{ParseError::Code::InvalidValue, 0, u"expected a presence state, an object"_s}};
    const Keys now = keysIn(*root);
    QHash<QString, Metas> wanted;
    for (const auto &[key, metas] : now)
        wanted.insert(key, metas);

    QList<Change> changes;
    for (const auto &[key, metas] : now) {
        Metas fresh = metas;
        fresh.removeIf([known = m_here.value(key)](const Meta &meta) { return hasRef(known, meta.ref); });
        if (!fresh.isEmpty())
            come(key, fresh, changes);
    }
    QStringList known = m_here.keys();
    known.sort(); // the same state gives the same changes
    for (const QString &key : std::as_const(known)) {
        Metas gone = m_here.value(key);
        gone.removeIf([still = wanted.value(key)](const Meta &meta) { return hasRef(still, meta.ref); });
        go(key, gone, changes);
    }

    m_isAwaited = false;
    for (const QByteArray &early : std::exchange(m_early, {})) {
        if (const auto later = differ(early))
            changes += *later;
    }
    return changes;
}

Presence::Changes Presence::applyDifference(QByteArrayView payload)
{
    if (!m_isAwaited)
        return differ(payload);
    if (m_early.size() < maxEarly)
        m_early += payload.toByteArray();
    return QList<Change>();
}

// Those who come first: a meta that replaces another one is no leaving.
Presence::Changes Presence::differ(QByteArrayView payload)
{
    const auto root = m_reader.parse(payload);
    if (!root)
        return Failure{root.error()};
    if (!root->is_object())
        return Failure{ParseError{ParseError::Code::InvalidValue, 0, u"expected a presence difference, an object"_s}};
    QList<Change> changes;
    element part;
    if (!root->at_key("joins").get(part)) {
        for (const auto &[key, metas] : keysIn(part))
            come(key, metas, changes);
    }
    if (!root->at_key("leaves").get(part)) {
        for (const auto &[key, metas] : keysIn(part))
            go(key, metas, changes);
    }
    return changes;
}

void Presence::come(const QString &key, const Metas &metas, QList<Change> &changes)
{
    if (!m_here.contains(key) && m_here.size() >= maxKeys)
        return;
    Metas &known = m_here[key];
    known.removeIf([&](const Meta &meta) { return hasRef(metas, meta.ref); });
    known += metas;
    if (known.size() > maxMetas)
        known.remove(0, known.size() - maxMetas);
    changes.append({true, key, known.constLast().json});
}

void Presence::go(const QString &key, const Metas &metas, QList<Change> &changes)
{
    const auto known = m_here.find(key);
    if (known == m_here.end() || metas.isEmpty())
        return;
    known->removeIf([&](const Meta &meta) { return hasRef(metas, meta.ref); });
    if (!known->isEmpty())
        return;
    m_here.erase(known);
    changes.append({false, key, metas.constLast().json});
}

} // namespace Pollux
