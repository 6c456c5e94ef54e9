// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "platform/logfile.h"

#include "base/plaintext.h"
#include "base/redact.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QMutexLocker>

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>

namespace Pollux {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 4'000;

spdlog::level::level_enum levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    case QtCriticalMsg:
        return spdlog::level::err;
    case QtFatalMsg:
        break;
    }
    return spdlog::level::critical;
}

} // namespace

class LogFile::Private
{
public:
    Private(const QString &file, const Limits &limits);

    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void write(QtMsgType type, const QMessageLogContext &context, const QString &text);

    // Qt's handler is a bare function: this is whose it is.
    static inline QMutex mutex;
    static inline Private *current = nullptr;
    static inline QtMessageHandler former = nullptr;

private:
    std::unique_ptr<spdlog::logger> m_logger;
};

LogFile::Private::Private(const QString &file, const Limits &limits)
{
    spdlog::file_event_handlers events;
    events.after_open = [](const spdlog::filename_t &name, std::FILE *) {
        QFile::setPermissions(QFile::decodeName(name.c_str()), QFile::ReadOwner | QFile::WriteOwner);
    };
    const auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(QFile::encodeName(file).toStdString(),
                                                                             limits.bytes, limits.files, false, events);
    m_logger = std::make_unique<spdlog::logger>("pollux", sink);
    m_logger->set_formatter(std::make_unique<spdlog::pattern_formatter>("%Y-%m-%dT%H:%M:%S.%eZ %l %v",
                                                                         spdlog::pattern_time_type::utc));
    m_logger->set_level(spdlog::level::trace); // the categories choose
    m_logger->flush_on(spdlog::level::trace);  // lines are few, and the last ones before a crash are the ones that count
    m_logger->set_error_handler([](const std::string &) {}); // a full disk costs the line, and nothing else
}

void LogFile::Private::handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // What is said while a line is written must not wait for itself.
    static thread_local bool isWriting = false;
    if (isWriting)
        return;
    isWriting = true;
    QtMessageHandler next = nullptr;
    {
        const QMutexLocker lock(&mutex);
        next = former;
        if (current)
            current->write(type, context, text);
    }
    isWriting = false;
    if (next)
        next(type, context, text);
}

void LogFile::Private::write(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString line = plainLine(redactText(text), longestLine);
    m_logger->log(levelOf(type), "{}: {}", context.category ? context.category : "default", line.toStdString());
}

QString LogFile::standardFile()
{
    // QStandardPaths knows this place from Qt 6.7 on. A relative path in the variable does not count.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString folder = QDir::isAbsolutePath(state) ? state : QDir::homePath() + u"/.local/state"_s;
    return folder + u"/pollux/pollux.log"_s;
}

Result<std::unique_ptr<LogFile>, QString> LogFile::open(const QString &file)
{
    return open(file, Limits());
}

Result<std::unique_ptr<LogFile>, QString> LogFile::open(const QString &file, const Limits &limits)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return Failure{plainLine(file + u": the folder cannot be made"_s)};
    try {
        return std::unique_ptr<LogFile>(new LogFile(std::make_unique<Private>(file, limits)));
    } catch (const spdlog::spdlog_ex &error) {
        return Failure{plainLine(QString::fromLocal8Bit(error.what()))};
    }
}

LogFile::LogFile(std::unique_ptr<Private> made) : d(std::move(made))
{
    const QtMessageHandler before = qInstallMessageHandler(&Private::handle);
    const QMutexLocker lock(&Private::mutex);
    Private::former = before;
    Private::current = d.get();
}

LogFile::~LogFile()
{
    qInstallMessageHandler(Private::former);
    const QMutexLocker lock(&Private::mutex);
    Private::current = nullptr;
    Private::former = nullptr;
}

} // namespace Pollux
