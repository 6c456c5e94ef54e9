// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

#include <cstddef>
#include <memory>

namespace Pollux {

//! Keeps what is logged (QLoggingCategory) in a file that rotates, beside where it goes otherwise. Each message is one
//! line, its time in UTC, and has been through redactText(). The file is its owner's alone. One at a time; messages may
//! come from any thread.
class LogFile
{
public:
    struct Limits
    {
        std::size_t bytes = 1024 * 1024; //!< a file
        std::size_t files = 3;           //!< older ones beside it: pollux.1.log is the newest of them
    };

    //! $XDG_STATE_HOME/pollux/pollux.log (XDG Base Directory Specification 0.8)
    static QString standardFile();

    //! From now on until it is destroyed. The error is one plain line.
    static Result<std::unique_ptr<LogFile>, QString> open(const QString &file, const Limits &limits);
    static Result<std::unique_ptr<LogFile>, QString> open(const QString &file);
    ~LogFile();

    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

private:
    class Private;
    explicit LogFile(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace Pollux
