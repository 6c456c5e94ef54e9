// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historybar.h"

#include "ui/style/roles.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Pollux::Ui {

using namespace std::chrono_literals;
using Store::HistoryKind;

namespace {

constexpr auto typingPause = 200ms;

} // namespace

HistoryBar::HistoryBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Search name, id, error, result…")))
    , m_groups(new TabBar)
    , m_period(new QComboBox)
    , m_subject(new QComboBox)
    , m_count(new PlainLabel)
    , m_export(new QPushButton(tr("Export…")))
{
    for (int at = 0; at < historyGroupCount; ++at)
        m_groups->addTab(groupText(HistoryGroup(at)));
    for (int at = 0; at < historyPeriodCount; ++at)
        m_period->addItem(periodText(HistoryPeriod(at)));
    for (int at = 0; at < historySubjectCount; ++at)
        m_subject->addItem(subjectText(HistorySubject(at)));
    m_groups->setAccessibleName(tr("What is shown"));
    m_period->setAccessibleName(tr("From when"));
    m_subject->setAccessibleName(tr("About what"));
    m_subject->hide();
    layOut();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_typing.isActive())
            onChosen();
        Q_EMIT leaveRequested();
    });
    connect(&m_typing, &QTimer::timeout, this, &HistoryBar::onChosen);
    connect(m_groups, &QTabBar::currentChanged, this, &HistoryBar::onChosen);
    connect(m_period, &QComboBox::currentIndexChanged, this, &HistoryBar::onChosen);
    connect(m_subject, &QComboBox::currentIndexChanged, this, &HistoryBar::onChosen);
    connect(m_export, &QPushButton::clicked, this, &HistoryBar::exportRequested);
}

void HistoryBar::layOut()
{
    setRole(m_export, Role::Quiet);
    m_search->setMinimumWidth(160);
    m_count->setTone(Tone::Muted);
    m_count->setTabularFigures(true);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *const first = new QHBoxLayout;
    first->setSpacing(2 * Metrics::grid);
    first->addWidget(m_search, 1);
    first->addWidget(m_subject);
    first->addWidget(m_period);
    auto *const second = new QHBoxLayout;
    second->setSpacing(2 * Metrics::grid);
    second->addWidget(m_groups);
    second->addWidget(m_count, 1);
    second->addWidget(m_export);
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 10, 12, 8);
    rows->setSpacing(2 * Metrics::grid);
    rows->addLayout(first);
    rows->addLayout(second);
}

HistoryGroup HistoryBar::group() const
{
    return HistoryGroup(m_groups->currentIndex());
}

HistoryKind HistoryBar::kind() const
{
    return group() == HistoryGroup::Notifications ? HistoryKind::Notifications : HistoryKind::Jobs;
}

Store::HistoryFilter HistoryBar::filter(const QDateTime &now) const
{
    Store::HistoryFilter wanted;
    wanted.from = periodBegin(HistoryPeriod(m_period->currentIndex()), now);
    wanted.text = m_search->text();
    if (kind() == HistoryKind::Jobs)
        wanted.states = statesOf(group());
    else
        wanted.kinds = kindsOf(HistorySubject(m_subject->currentIndex()));
    return wanted;
}

bool HistoryBar::isFiltered() const
{
    const Store::HistoryFilter wanted = filter(QDateTime::currentDateTimeUtc());
    return wanted.from.isValid() || !wanted.text.trimmed().isEmpty() || !wanted.states.isEmpty() || !wanted.kinds.isEmpty();
}

void HistoryBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_search->clear();
        m_period->setCurrentIndex(int(HistoryPeriod::Everything));
        m_subject->setCurrentIndex(int(HistorySubject::All));
        if (kind() == HistoryKind::Jobs)
            m_groups->setCurrentIndex(int(HistoryGroup::All));
    }
    onChosen();
}

void HistoryBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryBar::tell(const QString &count, bool canExport)
{
    m_count->setText(count);
    m_export->setEnabled(canExport);
}

void HistoryBar::onChosen()
{
    m_typing.stop();
    m_subject->setVisible(kind() == HistoryKind::Notifications);
    Q_EMIT changed();
}

} // namespace Pollux::Ui
