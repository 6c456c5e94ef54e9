// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/historycard.h"

#include "settings/settingsstore.h"
#include "ui/settings/formgrid.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace Pollux::Ui {

namespace {

constexpr int mebibyte = 1024 * 1024;

// Somebody may have written another number into the file.
void choose(QComboBox *box, int value, const QString &text)
{
    if (box->findData(value) < 0)
        box->addItem(text, value);
    box->setCurrentIndex(box->findData(value));
}

QString sizeText(int megabytes)
{
    return QLocale().formattedDataSize(qint64(megabytes) * mebibyte, 0, QLocale::DataSizeTraditionalFormat);
}

} // namespace

HistoryCard::HistoryCard(SettingsStore *settings, QWidget *parent)
    : Card(parent)
    , m_settings(settings)
    , m_days(new QComboBox(this))
    , m_megabytes(new QComboBox(this))
{
    for (const int days : {7, 30, 90, 365})
        m_days->addItem(tr("%n day(s)", nullptr, days), days);
    for (const int megabytes : {64, 256, 1'024, 4'096})
        m_megabytes->addItem(sizeText(megabytes), megabytes);
    auto *const fields = new FormGrid;
    say(fields->addField(tr("Keep history"), m_days),
        tr("Jobs that ended and what you were told; of the links, a month at most."));
    say(fields->addField(tr("At most"), m_megabytes), tr("Beyond that the oldest entries go first."));
    body()->addWidget(fields);
    load();
    connect(settings, &SettingsStore::retentionChanged, this, &HistoryCard::load);
    connect(m_days, &QComboBox::activated, this, &HistoryCard::store);
    connect(m_megabytes, &QComboBox::activated, this, &HistoryCard::store);
}

void HistoryCard::load()
{
    const Retention retention = m_settings->retention();
    choose(m_days, retention.days, tr("%n day(s)", nullptr, retention.days));
    choose(m_megabytes, retention.megabytes, sizeText(retention.megabytes));
}

void HistoryCard::store()
{
    m_settings->setRetention({m_days->currentData().toInt(), m_megabytes->currentData().toInt()});
}

} // namespace Pollux::Ui
