// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QStringList>

class QImage;
class QPixmap;
class QWidget;

namespace Pollux::Test {

//! Takes pictures of widgets into one folder, and looks at each whether there is anything on it.
class Camera
{
public:
    explicit Camera(const QDir &folder) : m_folder(folder) {}

    //! Shows the widget, waits until it stands still, and writes <name>.png. `mat` puts it on a coloured ground: for
    //! what is translucent or has round corners.
    void shoot(const QString &name, QWidget *widget, bool mat = false);
    void keep(const QString &name, const QPixmap &picture);

    int taken() const { return m_taken; }
    //! One line for each picture that is missing or of one colour.
    const QStringList &faults() const { return m_faults; }

private:
    const QDir m_folder;
    int m_taken = 0;
    QStringList m_faults;
};

//! Every pixel has the same colour.
bool isBlank(const QImage &image);

//! Lets timers, layouts and posted events have their turn.
void settle();

} // namespace Pollux::Test
