// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/export.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Pollux {

//! Why JSON is not what it should be.
struct POLLUX_BASE_EXPORT JsonFlaw
{
    QString pointer;  //!< JSON Pointer (RFC 6901) to what is wrong; empty: the whole
    QString expected; //!< "a whole number from 1 to 8"

    bool operator==(const JsonFlaw &) const = default;

    //! "/events/3/time: expected a time in ISO 8601", one line.
    QString toString() const;
};

//! Reads the members of one JSON object that a stranger may have written. Members that nobody asks for are ignored, so
//! that a newer file can be read. What is of the wrong type or range is told as a flaw, and reading goes on with "not
//! there"; the first flaw stays.
class POLLUX_BASE_EXPORT JsonMembers
{
public:
    //! Longer texts are cut.
    static constexpr qsizetype longestText = 2'000;
    //! Of a time or a size in a file: within this, a double is exact.
    static constexpr qint64 largestNumber = 9'007'199'254'740'991;

    //! `flaw` must outlive the reader.
    JsonMembers(const QJsonValue &value, QString pointer, std::optional<JsonFlaw> &flaw);

    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    QJsonValue value(QLatin1StringView name) const { return m_object.value(name); }
    QString pointerTo(QLatin1StringView name) const;
    QString pointerTo(QLatin1StringView name, qsizetype index) const;
    void refuse(QLatin1StringView name, const QString &expected);
    //! Refuses that it is not there.
    void require(QLatin1StringView name);

    //! One plain line (see plainLine()); empty where it is not there.
    QString text(QLatin1StringView name, qsizetype limit = longestText);
    //! Plain lines with line feeds between.
    QString lines(QLatin1StringView name, qsizetype limit = longestText);
    std::optional<bool> flag(QLatin1StringView name);
    std::optional<qint64> integer(QLatin1StringView name, qint64 min = 0, qint64 max = largestNumber);
    std::optional<double> number(QLatin1StringView name, double min, double max);
    //! Whole milliseconds, not negative.
    std::optional<Milliseconds> milliseconds(QLatin1StringView name);
    //! Milliseconds with decimals, which may be negative.
    std::optional<Microseconds> microseconds(QLatin1StringView name);
    //! ISO 8601; invalid where it is not there. In UTC.
    QDateTime time(QLatin1StringView name);
    //! At most `most` items.
    QJsonArray array(QLatin1StringView name, qsizetype most);
    //! The meaning of a word; `meaningOf(QStringView)` is nothing for one that it does not know.
    template<typename Meaning>
    auto word(QLatin1StringView name, Meaning meaningOf) -> decltype(meaningOf(QStringView()))
    {
        const QJsonValue found = value(name);
        if (found.isUndefined())
            return {};
        auto meaning = meaningOf(QStringView(found.toString()));
        if (!meaning)
            refuse(name, QStringLiteral("a word that is known here"));
        return meaning;
    }

private:
    QJsonObject m_object;
    QString m_pointer;
    std::optional<JsonFlaw> &m_flaw;
};

} // namespace Pollux
