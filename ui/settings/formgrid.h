// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace Pollux::Ui {

class PlainLabel;

//! Fields below each other with their captions before them, and a line of help or complaint below each. The caption is
//! the field's buddy and accessible name.
class FormGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FormGrid(QWidget *parent = nullptr);

    //! Returns the line below, hidden until it is given a text (see say()).
    PlainLabel *addField(const QString &caption, QWidget *field);
    //! Several widgets in a row, the first one is the field and takes the room.
    PlainLabel *addFields(const QString &caption, const QList<QWidget *> &fields);
    //! Shows or hides a field with its caption and the line below it; `field` as it was given.
    void setFieldVisible(QWidget *field, bool visible);
    //! Something that brings its own caption: a check box.
    void addWide(QWidget *widget);

    static constexpr int captionWidth = 104;

private:
    struct Row
    {
        int number = 0;
        PlainLabel *caption = nullptr;
        PlainLabel *below = nullptr;
        QList<QWidget *> fields;
    };

    QGridLayout *m_grid;
    QHash<QWidget *, Row> m_rows; // by their first field
};

//! Lets a label take as many lines as its text needs.
void letWrap(PlainLabel *label);
//! Shows the line with this text, or hides it when there is none.
void say(PlainLabel *line, const QString &text);

} // namespace Pollux::Ui
