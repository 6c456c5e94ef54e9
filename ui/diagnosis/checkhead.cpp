// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/checkhead.h"

#include "ui/diagnosis/checkwords.h"
#include "ui/models/serverstate.h"
#include "ui/style/roles.h"
#include "ui/style/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace Pollux::Ui {

namespace {

constexpr int margin = 3 * Metrics::grid;

} // namespace

CheckHead::CheckHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_detail(new PlainLabel(this))
    , m_open(new QPushButton(tr("Open report…"), this))
    , m_dwell(new QComboBox(this))
    , m_live(new QPushButton(tr("Back to live"), this))
{
    m_title->setLook(Metrics::titlePixels, QFont::DemiBold);
    m_detail->setTone(Tone::Muted);
    m_dwell->setAccessibleName(tr("How long it stays connected"));
    m_dwell->setToolTip(tr("How long the last step stays connected. Drops after a silence need a long one."));
    m_dwell->addItem(tr("Stay for 10 s"), 10);
    m_dwell->addItem(tr("Stay for 1 min"), 60);
    m_dwell->addItem(tr("Stay for 10 min"), 600);
    setRole(m_live, Role::Primary);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(margin, margin, margin, margin);
    row->setSpacing(2 * Metrics::grid);
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    row->addWidget(m_open);
    row->addWidget(m_dwell);
    row->addWidget(m_live);
    connect(m_open, &QPushButton::clicked, this, &CheckHead::openRequested);
    connect(m_live, &QPushButton::clicked, this, &CheckHead::liveRequested);
    showServer(nullptr);
}

void CheckHead::showServer(const ServerState *server)
{
    m_title->setText(server ? server->title() : QString());
    m_detail->setText(server ? server->address() : QString());
    setReport(false);
}

void CheckHead::showReport(const CheckUpState &report)
{
    m_title->setText(tr("Report of %1").arg(checkedTime(report.time, nullptr)));
    m_detail->setText(tr("of %1, from a file", "a URL").arg(report.url));
    setReport(true);
}

void CheckHead::setReport(bool isReport)
{
    m_dwell->setVisible(!isReport);
    m_live->setVisible(isReport);
    m_open->setVisible(m_isOpenOffered && !isReport);
}

void CheckHead::setOpenOffered(bool isOffered)
{
    m_isOpenOffered = isOffered;
    m_open->setVisible(isOffered && m_live->isHidden());
}

void CheckHead::setDwellEnabled(bool isEnabled)
{
    m_dwell->setEnabled(isEnabled);
}

Milliseconds CheckHead::dwell() const
{
    return std::chrono::seconds(m_dwell->currentData().toInt());
}

} // namespace Pollux::Ui
