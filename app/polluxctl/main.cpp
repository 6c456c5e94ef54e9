// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/heap.h"
#include "polluxctl/program.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>

namespace {

// Qt complains on standard error where the locale has no UTF-8, and then does just this.
void wantUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char **argv)
{
    wantUtf8();
    Pollux::giveFreeMemoryBack();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("polluxctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POLLUX_VERSION));
    return int(Pollux::Ctl::runProgram(QCoreApplication::arguments().sliced(1)));
}
