// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/jsonplace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxDepth = 100;

class Scanner
{
public:
    Scanner(QStringView text, const QStringList &path) : m_text(text), m_path(path) {}

    //! False where the text is no JSON.
    bool value(qsizetype depth, bool isOnPath)
    {
        skipBlanks();
        if (m_at >= m_text.size() || depth > maxDepth)
            return false;
        const qsizetype begin = m_at;
        // Known before its end is, for what follows may be broken.
        if (isOnPath)
            m_found = TextPlace{begin, begin + 1};
        const qsizetype found = m_foundDepth;
        if (isOnPath)
            m_foundDepth = depth;
        const bool isGood = anyValue(depth, isOnPath);
        if (isOnPath && isGood && m_foundDepth == depth)
            m_found = TextPlace{begin, m_at};
        if (!isOnPath)
            m_foundDepth = found;
        return isGood;
    }

    const std::optional<TextPlace> &found() const { return m_found; }

private:
    bool anyValue(qsizetype depth, bool isOnPath)
    {
        const QChar first = m_text.at(m_at);
        if (first == u'{')
            return members(depth, isOnPath);
        if (first == u'[')
            return elements(depth, isOnPath);
        if (first == u'"')
            return !text().isNull();
        while (m_at < m_text.size() && !u",]} \t\r\n"_s.contains(m_text.at(m_at)))
            ++m_at;
        return true;
    }

    bool members(qsizetype depth, bool isOnPath)
    {
        ++m_at;
        for (skipBlanks(); !takes(u'}');) {
            const QString name = text();
            skipBlanks();
            if (name.isNull() || !takes(u':') || !value(depth + 1, isOnPath && isNext(depth, name)))
                return false;
            skipBlanks();
            if (takes(u','))
                skipBlanks();
            else if (m_at >= m_text.size() || m_text.at(m_at) != u'}')
                return false;
        }
        return true;
    }

    bool elements(qsizetype depth, bool isOnPath)
    {
        ++m_at;
        int index = 0;
        for (skipBlanks(); !takes(u']');) {
            if (!value(depth + 1, isOnPath && isNext(depth, QString::number(index++))))
                return false;
            skipBlanks();
            if (takes(u','))
                skipBlanks();
            else if (m_at >= m_text.size() || m_text.at(m_at) != u']')
                return false;
        }
        return true;
    }

    //! Null where none begins or ends here.
    QString text()
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != u'"')
            return {};
        const qsizetype begin = m_at++;
        while (m_at < m_text.size() && m_text.at(m_at) != u'"')
            m_at += m_text.at(m_at) == u'\\' ? 2 : 1;
        if (m_at >= m_text.size())
            return {};
        ++m_at;
        const QByteArray array = u'[' + m_text.sliced(begin, m_at - begin).toUtf8() + u']';
        return QJsonDocument::fromJson(array).array().at(0).toString(u""_s);
    }

    bool isNext(qsizetype depth, const QString &name) const { return depth < m_path.size() && m_path.at(depth) == name; }

    bool takes(QChar character)
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != character)
            return false;
        ++m_at;
        return true;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && u" \t\r\n"_s.contains(m_text.at(m_at)))
            ++m_at;
    }

    const QStringView m_text;
    const QStringList m_path;
    qsizetype m_at = 0;
    qsizetype m_foundDepth = -1;
    std::optional<TextPlace> m_found;
};

} // namespace

std::optional<TextPlace> placeOf(QStringView json, const QString &pointer)
{
    QStringList path;
    if (pointer.startsWith(u'/')) {
        path = pointer.sliced(1).split(u'/');
        for (QString &step : path)
            step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    }
    Scanner scanner(json, path);
    scanner.value(0, true);
    return scanner.found();
}

} // namespace Pollux::Ui
