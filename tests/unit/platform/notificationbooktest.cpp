// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/notificationbook.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

//! A script of what happens, and what comes of each step.
class NotificationBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scripts_data();
    void scripts();
    void nothingIsKeptOfWhatIsGone();
};

namespace {

// Steps, separated by blanks; all but "put" and "wait" answer something:
//   put:ID or put:ID>REPLACED    send          accept:ID=SERVICE    refuse:ID
//   close:ID                     drop          gone:SERVICE         forget     who:SERVICE
class Player
{
public:
    QString play(const QString &script)
    {
        QStringList answers;
        for (const QString &step : script.split(u' ', Qt::SkipEmptyParts)) {
            const QString verb = step.section(u':', 0, 0);
            const QString answer = run(verb, step.section(u':', 1));
            if (!answer.isEmpty())
                answers += answer;
        }
        return answers.join(u' ');
    }

private:
    QString run(const QString &verb, const QString &operand)
    {
        if (verb == "put"_L1) {
            DesktopNotification notification;
            notification.id = operand.section(u'>', 0, 0).toULongLong();
            notification.replaces = operand.section(u'>', 1).toULongLong();
            m_book.put(notification);
            return {};
        }
        if (verb == "send"_L1)
            return sent();
        if (verb == "accept"_L1) {
            const auto unwanted =
                m_book.accepted(operand.section(u'=', 0, 0).toULongLong(), operand.section(u'=', 1).toUInt());
            return unwanted == 0 ? QString() : u"unwanted:%1"_s.arg(unwanted);
        }
        if (verb == "refuse"_L1) {
            m_book.refused(operand.toULongLong());
            return {};
        }
        if (verb == "close"_L1)
            return closing(operand.toULongLong());
        if (verb == "drop"_L1)
            return u"dropped:"_s + list(m_book.dropWaiting());
        if (verb == "gone"_L1)
            return u"gone:"_s + number(m_book.closedByService(operand.toUInt()));
        if (verb == "forget"_L1)
            return u"forgotten:"_s + list(m_book.forgetService());
        if (verb == "who"_L1)
            return u"who:"_s + number(m_book.shownAs(operand.toUInt()));
        return u"unknown step "_s + verb;
    }

    QString sent()
    {
        QStringList all;
        for (const auto &sending : m_book.takeReady()) {
            all += sending.replaces == 0 ? QString::number(sending.content.id)
                                         : u"%1@%2"_s.arg(sending.content.id).arg(sending.replaces);
        }
        return all.isEmpty() ? u"-"_s : all.join(u',');
    }

    QString closing(quint64 id)
    {
        const auto closing = m_book.close(id);
        if (closing.isGone)
            return u"never"_s;
        return closing.serviceId == 0 ? QString() : u"close:%1"_s.arg(closing.serviceId);
    }

    static QString number(std::optional<quint64> id) { return id ? QString::number(*id) : u"-"_s; }
    static QString list(const QList<quint64> &ids)
    {
        QStringList texts;
        for (const quint64 id : ids)
            texts += QString::number(id);
        return texts.isEmpty() ? u"-"_s : texts.join(u',');
    }

    NotificationBook m_book;
};

} // namespace

