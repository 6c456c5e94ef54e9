// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

#include <array>

class QAbstractItemView;

namespace Pollux::Ui {

//! A list, and the details of what is chosen in it, which take room only while there is something to show. They are as
//! large as the person has made them, in each orientation, however often they go and come and the window changes.
class DetailSplitter : public QSplitter
{
    Q_OBJECT
public:
    //! `list` stands in `main`, or is it. Both are taken over; the details are hidden at first.
    DetailSplitter(QWidget *main, QAbstractItemView *list, QWidget *detail, QWidget *parent = nullptr);

    //! Comes only once the mouse is released: a list that shrinks below a pressed mouse would choose other rows. What is
    //! current in the list stays in sight.
    void showDetail(bool shown);

    bool isShown() const { return m_isWanted; }
    //! Nothing is chosen any more, so that choosing the same again shows it again. The keyboard is back at the list.
    void close();
    //! Chooses what the keyboard stands at, where nothing is.
    void choose(const QModelIndex &index);

    void turn(Qt::Orientation orientation);
    //! In pixels; not above 0: as it is.
    void setDetailSize(Qt::Orientation orientation, int size);
    int detailSize(Qt::Orientation orientation) const { return m_sizes.at(indexOf(orientation)); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static std::size_t indexOf(Qt::Orientation orientation) { return orientation == Qt::Horizontal ? 0 : 1; }
    void open(bool byMouse);
    bool isCurrentInSight() const;
    void place();

    QAbstractItemView *const m_list;
    QWidget *const m_main;
    QWidget *const m_detail;
    std::array<int, 2> m_sizes{420, 260};
    bool m_isPressed = false; // a mouse button, in the list
    bool m_isWanted = false;
};

} // namespace Pollux::Ui
