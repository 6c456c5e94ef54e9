// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/queuechooser.h"

#include "base/plaintext.h"
#include "ui/models/jobtablemodel.h"
#include "ui/style/roles.h"
#include "ui/style/theme.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pollux::Ui {

namespace {

constexpr qsizetype nameLength = 32;

QString shownName(const QString &queue)
{
    const QString name = plainLine(queue, nameLength);
    return name.isEmpty() ? QueueChooser::tr("(no name)", "a queue") : name;
}

// A name is no mnemonic.
QString asLabel(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

QueueChooser::QueueChooser(const JobTableModel *model, QWidget *parent) : QPushButton(parent), m_model(model)
{
    setRole(this, Role::Quiet);
    setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight); // the arrow is last
    auto *const list = new QMenu(this);
    connect(list, &QMenu::aboutToShow, this, &QueueChooser::fillMenu);
    connect(this, &QPushButton::clicked, list, [this, list] { list->popup(mapToGlobal(QPoint(0, height() + 4))); });
    connect(Theme::instance(), &Theme::changed, this, &QueueChooser::updateText);
    updateText();
}

void QueueChooser::setQueue(const std::optional<QString> &queue)
{
    if (m_queue == queue)
        return;
    m_queue = queue;
    updateText();
    Q_EMIT chosen();
}

bool QueueChooser::isNeeded() const
{
    return m_queue || m_model->queueCount() > 1;
}

void QueueChooser::fillMenu()
{
    auto *const list = findChild<QMenu *>();
    list->clear();
    auto *const group = new QActionGroup(list);
    const auto add = [&](const QString &text, const std::optional<QString> &queue) {
        QAction *const action = list->addAction(asLabel(text), this, [this, queue] { setQueue(queue); });
        action->setCheckable(true);
        action->setChecked(queue == m_queue);
        group->addAction(action);
    };
    add(tr("All queues"), {});
    const QMap<QString, qsizetype> counts = m_model->jobsByQueue();
    QStringList names = counts.keys();
    std::stable_sort(names.begin(), names.end(),
                     [&](const QString &a, const QString &b) { return counts.value(a) > counts.value(b); });
    for (const QString &name : names.mid(0, maxQueues))
        add(tr("%1 (%2)", "a queue and how many jobs it has").arg(shownName(name), QLocale().toString(counts[name])),
            name);
}

void QueueChooser::updateText()
{
    const QString text = m_queue ? shownName(*m_queue) : tr("All queues");
    setText(asLabel(text));
    setAccessibleName(tr("Queue: %1").arg(text));
    setIcon(Theme::instance()->icon(u"chevron-down"_s, Theme::instance()->tokens().muted));
}

} // namespace Pollux::Ui
