// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "profile/flaws.h"

#include <QJsonObject>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <utility>

namespace Pollux {

//! The JSON Pointer to a member of what `pointer` points to.
QString memberPointer(const QString &pointer, const QString &name);
//! The JSON Pointer to an item of the list that `pointer` points to.
QString itemPointer(const QString &pointer, qsizetype index);

//! Reads the members of one JSON object of a profile. A member of the wrong type or range, a required one that is
//! missing and, at finish(), one that nobody asked for goes to Flaws; reading then goes on with "not there".
class ObjectReader
{
public:
    //! `flaws` must outlive the reader.
    ObjectReader(const QJsonValue &value, QString pointer, Flaws &flaws);

    //! Asking makes the member a known one, as all that follows does.
    bool has(QLatin1StringView name);
    void require(QLatin1StringView name);
    //! The value as it is.
    QJsonValue value(QLatin1StringView name);
    QString pointer() const { return m_pointer; }
    QString pointerTo(QLatin1StringView name) const;
    Flaws &flaws() { return m_flaws; }
    void refuse(QLatin1StringView name, const QString &expected);

    //! A text that is not empty.
    std::optional<QString> text(QLatin1StringView name);
    //! A text that begins with "/".
    std::optional<QString> path(QLatin1StringView name);
    std::optional<bool> boolean(QLatin1StringView name);
    std::optional<double> number(QLatin1StringView name, double min, double max);
    std::optional<int> wholeNumber(QLatin1StringView name, int min, int max);
    //! A time of 1 ms to an hour, in milliseconds.
    std::optional<Milliseconds> wait(QLatin1StringView name);
    //! A list of texts that are not empty, at least one.
    QStringList texts(QLatin1StringView name);
    //! The same, where a single one may stand without the list.
    QStringList textOrTexts(QLatin1StringView name);
    QJsonArray array(QLatin1StringView name);

    //! One of a few words.
    template<typename T>
    std::optional<T> choice(QLatin1StringView name, std::initializer_list<std::pair<QLatin1StringView, T>> words)
    {
        const auto word = text(name);
        if (!word)
            return std::nullopt;
        QStringList known;
        for (const auto &[spelling, meaning] : words) {
            if (*word == spelling)
                return meaning;
            known.append(spelling);
        }
        refuse(name, oneOf(known));
        return std::nullopt;
    }

    //! Refuses members that nobody asked for.
    void finish();

    //! "one of a, b, c".
    static QString oneOf(const QStringList &words);

private:
    QJsonObject m_object;
    QString m_pointer;
    Flaws &m_flaws;
    bool m_isObject;
    QStringList m_known;
};

} // namespace Pollux
