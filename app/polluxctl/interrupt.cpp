// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/interrupt.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Pollux::Ctl {

namespace {

// A signal handler may do next to nothing; it writes into this pipe, and the event loop reads (signal-safety(7)).
std::array<int, 2> pipeEnds{-1, -1};

void onSignal(int)
{
    const int before = errno;
    const char byte = 0;
    // A full pipe has woken the loop already.
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = before;
}

int openPipe()
{
    if (pipeEnds[0] < 0 && ::pipe2(pipeEnds.data(), O_NONBLOCK | O_CLOEXEC) != 0)
        qFatal("pipe2: %s", qPrintable(qt_error_string(errno)));
    return pipeEnds[0];
}

void handle(int number)
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART | SA_RESETHAND; // reset: the second one ends the program
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent), m_notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Interrupt::onReadable);
    handle(SIGINT);
    handle(SIGTERM);
}

void Interrupt::onReadable()
{
    std::array<char, 16> bytes{};
    while (::read(pipeEnds[0], bytes.data(), bytes.size()) > 0) {}
    Q_EMIT interrupted();
}

} // namespace Pollux::Ctl
