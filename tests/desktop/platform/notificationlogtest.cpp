// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/notificationservice.h"

#include "desktop/platform/dunst.h"
#include "support/lastof.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Pollux;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;

//! What arrives at a daemon that is not Qt's, by its log.
class NotificationLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLog();
};

namespace {

// The log's lines begin with the time.
QStringList calls()
{
    QFile file(sessionFile(u"notify.calls"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line.remove(QRegularExpression(u"^[0-9.]+ "_s));
    return lines;
}

QString notifyLine(int replaces, const QString &title)
{
    return u"Notify \"Pollux\" %1 \"io.github.pollux_monitor.Pollux\" \"%2\" \"a &amp; b\" [\"default\", \"Open\"] "
           "{\"category\": \"transfer.error\", \"desktop-entry\": \"io.github.pollux_monitor.Pollux\", \"urgency\": 0} -1"_s
               .arg(QString::number(replaces), title);
}

} // namespace

void NotificationLogTest::theLog()
{
    NotificationService service(u"Pollux"_s, u"io.github.pollux_monitor.Pollux"_s);
    DesktopNotification notification;
    notification.title = u"Failed: <b>"_s;
    notification.body = u"a & b"_s;
    notification.urgency = DesktopNotification::Urgency::Low;
    notification.category = u"transfer.error"_s;
    notification.actions = {{u"default"_s, u"Open"_s}};
    notification.id = 1;
    service.show(notification);
    QTRY_COMPARE(calls(), QStringList({u"GetCapabilities"_s, notifyLine(0, u"Failed: <b>"_s)}));

    for (notification.id = 2; notification.id <= 200; ++notification.id) {
        notification.replaces = notification.id - 1;
        notification.title = QString::number(notification.id);
        service.show(notification);
    }
    QTRY_COMPARE(lastOf(calls()), notifyLine(1, u"200"_s));
    QVERIFY2(calls().size() <= 4, qPrintable(calls().join(u'\n'))); // "2" may have been sent before the others came

    service.close(200);
    QTRY_VERIFY(calls().contains(u"CloseNotification 1"_s));
}

QTEST_GUILESS_MAIN(NotificationLogTest)
#include "notificationlogtest.moc"
