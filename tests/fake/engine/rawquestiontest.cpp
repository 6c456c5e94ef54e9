// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "engineio/rawquestion.h"
#include "support/fakeserver.h"
#include "support/manualclock.h"

#include <QTest>

#include <memory>

using namespace Pollux;
using namespace Pollux::EngineIo;
using namespace Pollux::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray request = "GET /why?transport=polling HTTP/1.1\r\nHost: a\r\n\r\n";

} // namespace

//! One question, one answer, whatever happens to either side.
class RawQuestionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void hearsTheAnswer();
    void anAnswerMayComeInPieces();
    void nobodyAnswers_data();
    void nobodyAnswers();
    void theDeadlineEndsIt();
    void aListenerMayDestroyIt();
    void mayBeDestroyedAtAnyTime();

private:
    void ask(const QUrl &url);

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<RawQuestion> m_question;
    QList<int> m_answers; // status; 0: none
};

void RawQuestionTest::init()
{
    m_question.reset();
    m_server = std::make_unique<FakeServer>();
    m_clock = std::make_unique<ManualClock>();
    m_answers.clear();
}

void RawQuestionTest::ask(const QUrl &url)
{
    RawQuestion::Target target;
    target.host = url.host();
    target.port = quint16(url.port());
    m_question = std::make_unique<RawQuestion>(target, request, m_clock.get());
    connect(m_question.get(), &RawQuestion::finished, this,
            [this](const std::optional<HttpAnswer> &answer) { m_answers += answer ? answer->status : 0; });
    m_question->ask(5s);
}

void RawQuestionTest::hearsTheAnswer()
{
    m_server->setDefault(reply(HttpReply::html(403, "Forbidden", "No")));
    ask(m_server->url());
    QTRY_COMPARE_WITH_TIMEOUT(m_answers, QList<int>{403}, 15'000);
    QCOMPARE(m_server->requests().constFirst().http.path(), QByteArray("/why"));
    QTRY_VERIFY_WITH_TIMEOUT(m_server->openConnections().isEmpty(), 15'000);
}

void RawQuestionTest::anAnswerMayComeInPieces()
{
    m_server->setDefault(replySlowly(HttpReply::html(502, "Bad Gateway", "No"), 1));
    ask(m_server->url());
    QTRY_COMPARE_WITH_TIMEOUT(m_answers, QList<int>{502}, 15'000);
}

void RawQuestionTest::nobodyAnswers_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("FIN") << 0;
    QTest::newRow("RST") << 1;
    QTest::newRow("no HTTP") << 2;
    QTest::newRow("nobody listens") << 3;
}

void RawQuestionTest::nobodyAnswers()
{
    QFETCH(const int, how);
    const QList<Answer> answers{finish(), reset(), replyRaw("SSH-2.0\r\n\r\n" + QByteArray(100'000, 'x')), hold()};
    m_server->setDefault(answers[how]);
    ask(how == 3 ? FakeServer::deadUrl() : m_server->url());
    QTRY_COMPARE_WITH_TIMEOUT(m_answers, QList<int>{0}, 15'000);
}

void RawQuestionTest::theDeadlineEndsIt()
{
    m_server->setDefault(hold());
    ask(m_server->url());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 15'000);
    m_clock->advance(5s - 1ms);
    QCOMPARE(m_answers, QList<int>());
    m_clock->advance(1ms);
    QCOMPARE(m_answers, QList<int>{0});
    QTRY_VERIFY_WITH_TIMEOUT(m_server->openConnections().isEmpty(), 15'000);
}

void RawQuestionTest::aListenerMayDestroyIt()
{
    m_server->setDefault(reply(HttpReply::html(403, "Forbidden", "No")));
    ask(m_server->url());
    connect(m_question.get(), &RawQuestion::finished, this, [this] { m_question.reset(); });
    QTRY_VERIFY_WITH_TIMEOUT(!m_question, 15'000);
    QCOMPARE(m_answers, QList<int>{403});
}

void RawQuestionTest::mayBeDestroyedAtAnyTime()
{
    m_server->setDefault(hold());
    ask(m_server->url());
    m_question.reset(); // connecting
    ask(m_server->url());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 15'000);
    m_question.reset(); // waiting
    QTRY_VERIFY_WITH_TIMEOUT(m_server->openConnections().isEmpty(), 15'000);
    QCOMPARE(m_answers, QList<int>());
}

QTEST_GUILESS_MAIN(RawQuestionTest)
#include "rawquestiontest.moc"
