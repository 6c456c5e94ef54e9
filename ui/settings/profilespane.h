// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QListWidget;
class QMessageBox;
class QSplitter;

namespace Pollux::Ui {

class IconButton;
class PreviewPane;
class ProfileEditor;
class ServerList;

//! The profiles: their list, the text of the one that is chosen, and what it makes of events. Those that are built in can
//! be copied only. Leaving a text with unsaved changes asks first.
class ProfilesPane : public QWidget
{
    Q_OBJECT
public:
    //! `servers` may be nullptr (nothing can be captured then), and outlives it.
    explicit ProfilesPane(ServerList *servers, QWidget *parent = nullptr);

    bool isDirty() const;
    //! Calls `then` at once if nothing is unsaved, else when the person has saved or discarded; never if he stays.
    void leave(const std::function<void()> &then);
    //! Opens this one: of his own, else the one that is built in.
    void open(const QString &name);

    ProfileEditor *editor() const { return m_editor; }
    PreviewPane *preview() const { return m_preview; }
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    //! One of his own is another one now, or is gone.
    void profileChanged(const QString &name);
    void captureRequested(const QString &server);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeList();
    void fillList();
    void select(const QString &name);
    void onCurrent();
    void copy();
    void startNew(const QString &name, const QByteArray &json);
    bool save();
    void discard();
    void askToRemove();
    QMessageBox *makeQuestion(const QString &text);

    QListWidget *m_list;
    QWidget *m_listCard = nullptr;
    IconButton *m_remove;
    ProfileEditor *m_editor;
    PreviewPane *m_preview;
    QSplitter *m_split;
    QPointer<QMessageBox> m_question;
};

} // namespace Pollux::Ui
