// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Pollux::Diagnosis {

//! In reports: ok, degraded, down.
enum class Severity { Ok, Degraded, Down };

QString severityName(Severity severity);
std::optional<Severity> severityOf(QStringView name);

//! One trace that a verdict rests on.
struct Evidence
{
    QString check; //!< the step's id; "link" where it is the link's history
    QString text;  //!< one plain line, English

    bool operator==(const Evidence &) const = default;
};

//! What is the matter, for whoever has to change something. A plain value.
struct Verdict
{
    QString code; //!< of the fixed vocabulary: "healthy", "websocket-blocked", …
    Severity severity = Severity::Ok;
    QString title;       //!< English; who shows another language words it anew from `code` and `facts`
    QString explanation; //!< the same
    QList<Evidence> evidence;
    double confidence = 0; //!< 0–1
    QString fix;           //!< to paste, several lines; empty: there is nothing to paste
    QHash<QString, QString> facts; //!< what the words are made with, by name: "status" → "403", "server" → "cloudflare"

    bool operator==(const Verdict &) const = default;
};

} // namespace Pollux::Diagnosis

Q_DECLARE_METATYPE(Pollux::Diagnosis::Verdict)
