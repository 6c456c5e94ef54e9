// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/profileerror.h"

#include <QJsonObject>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <utility>

namespace Pollux {

//! The JSON Pointer to a member of what `pointer` points to.
QString memberPointer(const QString &pointer, const QString &name);

//! The first thing that is wrong with a file; what follows from it is not worth telling.
struct FirstFlaw
{
    struct Flaw
    {
        QString pointer;
        QString expected;
    };

    std::optional<Flaw> flaw;

    void refuse(const QString &pointer, const QString &expected)
    {
        if (!flaw)
            flaw = Flaw{pointer, expected};
    }
};

//! Reads the members of one JSON object of a profile. A member of the wrong type or range, a required one that is
//! missing and, at finish(), one that nobody asked for goes to FirstFlaw; reading then goes on with "not there".
class ObjectReader
{
public:
    //! `flaw` must outlive the reader.
    ObjectReader(const QJsonValue &value, QString pointer, FirstFlaw &flaw);

    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    void require(QLatin1StringView name);
    //! The value as it is; asking makes the member a known one.
    QJsonValue value(QLatin1StringView name);
    QString pointerTo(QLatin1StringView name) const;
    void refuse(QLatin1StringView name, const QString &expected);

    //! A text that is not empty.
    std::optional<QString> text(QLatin1StringView name);
    //! A text that begins with "/".
    std::optional<QString> path(QLatin1StringView name);
    std::optional<bool> boolean(QLatin1StringView name);
    std::optional<double> number(QLatin1StringView name, double min, double max);
    std::optional<int> wholeNumber(QLatin1StringView name, int min, int max);
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
    FirstFlaw &m_flaw;
    QStringList m_known;
};

} // namespace Pollux
