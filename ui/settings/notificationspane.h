// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/notificationpreferences.h"

#include <QWidget>

class QBoxLayout;
class QListWidget;

namespace Pollux {
class SettingsStore;
}

namespace Pollux::Ui {

class Card;
class IconButton;
class PlainLabel;
class QuietForm;
class RuleForm;
class ToldList;

//! How a person is told of things: rules, of which the first that fits counts, quiet hours, sounds; and which of the last
//! events would have been shown. What is changed counts at once.
class NotificationsPane : public QWidget
{
    Q_OBJECT
public:
    static constexpr qsizetype lastEvents = 20;

    //! `settings` outlives it.
    explicit NotificationsPane(SettingsStore *settings, QWidget *parent = nullptr);

    //! Of whose events it tells; outlives it.
    void setTold(ToldList *told);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Card *makeRules();
    Card *makeLast();
    void load();
    void store();
    void showRules(int current);
    void showForm();
    void addRule();
    void removeRule();
    void moveRule(int by);
    void onRuleChanged();
    void allow(const QString &command);
    void showLast();
    QString serverTitle(const QString &server) const;

    SettingsStore *const m_settings;
    ToldList *m_told = nullptr;
    NotificationPreferences m_preferences;
    QBoxLayout *m_upper;
    QListWidget *m_rules;
    IconButton *m_remove;
    IconButton *m_up;
    IconButton *m_down;
    RuleForm *m_form;
    PlainLabel *m_none;
    QuietForm *m_quiet;
    PlainLabel *m_trouble;
    PlainLabel *m_summary;
    QListWidget *m_last;
};

} // namespace Pollux::Ui
