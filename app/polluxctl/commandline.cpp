// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/commandline.h"

#include <cmath>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostSeconds = 10.0 * 366 * 86'400; // ten years: far from any overflow

} // namespace

CommandLine::CommandLine(const QString &usage, const QString &description) : m_usage(usage)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
}

void CommandLine::addOption(const QString &name, const QString &description, const QString &valueName)
{
    m_parser.addOption({name, description, valueName});
}

Result<void, Refusal> CommandLine::parse(const QStringList &arguments)
{
    const QString command = m_usage.section(u' ', 0, 0);
    if (!m_parser.parse(QStringList{command} + arguments))
        return Failure{usageError(u"%1: %2"_s.arg(command, m_parser.errorText()))};
    return {};
}

bool CommandLine::isHelpWanted() const
{
    return m_parser.isSet(u"help"_s);
}

QString CommandLine::helpText() const
{
    // The parser would name the program with its whole path, and knows no commands.
    const QString text = m_parser.helpText();
    return u"Usage: polluxctl %1\n"_s.arg(m_usage) + text.mid(text.indexOf(u'\n') + 1) + m_notes;
}

Result<QString, Refusal> CommandLine::optionalArgument() const
{
    const QStringList given = positional();
    if (given.size() > 1)
        return Failure{usageError(u"\"%1\" is one argument too many"_s.arg(given[1]))};
    return given.value(0);
}

Result<QString, Refusal> CommandLine::word(const QString &option, const QStringList &words) const
{
    if (!isSet(option))
        return words.first();
    if (!words.contains(value(option)))
        return Failure{usageError(u"--%1: \"%2\" is none of %3"_s.arg(option, value(option), words.join(u", "_s)))};
    return value(option);
}

Result<std::optional<double>, Refusal> CommandLine::number(const QString &option, double least, double most) const
{
    if (!isSet(option))
        return std::optional<double>();
    bool isNumber = false;
    const double number = value(option).toDouble(&isNumber);
    if (!isNumber || !(number >= least && number <= most))
        return Failure{usageError(
            u"--%1: \"%2\" is no number from %3 to %4"_s.arg(option, value(option)).arg(least).arg(most, 0, 'g', 10))};
    return std::optional(number);
}

Result<std::optional<Milliseconds>, Refusal> CommandLine::seconds(const QString &option) const
{
    const auto given = number(option, 0.001, mostSeconds);
    if (!given)
        return Failure{usageError(u"--%1: \"%2\" is no number of seconds above 0"_s.arg(option, value(option)))};
    if (!*given)
        return std::optional<Milliseconds>();
    return std::optional(Milliseconds(std::llround(**given * 1000)));
}

Result<std::optional<quint16>, Refusal> CommandLine::port(const QString &option) const
{
    if (!isSet(option))
        return std::optional<quint16>();
    bool isPort = false;
    const quint16 port = value(option).toUShort(&isPort);
    if (!isPort)
        return Failure{usageError(u"--%1: \"%2\" is no port"_s.arg(option, value(option)))};
    return std::optional(port);
}

} // namespace Pollux::Ctl
