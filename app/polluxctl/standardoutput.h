// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

namespace Pollux::Ctl {

//! Standard output, written whole and at once, so that a reader has each line as soon as it is told. A reader that is
//! slow holds the program up, as with any console program.
class StandardOutput : public QObject
{
    Q_OBJECT
public:
    explicit StandardOutput(QObject *parent = nullptr);

    //! Does nothing once the reader has gone.
    void write(const QByteArray &bytes);
    bool isTerminal() const;

Q_SIGNALS:
    //! The reader has gone (EPIPE), or nothing more can be written; `error` is empty where that is no failure.
    //! Once, from the event loop.
    void closed(const QString &error);

private:
    void close(int error);

    bool m_isOpen = true;
};

} // namespace Pollux::Ctl
