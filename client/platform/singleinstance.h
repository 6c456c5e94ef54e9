// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace Pollux {

//! One running program a session: owns the application's name on the session bus and offers
//! org.freedesktop.Application there (Desktop Entry Specification, D-Bus activation).
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    enum class Role {
        First,  //!< we are the program
        Second, //!< another one runs: forward() to it and leave
        Alone,  //!< there is no session bus, so nobody can tell
    };

    //! The application's id in reverse-DNS style; the object's path is made of it.
    explicit SingleInstance(const QString &applicationId, QObject *parent = nullptr);
    ~SingleInstance() override;

    //! Once. Asks the bus and waits for its answer (a few milliseconds).
    Role claim();

    //! As Second: hands over what this start was for: "activate" is Activate(), any other an ActivateAction() of that
    //! name. Waits for the answer at most 5 s; false, with a line in `problem`, when the other does not answer.
    bool forward(const QString &command, const QStringList &arguments, QString *problem);

Q_SIGNALS:
    //! As First: somebody started the program again, or a desktop file's action was used.
    void commandReceived(const QString &command, const QStringList &arguments, const QString &activationToken);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux
