// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "profile/joblinks.h"

#include <QTest>

using namespace Pollux;
using namespace Qt::StringLiterals;

namespace {

const QUrl server(u"https://a.example:8443/app"_s);

Job aJob()
{
    Job job;
    job.key = {u"audio-generation"_s, u"17"_s};
    job.name = u"夜航 1/2"_s;
    job.result =
        uR"({"url":"https://cdn.example/17.mp3","file":"/out/a b.mp3","n":7,"list":["x"],"a/b":"c","none":null})"_s;
    job.data = uR"({"chapter":"c-1"})"_s;
    return job;
}

QString linkOf(const QStringList &url, const Job &job, const QUrl &base = server)
{
    Profile profile;
    profile.variables = {{u"project"_s, u"p-1"_s}, {u"dashboard"_s, u"http://board.example/bull"_s}};
    profile.links = {{u"Open"_s, url}};
    const auto links = jobLinks(profile, job, {{u"user"_s, u"ü/1"_s}}, base);
    return links.isEmpty() ? u"none"_s : links.constFirst().url.toString(QUrl::FullyEncoded);
}

} // namespace

class JobLinksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fillsTemplates_data();
    void fillsTemplates();
    void dropsWhatIsHostile_data();
    void dropsWhatIsHostile();
    void keepsTheOrderOfTheProfile();
    void theServerMayBeAWebSocket();
};

void JobLinksTest::fillsTemplates_data()
{
    QTest::addColumn<QStringList>("url");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &url, const char *expected) {
        QTest::newRow(name) << url << QString::fromUtf8(expected);
    };
    row("a URL in the result", {u"/result/url"_s}, "https://cdn.example/17.mp3");
    row("in braces", {u"{/result/url}"_s}, "https://cdn.example/17.mp3");
    row("a path in the result", {u"/result/file"_s}, "https://a.example:8443/out/a%20b.mp3");
    row("an escaped member", {u"https://x.example/{/result/a~1b}"_s}, "https://x.example/c");
    row("a number", {u"{server}/n/{/result/n}"_s}, "https://a.example:8443/app/n/7");
    row("what is not there", {u"/result/nothing"_s}, "none");
    row("null", {u"/result/none"_s}, "none");
    row("a list", {u"/result/list"_s}, "none");
    row("the first that is there", {u"/result/nothing"_s, u"/result/url"_s}, "https://cdn.example/17.mp3");
    row("id and queue", {u"https://x.example/{queue}/{id}?v=1#{id}"_s}, "https://x.example/audio-generation/17?v=1#17");
    row("a name with a slash", {u"https://x.example/{name}"_s}, "https://x.example/%E5%A4%9C%E8%88%AA%201%2F2");
    row("data", {u"https://x.example/c/{/data/chapter}"_s}, "https://x.example/c/c-1");
    row("a variable of the person", {u"https://x.example/{user}"_s}, "https://x.example/%C3%BC%2F1");
    row("a variable of the profile", {u"https://{project}.x.example/{id}"_s}, "https://p-1.x.example/17");
    row("a variable in front", {u"{dashboard}/job/{id}"_s}, "http://board.example/bull/job/17");
    row("a variable that nobody gave", {u"https://x.example/{nobody}"_s}, "none");
    row("the server alone", {u"{server}"_s}, "https://a.example:8443/app");
    row("a URL as a part is a part", {u"https://x.example/?u={/result/url}"_s},
        "https://x.example/?u=https%3A%2F%2Fcdn.example%2F17.mp3");
    row("a host alone", {u"https://x.example"_s}, "https://x.example");
}

void JobLinksTest::fillsTemplates()
{
    QFETCH(const QStringList, url);
    QTEST(linkOf(url, aJob()), "expected");
}

