// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/programform.h"

#include "base/plaintext.h"
#include "platform/logfile.h"
#include "profile/profilecatalog.h"
#include "settings/settingsstore.h"
#include "settings/settingstransfer.h"
#include "ui/models/texts.h"
#include "ui/settings/formgrid.h"
#include "ui/settings/historycard.h"
#include "ui/settings/logview.h"
#include "ui/style/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/outcomenote.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 3 * Metrics::grid;
constexpr int widest = 120 * Metrics::grid;

PlainLabel *mutedWords(const QString &text)
{
    auto *const words = new PlainLabel(text);
    words->setTone(Tone::Muted);
    letWrap(words);
    return words;
}

} // namespace

ProgramForm::ProgramForm(SettingsStore *settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_autostart(u"io.github.pollux_monitor.Pollux"_s, u"Pollux"_s, {QCoreApplication::applicationFilePath()})
    , m_note(new OutcomeNote(this))
    , m_startsWithDesktop(new QCheckBox(tr("Start Pollux with the desktop"), this))
{
    auto *const start = new Card;
    start->setMaximumWidth(widest);
    start->body()->addWidget(m_startsWithDesktop);
    start->body()->addWidget(mutedWords(tr("It then waits in the tray when you log in.")));

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 0, margin, margin);
    column->setSpacing(margin);
    m_note->hide();
    column->addWidget(m_note);
    column->addWidget(start);
    column->addWidget(makeHistory());
    column->addWidget(makeTransfer());
    column->addWidget(makeLog());
    column->addStretch(1);
    connect(m_startsWithDesktop, &QCheckBox::clicked, this, &ProgramForm::storeAutostart);
}

QWidget *ProgramForm::makeHistory()
{
    auto *const card = new HistoryCard(m_settings);
    card->setMaximumWidth(widest);
    return card;
}

QWidget *ProgramForm::makeTransfer()
{
    auto *const card = new Card;
    card->setMaximumWidth(widest);
    card->body()->addWidget(mutedWords(tr("Servers, appearance, proxy and notifications as a file, for another machine. It has no token in it; "
                                          "your own profiles are files already, in %1.")
                                           .arg(isolated(plainLine(QDir::toNativeSeparators(userProfileFolder()))))));
    auto *const save = new QPushButton(tr("Export settings…"));
    auto *const open = new QPushButton(tr("Import settings…"));
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(2 * Metrics::grid);
    buttons->addWidget(save);
    buttons->addWidget(open);
    buttons->addStretch();
    card->body()->addLayout(buttons);
    connect(save, &QPushButton::clicked, this, [this] { chooseFile(true); });
    connect(open, &QPushButton::clicked, this, [this] { chooseFile(false); });
    return card;
}

QWidget *ProgramForm::makeLog()
{
    auto *const card = new Card;
    card->setMaximumWidth(widest);
    card->body()->addWidget(mutedWords(tr("What has happened to the links, without tokens and without jobs' data.")));
    auto *const open = new QPushButton(tr("Show log…"));
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addStretch();
    card->body()->addLayout(buttons);
    connect(open, &QPushButton::clicked, this, [this] {
        auto *const view = new LogView(LogFile::standardFile(), this);
        view->setAttribute(Qt::WA_DeleteOnClose);
        view->open();
    });
    return card;
}

// The desktop's own settings may have changed it meanwhile.
void ProgramForm::showEvent(QShowEvent *event)
{
    m_startsWithDesktop->setChecked(m_autostart.isEnabled());
    QWidget::showEvent(event);
}

void ProgramForm::storeAutostart()
{
    const auto done = m_autostart.setEnabled(m_startsWithDesktop->isChecked());
    m_startsWithDesktop->setChecked(m_autostart.isEnabled());
    if (done)
        m_note->hide();
    else
        m_note->say(tr("The desktop could not be told: %1").arg(isolated(done.error())), Tone::Bad);
}

void ProgramForm::chooseFile(bool isExport)
{
    auto *const dialog = new QFileDialog(this, isExport ? tr("Export settings") : tr("Import settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(isExport ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isExport ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Settings (*.conf)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"conf"_s);
    if (isExport)
        dialog->selectFile(u"pollux-settings.conf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, isExport ? &ProgramForm::exportTo : &ProgramForm::importFrom);
    dialog->open();
}

void ProgramForm::exportTo(const QString &file)
{
    const auto done = exportSettings(*m_settings, file);
    if (done)
        m_note->say(tr("Saved as %1").arg(isolated(plainLine(file))), Tone::Text);
    else
        m_note->say(done.error(), Tone::Bad);
}

void ProgramForm::importFrom(const QString &file)
{
    const auto done = importSettings(*m_settings, file);
    if (!done)
        return m_note->say(done.error(), Tone::Bad);
    QStringList words{tr("%n server(s) added", nullptr, done->added)};
    if (done->replaced > 0)
        words += tr("%n server(s) replaced", nullptr, done->replaced);
    if (done->withToken > 0)
        words += tr("%n server(s) still want their token", nullptr, done->withToken);
    words += done->problems;
    m_note->say(words.join(u" · "_s), done->problems.isEmpty() ? Tone::Text : Tone::Warn);
}

} // namespace Pollux::Ui
