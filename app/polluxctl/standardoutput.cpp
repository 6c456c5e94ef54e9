// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/standardoutput.h"

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <unistd.h>

namespace Pollux::Ctl {

namespace {

// Whoever started us may have made the pipe non-blocking.
void waitUntilWritable()
{
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    ::poll(&output, 1, -1);
}

} // namespace

StandardOutput::StandardOutput(QObject *parent) : QObject(parent)
{
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an answer of write(), not the end
}

void StandardOutput::write(const QByteArray &bytes)
{
    for (qsizetype at = 0; m_isOpen && at < bytes.size();) {
        const auto written = ::write(STDOUT_FILENO, bytes.constData() + at, std::size_t(bytes.size() - at));
        if (written >= 0)
            at += written;
        else if (errno == EAGAIN)
            waitUntilWritable();
        else if (errno != EINTR)
            close(errno);
    }
}

bool StandardOutput::isTerminal() const
{
    return ::isatty(STDOUT_FILENO) == 1;
}

void StandardOutput::close(int error)
{
    m_isOpen = false;
    const QString text = error == EPIPE ? QString() : qt_error_string(error);
    QMetaObject::invokeMethod(
        this, [this, text] { Q_EMIT closed(text); }, Qt::QueuedConnection);
}

} // namespace Pollux::Ctl
