// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/advancedfields.h"

#include "ui/settings/formgrid.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QLineEdit>
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
}

void AdvancedFields::setEntry(const ServerEntry &entry)
{
    m_path->setText(entry.path);
    m_nsp->setText(entry.nsp);
    showTransports(entry.transports);
    unfold(!entry.path.isEmpty() || !entry.nsp.isEmpty() || !entry.transports.isEmpty());
}

void AdvancedFields::setProfile(const std::optional<Profile> &profile)
{
    m_path->setPlaceholderText(profile ? profile->link.path : QString());
    m_nsp->setPlaceholderText(profile ? profile->link.nsp : QString());
}

void AdvancedFields::fill(ServerEntry *entry) const
{
    entry->path = m_path->text().trimmed();
    entry->nsp = m_nsp->text().trimmed();
    entry->transports = m_transports->currentData().toStringList();
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
