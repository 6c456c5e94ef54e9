// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#include "fuzz/fuzz.h"

#include <QDir>
#include <QFile>

// The corpus as a test of every build: no libFuzzer, no clang. Each file whole, and cut off before each of its bytes
// (a long one at 500 places).
//
//   <program> FOLDER…

namespace {

constexpr qsizetype cuts = 500;

void feed(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()), std::size_t(bytes.size()));
}

int replay(const QDir &folder)
{
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        Pollux::Fuzz::require(file.open(QIODevice::ReadOnly), "the corpus can be read");
        std::fprintf(stderr, "%s\n", qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        const qsizetype step = bytes.size() / cuts + 1;
        for (qsizetype size = 0; size < bytes.size(); size += step)
            feed(bytes.first(size));
        feed(bytes);
    }
    return int(names.size());
}

} // namespace

int main(int count, char **arguments)
{
    int files = 0;
    for (int i = 1; i < count; ++i)
        files += replay(QDir(QString::fromLocal8Bit(arguments[i])));
    std::printf("%d inputs\n", files);
    return files > 0 ? 0 : 1;
}
