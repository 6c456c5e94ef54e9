// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "pollux/transportkeeper.h"

#include "base/makeerror.h"
#include "settings/settingsstore.h"
#include "support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Pollux;
using namespace Pollux::Desktop;
using namespace Pollux::Test;
using namespace std::chrono_literals;

namespace {

const QString key = u"link/transports"_s;
const QString host = u"https://one.example:443"_s;

Error refused()
{
    return makeError(Layer::WebSocket, u"upgrade-refused"_s, {}, true);
}

} // namespace

class TransportKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theNextRunKnows();
    void isWrittenNowAndThen();
    void whatAnotherThreadLearnsIsWrittenInThisOne();
    void withoutSettingsNothingIsKept();
    void damageIsTold();

private:
    QByteArray saved() const { return m_settings->state(key).toByteArray(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
    ManualClock m_clock;
};

void TransportKeeperTest::init()
{
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<SettingsStore>(m_folder->filePath(u"pollux.ini"_s));
}

void TransportKeeperTest::theNextRunKnows()
{
    {
        TransportKeeper keeper(m_settings.get(), &m_clock);
        keeper.memory()->failed(host, refused());
    }
    // Through the file.
    m_settings.reset();
    m_settings = std::make_unique<SettingsStore>(m_folder->filePath(u"pollux.ini"_s));
    TransportKeeper keeper(m_settings.get(), &m_clock);
    QVERIFY(!keeper.memory()->mayTry(host));
    QVERIFY2(keeper.memory()->whyNot(host).contains(u"upgrade-refused"_s), qPrintable(keeper.memory()->whyNot(host)));
    m_clock.advance(1min);
    QVERIFY(keeper.memory()->mayTry(host));
}

void TransportKeeperTest::isWrittenNowAndThen()
{
    TransportKeeper keeper(m_settings.get(), &m_clock);
    keeper.memory()->failed(host, refused());
    m_clock.advance(TransportKeeper::pause - 1s);
    keeper.memory()->succeeded(host, true); // does not put it off
    QCoreApplication::processEvents();
    QCOMPARE(saved(), QByteArray());
    m_clock.advance(1s);
    QTRY_VERIFY(saved().contains("upgraded"));
    const QByteArray before = saved();
    m_clock.advance(10 * TransportKeeper::pause); // nothing new
    QCoreApplication::processEvents();
    QCOMPARE(saved(), before);
    keeper.memory()->failed(host, refused());
    QCoreApplication::processEvents();
    QCOMPARE(saved(), before);
    m_clock.advance(TransportKeeper::pause);
    QTRY_VERIFY(saved().contains("blocked"));
}

void TransportKeeperTest::whatAnotherThreadLearnsIsWrittenInThisOne()
{
    TransportKeeper keeper(m_settings.get(), &m_clock);
    std::thread network([&keeper] {
        for (int i = 0; i < 1000; ++i)
            keeper.memory()->failed(host, refused());
    });
    network.join();
    QCoreApplication::processEvents(); // the news arrives, and the time runs from here
    QCOMPARE(saved(), QByteArray());
    m_clock.advance(TransportKeeper::pause);
    QTRY_VERIFY(saved().contains("blocked"));
}

// The demo's: another run's is at another port.
void TransportKeeperTest::withoutSettingsNothingIsKept()
{
    {
        TransportKeeper keeper(nullptr, &m_clock);
        keeper.memory()->failed(host, refused());
        m_clock.advance(TransportKeeper::pause);
        QVERIFY(keeper.memory()->mayTry(host));
    }
    QCOMPARE(saved(), QByteArray());
}

void TransportKeeperTest::damageIsTold()
{
    m_settings->setState(key, QByteArray("[{\"host\":"));
    QTest::ignoreMessage(QtWarningMsg,
                         "what was known of WebSockets is forgotten: no JSON: unterminated object at offset 9");
    {
        TransportKeeper keeper(m_settings.get(), &m_clock);
        QVERIFY(keeper.memory()->mayTry(host));
    }
    QVERIFY(!m_settings->state(key).isValid()); // told once
}

QTEST_GUILESS_MAIN(TransportKeeperTest)
#include "transportkeepertest.moc"
