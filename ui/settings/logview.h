// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QFileSystemWatcher>
#include <QString>

class QLineEdit;
class QPlainTextEdit;

namespace Pollux::Ui {

class PlainLabel;

//! The end of the log file, as it grows while it is shown; lines can be searched for and copied.
class LogView : public QDialog
{
    Q_OBJECT
public:
    static constexpr qint64 mostBytes = 256 * 1024; //!< of the file's end

    explicit LogView(const QString &file, QWidget *parent = nullptr);

private:
    void read();
    void showLines();

    const QString m_file;
    QFileSystemWatcher m_watcher; // sleeps until the file changes
    QString m_text;
    PlainLabel *m_problem;
    QLineEdit *m_filter;
    QPlainTextEdit *m_view;
};

} // namespace Pollux::Ui
