// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"

#include <QWidget>

#include <memory>

namespace Pollux::Ui {

//! The link of one server over a stretch of time: its numbers, the strip of its states, how it is now, round trips,
//! what its drops have in common, traffic, and the drops with their causes. All pictures share one axis of time.
class LinkPage : public QWidget
{
    Q_OBJECT
public:
    //! `servers` outlives it.
    explicit LinkPage(ServerList *servers, QWidget *parent = nullptr);
    ~LinkPage() override;

    //! Empty or unknown: the worst one.
    void setServer(const QString &id);
    QString server() const;

Q_SIGNALS:
    void retryRequested(const QString &server);
    void settingsRequested(const QString &server);
    void newServerRequested();
    //! A check-up of it is wanted.
    void checkRequested(const QString &server);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pollux::Ui
