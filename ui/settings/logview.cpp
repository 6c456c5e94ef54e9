// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/logview.h"

#include "base/plaintext.h"
#include "ui/models/texts.h"
#include "ui/settings/formgrid.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

LogView::LogView(const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_problem(new PlainLabel(this))
    , m_filter(new SearchField(tr("Only lines with…"), this))
    , m_view(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Log"));
    resize(820, 520);
    setRole(m_view, Role::Code);
    m_view->setReadOnly(true);
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setAccessibleName(tr("Log"));
    m_problem->setTone(Tone::Muted);
    letWrap(m_problem);

    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *const copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    auto *const folder = buttons->addButton(tr("Open folder"), QDialogButtonBox::ActionRole);
    auto *const column = new QVBoxLayout(this);
    column->setSpacing(2 * Metrics::grid);
    column->addWidget(m_filter);
    column->addWidget(m_problem);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_view->toPlainText()); });
    connect(folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath())); });
    connect(m_filter, &QLineEdit::textChanged, this, &LogView::showLines);
    // The folder, too: a file that rotates is another file of the same name, and only the former one would be watched.
    m_watcher.addPaths({m_file, QFileInfo(m_file).absolutePath()});
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &LogView::read);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        m_watcher.removePath(m_file);
        m_watcher.addPath(m_file); // before it is read: what is written in between is told
        read();
    });
    read();
}

void LogView::read()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        m_text.clear();
        say(m_problem, tr("There is no log yet at %1.").arg(isolated(plainLine(QDir::toNativeSeparators(m_file)))));
        return showLines();
    }
    say(m_problem, {});
    const bool isCut = file.size() > mostBytes;
    if (isCut)
        file.seek(file.size() - mostBytes);
    QByteArray end = file.read(mostBytes);
    if (isCut)
        end.remove(0, end.indexOf('\n') + 1); // half a line says nothing
    m_text = QString::fromUtf8(end);
    showLines();
}

void LogView::showLines()
{
    const QString wanted = m_filter->text().trimmed();
    QStringList lines;
    for (const QStringView line : QStringView(m_text).split(u'\n', Qt::SkipEmptyParts)) {
        if (wanted.isEmpty() || line.contains(wanted, Qt::CaseInsensitive))
            lines += plainLine(line, 4'100);
    }
    // Who reads further up stays there.
    QScrollBar *const bar = m_view->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    const int place = bar->value();
    m_view->setPlainText(lines.join(u'\n'));
    bar->setValue(isAtEnd ? bar->maximum() : place);
}

} // namespace Pollux::Ui
