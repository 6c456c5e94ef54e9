// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/stepscard.h"

#include "ui/diagnosis/checkmark.h"
#include "ui/diagnosis/stepmodel.h"
#include "ui/models/checktexts.h"
#include "ui/style/theme.h"
#include "ui/widgets/tabulartext.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;
using namespace Diagnosis;

namespace {

constexpr int cellMargin = 12;
constexpr int markWidth = 12;
constexpr int markGap = 10;
constexpr int frame = 50;       // ms
constexpr double turns = 0.035; // a frame: once around in a second and a half

class StepDelegate : public QStyledItemDelegate
{
public:
    StepDelegate(const double *turn, QObject *parent) : QStyledItemDelegate(parent), m_turn(turn) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = Theme::instance()->tokens();
        const CheckResult &check = static_cast<const StepModel *>(index.model())->check(index.row());
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens.selected());
        QRect cell = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
        if (index.column() == StepModel::Step) {
            const QRectF mark(cell.left(), cell.top(), markWidth, cell.height());
            paintCheck(painter, mark, check.status, *m_turn, tokens);
            cell.setLeft(cell.left() + markWidth + markGap);
        }
        const bool isCalm = check.status == CheckStatus::Pending || check.status == CheckStatus::Skip;
        painter->setFont(option.font);
        painter->setPen(index.column() == StepModel::Step && !isCalm ? tokens.text : tokens.muted);
        const QString text = index.data().toString();
        if (index.column() == StepModel::Time)
            drawTabular(painter, cell, int(Qt::AlignRight | Qt::AlignVCenter), text);
        else
            painter->drawText(cell, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
    }

private:
    const double *const m_turn;
};

} // namespace

StepsCard::StepsCard(QWidget *parent) : Card(parent), m_model(new StepModel(this)), m_table(new QTableView(this))
{
    // The rows reach from edge to edge.
    const QMargins around = body()->contentsMargins();
    const int edge = around.left() - cellMargin;
    body()->setContentsMargins(edge, 2 * Metrics::grid, edge, 2 * Metrics::grid);
    makeTable();
    body()->addWidget(m_table);
    m_turning.setInterval(frame);
    connect(&m_turning, &QTimer::timeout, this, [this] {
        m_turn = std::fmod(m_turn + turns, 1.0);
        m_table->update(m_model->index(m_model->runningRow(), StepModel::Step));
    });
}

void StepsCard::show(const QList<CheckResult> &checks)
{
    m_model->setChecks(checks);
    fit();
    updatePace();
}

void StepsCard::makeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StepDelegate(&m_turn, m_table));
    m_table->setAccessibleName(tr("Steps of the check-up"));
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Metrics::rowHeight - Metrics::grid);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setMinimumSectionSize(0);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(StepModel::Evidence, QHeaderView::Stretch);
    m_table->installEventFilter(this);
}

// All rows are in sight; the page scrolls, not the table.
void StepsCard::fit()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    int name = 0;
    int time = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        name = std::max(name, metrics.horizontalAdvance(checkName(m_model->check(row).id)));
        time = std::max(time, tabularWidth(metrics, checkTimeText(m_model->check(row))));
    }
    m_table->setColumnWidth(StepModel::Step, name + markWidth + markGap + 2 * cellMargin + 2 * Metrics::grid);
    m_table->setColumnWidth(StepModel::Time, time + 2 * cellMargin);
    m_table->setFixedHeight(m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize());
}

void StepsCard::updatePace()
{
    const bool isTurning = isVisible() && m_model->runningRow() >= 0;
    if (!isTurning)
        m_turning.stop();
    else if (!m_turning.isActive())
        m_turning.start();
}

void StepsCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    updatePace();
}

void StepsCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    updatePace();
}

void StepsCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

// A view copies the cell of now; a step is worth more as a whole.
bool StepsCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return Card::eventFilter(watched, event);
    copyStep();
    return true;
}

void StepsCard::copyStep() const
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const QString line = m_model->index(row, StepModel::Step).data(Qt::AccessibleTextRole).toString();
    const QString detail = m_model->index(row, StepModel::Evidence).data().toString();
    QGuiApplication::clipboard()->setText(detail.isEmpty() ? line : line + u" · "_s + detail);
}

} // namespace Pollux::Ui