void NotificationBookTest::scripts_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("answers");

    const auto row = [](const char *name, const QString &script, const QString &answers) {
        QTest::newRow(name) << script << answers;
    };
    row("one", u"put:1 send send accept:1=51 send who:51"_s, u"1 - - who:1"_s);
    row("two places", u"put:1 put:2 send accept:2=52 accept:1=51 who:51 who:52"_s, u"1,2 who:1 who:2"_s);
    row("replaced", u"put:1 send accept:1=51 put:2>1 send who:51 accept:2=51 who:51"_s, u"1 2@51 who:1 who:2"_s);
    row("replaced before it was sent", u"put:1 put:2>1 send"_s, u"2"_s);
    row("a chain before the answer", u"put:1 send put:2>1 put:3>2 put:4>3 send accept:1=51 send"_s, u"1 - 4@51"_s);
    row("replaces what was replaced", u"put:1 send accept:1=51 put:2>1 put:3>1 send"_s, u"1 3@51"_s);
    row("replaces nothing known", u"put:2>1 send accept:2=52 put:3>1 send"_s, u"2 3"_s);
    row("itself", u"put:1 send accept:1=51 put:1 send"_s, u"1 1@51"_s);
    row("another id from the service", u"put:1 send accept:1=51 put:2>1 send accept:2=60 who:51 who:60"_s,
        u"1 2@51 who:- who:2"_s);

    row("closed by the service", u"put:1 send accept:1=51 gone:51 gone:51 who:51"_s, u"1 gone:1 gone:- who:-"_s);
    row("another program's is closed", u"put:1 send accept:1=51 gone:50 gone:0 who:51"_s, u"1 gone:- gone:- who:1"_s);
    row("after it was closed", u"put:1 send accept:1=51 gone:51 put:2>1 send"_s, u"1 gone:1 2"_s);
    row("closed while replaced", u"put:1 send accept:1=51 put:2>1 send gone:51 accept:2=52 who:52 gone:52"_s,
        u"1 2@51 gone:- who:2 gone:2"_s);
    row("closed while waiting", u"put:1 send accept:1=51 put:2>1 gone:51 send"_s, u"1 gone:- 2"_s);
    row("closed before the service has said its id", u"put:1 send gone:0 accept:1=51 who:51"_s, u"1 gone:- who:1"_s);

    row("we close", u"put:1 send accept:1=51 close:1 gone:51"_s, u"1 close:51 gone:1"_s);
    row("we close before it was sent", u"put:1 close:1 send"_s, u"never -"_s);
    row("we close before the answer", u"put:1 send close:1 accept:1=51 gone:51"_s, u"1 unwanted:51 gone:1"_s);
    row("we close what waits", u"put:1 send put:2>1 close:2 accept:1=51 send gone:51"_s, u"1 unwanted:51 - gone:2"_s);
    row("we close what was replaced", u"put:1 send accept:1=51 put:2>1 close:1 send"_s, u"1 2@51"_s);
    row("we close and show again", u"put:1 send close:1 put:2>1 accept:1=51 send"_s, u"1 2@51"_s);
    row("we close what is not there", u"close:1 put:2 send close:1"_s, u"2"_s);

    row("refused", u"put:1 send refuse:1 send put:2>1 send"_s, u"1 - 2"_s);
    row("a replacement is refused", u"put:1 send accept:1=51 put:2>1 send refuse:2 who:51 put:3>2 send"_s,
        u"1 2@51 who:1 3@51"_s);
    row("refused, with another waiting", u"put:1 send put:2>1 refuse:1 send"_s, u"1 2"_s);
    row("refused, to be closed", u"put:1 send close:1 refuse:1 close:1"_s, u"1"_s);
    row("answers nobody waits for", u"accept:1=51 refuse:1 put:1 accept:1=51 refuse:1 who:51 send"_s, u"who:- 1"_s);

    row("no service", u"put:1 put:2 put:3>1 drop send put:4>3 send"_s, u"dropped:3,2 - 4"_s);
    row("no service any more", u"put:1 send accept:1=51 put:2>1 drop who:51"_s, u"1 dropped:2 who:1"_s);
    row("a restart", u"put:1 put:2 send accept:1=51 accept:2=52 forget put:3>1 send who:52"_s,
        u"1,2 forgotten:1,2 3 who:-"_s);
    row("a restart while replacing", u"put:1 send accept:1=51 put:2>1 send forget refuse:2 put:3>2 send"_s,
        u"1 2@51 forgotten:- 3"_s);
    row("a restart before the answer", u"put:1 send put:2>1 forget refuse:1 send"_s, u"1 forgotten:- 2"_s);
}

void NotificationBookTest::scripts()
{
    QFETCH(QString, script);
    QFETCH(QString, answers);

    QCOMPARE(Player().play(script), answers);
}

void NotificationBookTest::nothingIsKeptOfWhatIsGone()
{
    NotificationBook book;
    for (quint64 id = 1; id <= 1'000; ++id) {
        DesktopNotification notification;
        notification.id = id;
        notification.replaces = id % 10 == 0 ? 0 : id - 1;
        book.put(notification);
        QCOMPARE(book.isWaiting(), true);
        for (const auto &sending : book.takeReady())
            book.accepted(sending.content.id, quint32(id));
        if (id % 10 == 9)
            QVERIFY(book.closedByService(quint32(id)));
    }
    QVERIFY(book.closedByService(1'000));
    QVERIFY(book.isEmpty());
    QVERIFY(!book.isWaiting());
}

QTEST_APPLESS_MAIN(NotificationBookTest)
#include "notificationbooktest.moc"
