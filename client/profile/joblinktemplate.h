// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "profile/placeholders.h"

#include <QList>
#include <QUrl>

#include <functional>
#include <optional>

namespace Pollux {

//! One template of a JobLink's URL, cut into parts. Three kinds can become an http or https URL:
//! one value alone ("/result/url", "{result}"), which is a URL itself or "/a path" on the server;
//! "https://…", where only variables may stand in the host's name; "{server}/…" or "{variable}/…".
class JobLinkTemplate
{
public:
    //! What stands for a placeholder: "server", "id", "/result/url", a variable's name.
    using Lookup = std::function<std::optional<QString>(const QString &name)>;

    //! Nothing if the text is none of the three kinds.
    static std::optional<JobLinkTemplate> parse(const QString &text);

    //! An http or https URL; nothing where a value is missing, or where what they make is none, is overlong or hides
    //! something: user and password, control or direction characters, backslashes, a way out of its folder.
    std::optional<QUrl> resolve(const QUrl &server, const Lookup &lookup) const;

private:
    struct Part
    {
        QString text;
        bool isPlaceholder = false;
    };

    std::optional<QString> filled(const Lookup &lookup) const;

    QList<Part> m_parts;
    bool m_isValueAlone = false;
    qsizetype m_trustedParts = 0; //!< so many stand for scheme and host: as they are, not percent-encoded
};

} // namespace Pollux
