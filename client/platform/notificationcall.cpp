// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/notificationcall.h"

#include <QVariantMap>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype titleLength = 300;
constexpr qsizetype bodyLength = 2'000;
constexpr qsizetype labelLength = 100;
constexpr int serviceDecides = -1; // when it goes away

// Not plainLine(): a body has lines, and isolates around foreign names keep their direction to themselves.
QString printable(const QString &text, qsizetype limit)
{
    QString result = text;
    if (result.size() > limit) {
        result.truncate(limit - 1);
        if (result.back().isHighSurrogate())
            result.chop(1);
        result += u'…';
    }
    for (QChar &unit : result) {
        if (unit.category() == QChar::Other_Control && unit != u'\n')
            unit = u' ';
    }
    return result;
}

// Links and images are markup: dunst without a setting reads it and names only these.
bool readsMarkup(const QStringList &capabilities)
{
    return capabilities.contains("body-markup"_L1) || capabilities.contains("body-hyperlinks"_L1)
           || capabilities.contains("body-images"_L1);
}

QString bodyText(const QString &body, const QStringList &capabilities)
{
    if (!capabilities.contains("body"_L1))
        return {};
    const QString text = printable(body, bodyLength);
    return readsMarkup(capabilities) ? text.toHtmlEscaped() : text;
}

QStringList actionList(const QList<DesktopNotification::Action> &actions, const QStringList &capabilities)
{
    QStringList list;
    if (!capabilities.contains("actions"_L1))
        return list;
    for (const auto &action : actions)
        list << action.key << printable(action.label, labelLength);
    return list;
}

// The specification wants a byte; services ignore any other type.
QVariant urgencyHint(DesktopNotification::Urgency urgency)
{
    switch (urgency) {
    case DesktopNotification::Urgency::Low:
        return QVariant::fromValue<uchar>(0);
    case DesktopNotification::Urgency::Normal:
        break;
    case DesktopNotification::Urgency::Critical:
        return QVariant::fromValue<uchar>(2);
    }
    return QVariant::fromValue<uchar>(1);
}

} // namespace

QVariantList notifyArguments(const DesktopNotification &notification, const QStringList &capabilities,
                             const QString &applicationName, const QString &desktopEntry, quint32 replaces)
{
    QVariantMap hints = {{u"urgency"_s, urgencyHint(notification.urgency)}, {u"desktop-entry"_s, desktopEntry}};
    if (!notification.category.isEmpty())
        hints.insert(u"category"_s, notification.category);

    // Who plays no sounds must not be told of one; who does must not play its own where none is wanted.
    if (capabilities.contains("sound"_L1) && !notification.sound.isEmpty())
        hints.insert(u"sound-name"_s, printable(notification.sound, labelLength));
    else if (capabilities.contains("sound"_L1))
        hints.insert(u"suppress-sound"_s, true);

    return {applicationName,
            replaces,
            desktopEntry,
            printable(notification.title, titleLength),
            bodyText(notification.body, capabilities),
            actionList(notification.actions, capabilities),
            hints,
            serviceDecides};
}

} // namespace Pollux
