// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/reportfile.h"

#include "base/plaintext.h"
#include "diagnosis/report/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using Diagnosis::Report;

namespace {

struct Files
{
    Q_DECLARE_TR_FUNCTIONS(Pollux::Ui::ReportFile)
};

constexpr qint64 largestFile = Report::maxBytes;

bool isMarkdown(const QString &file)
{
    return file.endsWith(".md"_L1, Qt::CaseInsensitive) || file.endsWith(".markdown"_L1, Qt::CaseInsensitive);
}

} // namespace

QString writeReport(const CheckUpState &state, const QString &file)
{
    if (!state.report)
        return Files::tr("There is no report to save.");
    const QByteArray text = isMarkdown(file) ? state.report->toMarkdown().toUtf8()
                                             : QJsonDocument(state.report->toJson()).toJson(QJsonDocument::Indented);
    QSaveFile target(file);
    if (target.open(QIODevice::WriteOnly) && target.write(text) == text.size() && target.commit())
        return {};
    return Files::tr("The report cannot be saved: %1").arg(plainLine(target.errorString()));
}

Result<CheckUpState, QString> readReport(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Failure{Files::tr("The file cannot be read: %1").arg(plainLine(source.errorString()))};
    // Not by size(): what is no regular file has none.
    const QByteArray bytes = source.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return Failure{Files::tr("The file is too large for a report.")};
    auto report = Report::fromJson(bytes);
    if (!report)
        return Failure{Files::tr("This is no report of Pollux: %1").arg(plainLine(report.error().toString()))};
    return checkUpOf(*report);
}

} // namespace Pollux::Ui
