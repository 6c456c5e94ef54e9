// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/joblinktemplate.h"

#include <QRegularExpression>

#include <algorithm>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxUrl = 4096;

// The schema's patterns. What a job says may stand behind the host alone: its id must not choose where a link goes.
const QString pointerPattern = u"/(?:result|data)(?:/(?:[^{}/~]|~[01])*)*"_s;
const QString variablePattern = u"(?!(?:id|queue|name|result|data|secret)\\})[A-Za-z_][A-Za-z0-9_-]*"_s;
const QString placeholderPattern = u"\\{(?:%1|(?!secret\\})[A-Za-z_][A-Za-z0-9_-]*)\\}"_s.arg(pointerPattern);

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(u"^(?:%1)\\z"_s.arg(pattern)).match(text).hasMatch();
}

// Nobody sees these in a link, and some make it look like another one.
bool hidesSomething(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\\' || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
               || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    });
}

bool isWebUrl(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
           && url.userInfo().isEmpty() && url.toEncoded().size() <= maxUrl;
}

// A path on the server, or a URL of its own; never "//host". What is neither ("done", "7") is no address at all.
std::optional<QUrl> urlOfValue(const QUrl &server, const QString &value)
{
    if (value.startsWith("//"_L1) || hidesSomething(value))
        return std::nullopt;
    const QUrl url(value);
    if (value.startsWith(u'/'))
        return server.resolved(url);
    return url.isRelative() ? std::nullopt : std::optional(url);
}

} // namespace

std::optional<JobLinkTemplate> JobLinkTemplate::parse(const QString &text)
{
    static const QString host = u"https?://(?:[^/?#{}@\\s\\\\]|\\{%1\\})+(?=[/?#]|\\z)"_s.arg(variablePattern);
    static const QString base = u"\\{%1\\}(?=[/?#])"_s.arg(variablePattern);
    static const QRegularExpression origin(u"^(?:%1|%2)"_s.arg(host, base));
    static const QRegularExpression rest(u"^(?:[^{}]|%1)*\\z"_s.arg(placeholderPattern));
    static const QRegularExpression placeholder(placeholderPattern);
    JobLinkTemplate made;
    if (matches(text, u"/(?:result|data)(?:/(?:[^/~]|~[01])*)*"_s) || matches(text, placeholderPattern)) {
        made.m_isValueAlone = true;
        made.m_parts.append({text.startsWith(u'{') ? text.sliced(1).chopped(1) : text, true});
        return made;
    }
    const auto start = origin.match(text);
    if (!start.hasMatch() || !rest.match(text).hasMatch())
        return std::nullopt;
    qsizetype at = 0;
    const auto addText = [&](qsizetype end) {
        // Cut where the host ends, so that each part is either before or behind it.
        for (const qsizetype cut : {std::clamp(start.capturedEnd(), at, end), end}) {
            if (cut > at)
                made.m_parts.append({text.sliced(at, cut - at), false});
            at = std::max(at, cut);
            if (at <= start.capturedEnd())
                made.m_trustedParts = made.m_parts.size();
        }
    };
    for (auto found = placeholder.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        addText(match.capturedStart());
        made.m_parts.append({match.captured().sliced(1).chopped(1), true});
        at = match.capturedEnd();
        if (at <= start.capturedEnd())
            made.m_trustedParts = made.m_parts.size();
    }
    addText(text.size());
    return made;
}

std::optional<QString> JobLinkTemplate::filled(const Lookup &lookup) const
{
    QString text;
    for (qsizetype at = 0; at < m_parts.size(); ++at) {
        const Part &part = m_parts[at];
        if (!part.isPlaceholder) {
            text += part.text;
            continue;
        }
        const auto value = lookup(part.text);
        // "." and ".." are not encoded, and lead out of the folder.
        if (!value || value->isEmpty() || *value == "."_L1 || *value == ".."_L1)
            return std::nullopt;
        const bool isTrusted = at < m_trustedParts;
        text += isTrusted ? *value : QString::fromLatin1(QUrl::toPercentEncoding(*value));
    }
    return text;
}

std::optional<QUrl> JobLinkTemplate::resolve(const QUrl &server, const Lookup &lookup) const
{
    std::optional<QUrl> url;
    if (m_isValueAlone) {
        if (const auto value = lookup(m_parts.constFirst().text))
            url = urlOfValue(server, *value);
    } else if (const auto text = filled(lookup); text && !hidesSomething(*text)) {
        url = QUrl(*text);
    }
    return url && isWebUrl(*url) ? url : std::nullopt;
}

} // namespace Pollux
