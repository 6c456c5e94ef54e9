// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "polluxctl/refusal.h"

#include <QCommandLineParser>
#include <QStringList>

#include <optional>

namespace Pollux::Ctl {

//! The arguments of one command. Wrong ones are a Refusal with ExitCode::Usage.
class CommandLine
{
public:
    //! `usage`: "watch [URL] [options]".
    CommandLine(const QString &usage, const QString &description);

    //! `valueName` is empty for a switch.
    void addOption(const QString &name, const QString &description, const QString &valueName = {});
    //! At the end of the help text.
    void addNote(const QString &note) { m_notes += note; }

    //! `arguments` without the program's and the command's name.
    Result<void, Refusal> parse(const QStringList &arguments);

    bool isHelpWanted() const;
    QString helpText() const;

    bool isSet(const QString &option) const { return m_parser.isSet(option); }
    QString value(const QString &option) const { return m_parser.value(option); }
    QStringList values(const QString &option) const { return m_parser.values(option); }
    QStringList positional() const { return m_parser.positionalArguments(); }
    //! The one positional argument, or an empty text; more than one is refused.
    Result<QString, Refusal> optionalArgument() const;

    //! The option's value if it is one of `words`; the first word where the option is absent.
    Result<QString, Refusal> word(const QString &option, const QStringList &words) const;
    //! Above 0, with decimals; nothing where the option is absent.
    Result<std::optional<Milliseconds>, Refusal> seconds(const QString &option) const;
    //! The same for any number from `least` to `most`.
    Result<std::optional<double>, Refusal> number(const QString &option, double least, double most) const;
    //! A TCP port, 0 included.
    Result<std::optional<quint16>, Refusal> port(const QString &option) const;

private:
    const QString m_usage;
    QString m_notes;
    QCommandLineParser m_parser;
};

} // namespace Pollux::Ctl
