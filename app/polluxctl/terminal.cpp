// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "polluxctl/terminal.h"

#include "polluxctl/columns.h"
#include "polluxctl/standardoutput.h"

#include <algorithm>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Pollux::Ctl {

using namespace Qt::StringLiterals;

namespace {

bool wantsColour()
{
    return qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

// Without colour codes, which end in "m".
int visibleColumns(const QString &line)
{
    int columns = 0;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype code = line.indexOf(u'\x1b', at);
        const qsizetype end = code < 0 ? line.size() : code;
        columns += columnsOf(QStringView(line).sliced(at, end - at));
        const qsizetype codeEnd = code < 0 ? -1 : line.indexOf(u'm', code);
        at = codeEnd < 0 ? line.size() : codeEnd + 1;
    }
    return columns;
}

} // namespace

Terminal::Terminal(StandardOutput *output) : m_output(output), m_coloured(wantsColour()) {}

Terminal::Size Terminal::size() const
{
    winsize size = {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return {};
    return {size.ws_col, size.ws_row};
}

void Terminal::draw(const QStringList &lines, const QStringList &live)
{
    QString text = erasure();
    m_live.clear();
    for (const QString &line : lines)
        text += line + u'\n';
    for (const QString &line : live) {
        text += line + u'\n';
        m_live += visibleColumns(line);
    }
    m_output->write(text.toUtf8());
}

// Where the window has become narrower meanwhile, the terminal has wrapped the live lines.
QString Terminal::erasure() const
{
    const int columns = size().columns;
    int rows = 0;
    for (const int width : m_live)
        rows += std::max(1, (width + columns - 1) / columns);
    return rows == 0 ? QString() : u"\x1b[%1A\r\x1b[J"_s.arg(rows);
}

} // namespace Pollux::Ctl
