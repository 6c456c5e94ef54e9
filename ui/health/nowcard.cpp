// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/nowcard.h"

#include "ui/health/linkwords.h"
#include "ui/models/serverstate.h"
#include "ui/models/texts.h"
#include "ui/style/roles.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/linkmark.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Pollux::Ui {

using namespace Qt::StringLiterals;

namespace {

// Where trying by hand changes anything: between two tries, when nobody tries any more, and when something was missing.
bool canRetry(const ServerState &server)
{
    const LinkCondition condition = server.link().condition();
    return server.trouble() != ServerState::Trouble::None || condition == LinkCondition::Refused
           || (condition == LinkCondition::Disconnected && server.link().nextTry());
}

Mark markOfServer(const ServerState &server)
{
    return server.trouble() == ServerState::Trouble::None ? markOf(server.link().condition()) : Mark::Disconnected;
}

} // namespace

NowCard::NowCard(QWidget *parent)
    : Card(parent)
    , m_mark(new StateMark(this))
    , m_headline(new PlainLabel(this))
    , m_retry(new QPushButton(tr("Try now"), this))
    , m_settings(new QPushButton(tr("Open settings"), this))
    , m_check(new QPushButton(tr("Check the link"), this))
    , m_lineBox(new QVBoxLayout)
    , m_technical(new QWidget(this))
    , m_code(new CodeBox(this))
    , m_sinceCaption(new PlainLabel(this))
    , m_since(new PlainLabel(this))
    , m_upgradeCaption(new PlainLabel(tr("Transport"), this))
    , m_upgrade(new PlainLabel(this))
    , m_traffic(new PlainLabel(this))
{
    makeHead();
    m_lineBox->setSpacing(Metrics::grid);
    body()->addLayout(m_lineBox);
    makeTechnical();
    makeFacts();
}

void NowCard::show(const ServerState &server, const QDateTime &now)
{
    m_mark->setMark(markOfServer(server));
    m_mark->setAccessibleName(conditionText(server.link().condition()));
    m_headline->setText(headline(server));
    m_retry->setVisible(canRetry(server));
    m_settings->setVisible(needsSettings(server));
    showLines(explanation(server, now));
    showTechnical(server);
    showSince(server.link(), now);
    const QString upgrade = upgradeText(server.link());
    m_upgrade->setText(upgrade);
    m_upgrade->setVisible(!upgrade.isEmpty());
    m_upgradeCaption->setVisible(!upgrade.isEmpty());
    m_traffic->setText(trafficText(server.figures()));
}

void NowCard::makeHead()
{
    auto *const head = new QHBoxLayout;
    head->setSpacing(10);
    m_headline->setLook(Metrics::titlePixels, QFont::DemiBold);
    setRole(m_retry, Role::Primary);
    connect(m_retry, &QPushButton::clicked, this, &NowCard::retryRequested);
    connect(m_settings, &QPushButton::clicked, this, &NowCard::settingsRequested);
    connect(m_check, &QPushButton::clicked, this, &NowCard::checkRequested);
    head->addWidget(m_mark);
    head->addWidget(m_headline, 1);
    head->addWidget(m_settings);
    head->addWidget(m_check);
    head->addWidget(m_retry);
    body()->addLayout(head);
}

void NowCard::makeTechnical()
{
    auto *const row = new QHBoxLayout(m_technical);
    row->setContentsMargins(0, 0, 0, 0);
    auto *const copy = new IconButton(u"copy"_s, tr("Copy"), m_technical);
    connect(copy, &IconButton::clicked, this, &NowCard::copyTechnical);
    m_code->setAccessibleName(tr("Technical detail"));
    row->addWidget(m_code, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    body()->addWidget(m_technical);
}

void NowCard::makeFacts()
{
    auto *const facts = new QGridLayout;
    facts->setContentsMargins(0, Metrics::grid, 0, 0);
    facts->setHorizontalSpacing(4 * Metrics::grid);
    facts->setVerticalSpacing(Metrics::grid);
    facts->setColumnStretch(1, 1);
    auto *const trafficCaption = new PlainLabel(tr("Traffic"), this);
    m_sinceCaption->setTone(Tone::Muted);
    m_since->setTabularFigures(true);
    m_upgradeCaption->setTone(Tone::Muted);
    trafficCaption->setTone(Tone::Muted);
    m_traffic->setTabularFigures(true);
    facts->addWidget(m_sinceCaption, 0, 0);
    facts->addWidget(m_since, 0, 1);
    facts->addWidget(m_upgradeCaption, 1, 0);
    facts->addWidget(m_upgrade, 1, 1);
    facts->addWidget(trafficCaption, 2, 0);
    facts->addWidget(m_traffic, 2, 1);
    body()->addLayout(facts);
}

void NowCard::showLines(const QStringList &lines)
{
    while (m_lines.size() < lines.size()) {
        auto *const label = new PlainLabel(this);
        label->setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as it is fixed it keeps to one line
        policy.setHeightForWidth(true);
        label->setSizePolicy(policy);
        m_lineBox->addWidget(label);
        m_lines.append(label);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i)->setVisible(i < lines.size());
        if (i < lines.size())
            m_lines.at(i)->setText(lines.at(i));
    }
}

void NowCard::showSince(const LinkTimeline &link, const QDateTime &now)
{
    using namespace std::chrono_literals;
    const bool up = isConnected(link.condition());
    const QDateTime since = up ? link.since() : link.downSince().value_or(QDateTime());
    m_sinceCaption->setVisible(since.isValid());
    m_since->setVisible(since.isValid());
    if (!since.isValid())
        return;
    m_sinceCaption->setText(up ? tr("Connected for") : tr("Down since"));
    // Past the first minute the seconds are noise, and would keep the page busy.
    Milliseconds age(std::max<qint64>(0, since.msecsTo(now)));
    if (age >= 1min)
        age = std::chrono::floor<std::chrono::minutes>(age);
    m_since->setText(up ? durationText(age) : momentText(since, now));
    m_since->setDetail(QLocale().toString(since.toLocalTime()));
}

void NowCard::showTechnical(const ServerState &server)
{
    const Error *const cause = server.trouble() == ServerState::Trouble::None ? causeOf(server.link()) : nullptr;
    m_technical->setVisible(cause);
    if (cause)
        m_code->setText(technicalText(*cause));
}

void NowCard::copyTechnical() const
{
    QGuiApplication::clipboard()->setText(m_code->toPlainText());
}

} // namespace Pollux::Ui
