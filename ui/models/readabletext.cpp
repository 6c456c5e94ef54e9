// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/readabletext.h"

#include "base/redact.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

// Longer JSON is shown as it came: laying it out would take longer than reading the beginning.
constexpr qsizetype maxReadable = 256 * 1024;
constexpr int indent = 2;
constexpr int maxDepth = 64;

bool beginsLikeJson(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    return trimmed.startsWith(u'{') || trimmed.startsWith(u'[');
}

bool isJson(const QString &text)
{
    QJsonParseError error;
    QJsonDocument::fromJson(text.toUtf8(), &error);
    return error.error == QJsonParseError::NoError;
}

// Lays out valid JSON. QJsonDocument would sort its members and round its large numbers.
class JsonLayout
{
public:
    explicit JsonLayout(const QString &json) : m_json(json) {}

    QString made()
    {
        for (m_at = 0; m_at < m_json.size(); ++m_at)
            take(m_json[m_at]);
        return m_text;
    }

private:
    void take(QChar character)
    {
        if (m_inString) {
            m_text += character;
            if (character == u'\\')
                m_text += m_json[++m_at];
            else if (character == u'"')
                m_inString = false;
        } else if (character == u'{' || character == u'[') {
            open(character);
        } else if (character == u'}' || character == u']') {
            newLine(--m_depth);
            m_text += character;
        } else if (character == u',') {
            m_text += character;
            newLine(m_depth);
        } else if (character == u':') {
            m_text += QStringView(u": ");
        } else if (!character.isSpace()) {
            m_inString = character == u'"';
            m_text += character;
        }
    }

    // An empty one stays in its line.
    void open(QChar character)
    {
        m_text += character;
        qsizetype next = m_at + 1;
        while (next < m_json.size() && m_json[next].isSpace())
            ++next;
        if (m_json[next] == u'}' || m_json[next] == u']') {
            m_text += m_json[next];
            m_at = next;
        } else {
            newLine(++m_depth);
        }
    }

    void newLine(int depth)
    {
        m_text += u'\n';
        m_text.resize(m_text.size() + indent * std::min(depth, maxDepth), u' ');
    }

    const QString &m_json;
    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_inString = false;
};

bool isShown(QChar character)
{
    if (character == u'\n' || character == u'\t')
        return true;
    const auto category = character.category();
    const bool isJoiner = character == QChar(0x200C) || character == QChar(0x200D); // emoji and Indic scripts need them
    return category != QChar::Other_Control && category != QChar::Separator_Line
           && category != QChar::Separator_Paragraph && (category != QChar::Other_Format || isJoiner);
}

} // namespace

QString plainBlock(QStringView text, qsizetype limit)
{
    QString block;
    block.reserve(std::min(text.size(), limit) + 1);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (block.size() >= limit) {
            block.resize(limit - 1);
            if (block.back().isHighSurrogate())
                block.chop(1);
            return block + u'…';
        }
        const QChar character = text[at];
        if (character == u'\r')
            block += at + 1 < text.size() && text[at + 1] == u'\n' ? QStringView() : QStringView(u"\n");
        else if (isShown(character))
            block += character;
    }
    return block;
}

QString readableText(const QString &text)
{
    if (text.size() >= maxReadable || !beginsLikeJson(text) || !isJson(text))
        return plainBlock(text);
    return plainBlock(JsonLayout(text).made());
}

QString readableWithoutSecrets(const QString &text)
{
    if (!beginsLikeJson(text))
        return plainBlock(text);
    // It comes back with its members sorted, so only where there is a secret.
    const QString redacted = QString::fromUtf8(redactJson(text.toUtf8()));
    return readableText(redacted.contains("[redacted"_L1) ? redacted : text);
}

} // namespace Pollux::Ui
