// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/advancedfields.h"

#include "ui/settings/addresscheck.h"
#include "ui/settings/formgrid.h"
#include "ui/style/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

AdvancedFields::AdvancedFields(QWidget *parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_grid(new FormGrid(this))
    , m_path(new QLineEdit(this))
    , m_nsp(new QLineEdit(this))
    , m_transports(new QComboBox(this))
    , m_secretFile(new QLineEdit(this))
    , m_proxyBase(new QLineEdit(this))
{
    m_fold->setText(tr("Advanced"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_transports->addItem(tr("Automatic"), QStringList());
    m_transports->addItem(tr("WebSocket only"), QStringList{u"websocket"_s});
    m_transports->addItem(tr("Polling only"), QStringList{u"polling"_s});
    m_grid->addField(tr("Path"), m_path);
    m_grid->addField(tr("Namespace"), m_nsp);
    m_grid->addField(tr("Transport"), m_transports);
    auto *const choose = new QPushButton(tr("Choose…"));
    m_secretFileNote = m_grid->addFields(tr("Token file"), {m_secretFile, choose});
    m_secretFile->setPlaceholderText(tr("None"));
    showSecretFileNote({});
    m_proxyBaseNote = m_grid->addField(tr("Proxy base"), m_proxyBase);
    m_proxyBase->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    showProxyBaseNote({});

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Metrics::grid);
    auto *const fold = new QHBoxLayout; // below the fields, not their captions
    fold->addSpacing(FormGrid::captionWidth + 2 * Metrics::grid);
    fold->addWidget(m_fold);
    fold->addStretch(1);
    column->addLayout(fold);
    column->addWidget(m_grid);
    unfold(false);

    connect(m_fold, &QToolButton::toggled, this, &AdvancedFields::unfold);
    connect(m_path, &QLineEdit::textChanged, this, &AdvancedFields::edited);
    connect(m_nsp, &QLineEdit::textChanged, this, &AdvancedFields::edited);
    connect(m_transports, &QComboBox::currentIndexChanged, this, &AdvancedFields::edited);
    connect(m_secretFile, &QLineEdit::textChanged, this, &AdvancedFields::edited);
    connect(m_secretFile, &QLineEdit::textEdited, this, [this] { showSecretFileNote({}); });
    connect(choose, &QPushButton::clicked, this, &AdvancedFields::chooseSecretFile);
    connect(m_proxyBase, &QLineEdit::textChanged, this, &AdvancedFields::edited);
    connect(m_proxyBase, &QLineEdit::textEdited, this, [this] { showProxyBaseNote({}); });
}

void AdvancedFields::setEntry(const ServerEntry &entry)
{
    m_path->setText(entry.path);
    m_nsp->setText(entry.nsp);
    showTransports(entry.transports);
    m_secretFile->setText(QDir::toNativeSeparators(entry.secretFile));
    showSecretFileNote({});
    m_savedProxyBaseUrl = entry.proxyBase;
    m_savedProxyBase = entry.proxyBase.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    m_proxyBase->setText(m_savedProxyBase);
    showProxyBaseNote({});
    unfold(isAnySet(entry));
}

bool AdvancedFields::isAnySet(const ServerEntry &entry) const
{
    return !entry.path.isEmpty() || !entry.nsp.isEmpty() || !entry.transports.isEmpty() || !entry.secretFile.isEmpty()
        || !entry.proxyBase.isEmpty();
}

void AdvancedFields::setProfile(const std::optional<Profile> &profile)
{
    m_path->setPlaceholderText(profile ? profile->link.path : QString());
    m_nsp->setPlaceholderText(profile ? profile->link.nsp : QString());
    m_proxyBase->setPlaceholderText(profile ? profile->link.proxyBase.toDisplayString(QUrl::RemoveUserInfo) : QString());
    // What is set stays in sight, whatever the profile.
    const bool isSocketIo = !profile || profile->link.kind == LinkKind::SocketIo;
    m_grid->setFieldVisible(m_nsp, isSocketIo || !m_nsp->text().isEmpty());
    m_grid->setFieldVisible(m_transports, isSocketIo || m_transports->currentIndex() > 0);
    m_grid->setFieldVisible(m_proxyBase, !isSocketIo || !m_proxyBase->text().isEmpty());
}

void AdvancedFields::fill(ServerEntry *entry) const
{
    entry->path = m_path->text().trimmed();
    entry->nsp = m_nsp->text().trimmed();
    entry->transports = m_transports->currentData().toStringList();
    entry->secretFile = QDir::fromNativeSeparators(m_secretFile->text().trimmed());
    const QString base = m_proxyBase->text().trimmed();
    // Untouched it stays as it was, whatever it was.
    entry->proxyBase = base == m_savedProxyBase ? m_savedProxyBaseUrl
                       : base.isEmpty()         ? QUrl()
                                                : checkAddress(base, true).url;
}

bool AdvancedFields::check()
{
    const QString base = m_proxyBase->text().trimmed();
    const QString baseProblem = base.isEmpty() ? QString() : checkAddress(base, true).problem;
    showProxyBaseNote(baseProblem);
    const QString file = QDir::fromNativeSeparators(m_secretFile->text().trimmed());
    const QString fileProblem =
        file.isEmpty() || QFileInfo(file).isAbsolute() ? QString() : tr("The whole path is expected, from the root on.");
    showSecretFileNote(fileProblem);
    QLineEdit *const wrong = !fileProblem.isEmpty() ? m_secretFile : !baseProblem.isEmpty() ? m_proxyBase : nullptr;
    if (!wrong)
        return true;
    unfold(true);
    wrong->setFocus();
    return false;
}

void AdvancedFields::showSecretFileNote(const QString &problem)
{
    m_secretFileNote->setTone(problem.isEmpty() ? Tone::Muted : Tone::Bad);
    say(m_secretFileNote, problem.isEmpty() ? tr("Its first line is the token, instead of the keychain's. Read again when "
                                                 "the file changes.")
                                            : problem);
}

void AdvancedFields::chooseSecretFile()
{
    auto *const dialog = new QFileDialog(this, tr("Token file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_secretFile->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void AdvancedFields::showProxyBaseNote(const QString &problem)
{
    m_proxyBaseNote->setTone(problem.isEmpty() ? Tone::Muted : Tone::Bad);
    m_proxyBaseNote->setText(problem.isEmpty()
                                 ? tr("Where a proxy speaks for the server: connections and REST go here, its path first.")
                                 : problem);
}

void AdvancedFields::unfold(bool on)
{
    m_fold->setChecked(on);
    m_fold->setIcon(Theme::instance()->icon(on ? u"chevron-down"_s : u"chevron-right"_s));
    m_grid->setVisible(on);
}

// An order that somebody has written into the file by hand is kept.
void AdvancedFields::showTransports(const QStringList &transports)
{
    int index = m_transports->findData(transports);
    if (index < 0) {
        index = m_transports->count();
        m_transports->addItem(transports.join(tr(", then ", "between two transports")), transports);
    }
    m_transports->setCurrentIndex(index);
}

} // namespace Pollux::Ui
