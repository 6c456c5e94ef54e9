// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/serverlist.h"

#include <QWidget>

#include <memory>

namespace Pollux::Ui {

class ToldList;

//! The floating panel: a slim button with the overall progress that opens into the panel with queue strip, running
//! jobs, what has just finished, and the link strip. Frameless, always on top where the platform lets it, movable;
//! snaps to the edges of its screen and stays on it. Where windows cannot be placed (Wayland) it is a normal window.
class FloatingPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Slim, Open };

    //! `servers` outlives it.
    explicit FloatingPanel(ServerList *servers, QWidget *parent = nullptr);
    ~FloatingPanel() override;

    //! Who knows of notifications; outlives it. Without, nothing can be snoozed here, and no mute taken back.
    void setTold(ToldList *told);

    Form form() const { return m_form; }
    void setForm(Form form);
    //! Shows it open near a point (a click on the tray), or hides it when it is shown open.
    void toggleNear(const QPoint &global);

    //! A line in the open panel that stays until it is closed or a newer one comes.
    void tell(const QString &text);

    //! Where it is, to be remembered: screen's name, corner and distance. Empty before it was ever placed.
    QByteArray savePlace() const;
    //! Puts it back; on a screen that still exists, else at the bottom right of the primary one.
    void restorePlace(const QByteArray &place);

Q_SIGNALS:
    void windowRequested();
    void jobRequested(const Pollux::Ui::JobRef &job);
    void linkRequested(const QString &server);
    void checkRequested(const QString &server);
    void retryRequested(const QString &server);
    //! For a new server.
    void settingsRequested();
    void serverSettingsRequested(const QString &server);
    void queuesRequested();
    //! The person has moved it or changed its form.
    void placeChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
    Form m_form = Form::Slim;
};

} // namespace Pollux::Ui