// All of this comes from the server, as a whole value and as a part of a URL.
void JobLinksTest::dropsWhatIsHostile_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("alone");
    QTest::addColumn<QString>("inside");
    const auto row = [](const char *name, const QString &value, const char *alone, const char *inside) {
        QTest::newRow(name) << value << QString::fromUtf8(alone) << QString::fromUtf8(inside);
    };
    row("javascript", u"javascript:alert(1)"_s, "none", "https://x.example/j/javascript%3Aalert%281%29");
    row("JavaScript", u"JavaScript:alert(1)"_s, "none", "https://x.example/j/JavaScript%3Aalert%281%29");
    row("a blank in front", u" javascript:alert(1)"_s, "none", "https://x.example/j/%20javascript%3Aalert%281%29");
    row("file", u"file:///etc/passwd"_s, "none", "https://x.example/j/file%3A%2F%2F%2Fetc%2Fpasswd");
    row("data", u"data:text/html,x"_s, "none", "https://x.example/j/data%3Atext%2Fhtml%2Cx");
    row("smb", u"smb://evil.example/x"_s, "none", "https://x.example/j/smb%3A%2F%2Fevil.example%2Fx");
    row("another host without scheme", u"//evil.example/x"_s, "none", "https://x.example/j/%2F%2Fevil.example%2Fx");
    row("a backslash", u"/\\evil.example/x"_s, "none", "https://x.example/j/%2F%5Cevil.example%2Fx");
    row("user and password", u"https://good.example:x@evil.example/"_s, "none",
        "https://x.example/j/https%3A%2F%2Fgood.example%3Ax%40evil.example%2F");
    row("user", u"https://good.example@evil.example/"_s, "none",
        "https://x.example/j/https%3A%2F%2Fgood.example%40evil.example%2F");
    row("a line break", u"https://x.example/\nX"_s, "none", "https://x.example/j/https%3A%2F%2Fx.example%2F%0AX");
    row("a tab in the scheme", u"java\tscript:alert(1)"_s, "none", "https://x.example/j/java%09script%3Aalert%281%29");
    row("right to left", u"https://x.example/\u202Egpj.exe"_s, "none",
        "https://x.example/j/https%3A%2F%2Fx.example%2F%E2%80%AEgpj.exe");
    row("no host", u"https:///x"_s, "none", "https://x.example/j/https%3A%2F%2F%2Fx");
    row("no valid host", u"https://a b/"_s, "none", "https://x.example/j/https%3A%2F%2Fa%20b%2F");
    row("a way up", u".."_s, "none", "none");
    row("here", u"."_s, "none", "none");
    row("a word", u"done"_s, "none", "https://x.example/j/done");
    row("JSON", uR"({"rows":7})"_s, "none", "https://x.example/j/%7B%22rows%22%3A7%7D");
    row("nothing", u""_s, "none", "none");
    row("too long", u"https://x.example/"_s + QString(5000, u'a'), "none", "none");
    row("braces", u"{server}"_s, "none", "https://x.example/j/%7Bserver%7D");
}

void JobLinksTest::dropsWhatIsHostile()
{
    QFETCH(const QString, value);
    Job job = aJob();
    job.result = value;
    QTEST(linkOf({u"{result}"_s}, job), "alone");
    job.key.id = value;
    QTEST(linkOf({u"https://x.example/j/{id}"_s}, job), "inside");
}

void JobLinksTest::keepsTheOrderOfTheProfile()
{
    Profile profile;
    profile.links = {{u"B"_s, {u"https://x.example/{id}"_s}}, {u"no"_s, {u"{id}/x"_s}}, {u"A"_s, {u"{server}/a"_s}}};
    QCOMPARE(jobLinks(profile, aJob(), {}, server),
             (QList<ResolvedLink>{{u"B"_s, QUrl(u"https://x.example/17"_s)},
                                  {u"A"_s, QUrl(u"https://a.example:8443/app/a"_s)}}));
}

void JobLinksTest::theServerMayBeAWebSocket()
{
    QCOMPARE(linkOf({u"{server}/jobs"_s}, aJob(), QUrl(u"ws://a.example/?token=s3cret#x"_s)),
             u"http://a.example/jobs"_s);
    QCOMPARE(linkOf({u"/result/file"_s}, aJob(), QUrl(u"wss://a.example"_s)), u"https://a.example/out/a%20b.mp3"_s);
    QCOMPARE(linkOf({u"{server}/jobs"_s}, aJob(), QUrl()), u"none"_s);
}

QTEST_APPLESS_MAIN(JobLinksTest)
#include "joblinkstest.moc"
